package vn.thidua.nominating;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.award.AwardOffer;
import vn.thidua.award.NominationView;
import vn.thidua.award.Proposal;
import vn.thidua.award.ProposalPlace;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.recipient.Person;
import vn.thidua.recipient.Recipients;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;

/** The page on which a nomination is written, in a cluster-year or outside any. */
@Component
class NominationFormPage {

    private static final int MOST_UNITS = 2000;

    private final AwardOffer offer;
    private final UnitDirectory units;
    private final Recipients recipients;
    private final Choices choices;

    NominationFormPage(AwardOffer offer, UnitDirectory units, Recipients recipients, Choices choices) {
        this.offer = offer;
        this.units = units;
        this.recipients = recipients;
        this.choices = choices;
    }

    String show(ProposalPlace place, @Nullable NominationView nomination, String back, Model model) {
        model.addAttribute("isNew", nomination == null);
        model.addAttribute("back", back);
        model.addAttribute(
                "awards",
                offer.awardOptions(
                        place,
                        nomination == null
                                ? null
                                : new Proposal.Award(
                                        nomination.awardKind(), nomination.award(), nomination.authority())));
        model.addAttribute("inCluster", place.clusterYear() != null);
        model.addAttribute("units", place.clusterYear() == null ? units(place.organiser()) : members(place));
        model.addAttribute("recipients", choices.of("award.recipient.", recipients(place, nomination)));
        model.addAttribute("genders", choices.of("recipient.gender.", Person.Gender.values()));
        model.addAttribute("known", recipients.names(place.organiser()));
        return "award/nomination-form";
    }

    /** That a report does not say who it is for, is so of years known from papers alone. */
    private static Proposal.Recipient[] recipients(ProposalPlace place, @Nullable NominationView nomination) {
        YearView year = place.clusterYear();
        boolean fromReports = year != null && year.settled()
                || nomination != null && nomination.recipient() == Proposal.Recipient.UNKNOWN;
        return Arrays.stream(Proposal.Recipient.values())
                .filter(one -> one != Proposal.Recipient.UNKNOWN || fromReports)
                .toArray(Proposal.Recipient[]::new);
    }

    private List<Option> members(ProposalPlace place) {
        return offer.members(place).stream()
                .map(member -> member.option(choices))
                .toList();
    }

    private List<Option> units(UnitId organiser) {
        return units.choices(null, organiser, List.of(), List.of(), MOST_UNITS).stream()
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }
}
