package vn.thidua.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** Fills the model of the result's page; a fixed number of statements. */
@Component
class PublicationModel {

    private final Publications publications;
    private final Drafting drafting;
    private final Hindrances hindrances;
    private final ClusterYears years;
    private final History history;

    PublicationModel(
            Publications publications, Drafting drafting, Hindrances hindrances, ClusterYears years, History history) {
        this.publications = publications;
        this.drafting = drafting;
        this.hindrances = hindrances;
        this.years = years;
        this.history = history;
    }

    /**
     * The page with this version, or with the latest; before anything was published, those who see every sheet see the
     * table as it stands.
     */
    String show(ClusterYearId id, @Nullable Integer version, Actor actor, Here here, Model model) {
        YearView year = years.get(id);
        List<PublicationView> versions = publications.of(id);
        PublicationView shown = chosen(version, versions);
        boolean newest = shown != null && shown.equals(versions.get(0));
        PublicationView answered =
                shown != null && newest && shown.kind() == PublicationKind.PROVISIONAL ? shown : null;
        model.addAttribute("year", year);
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown);
        model.addAttribute("newest", newest);
        model.addAttribute("mine", answered == null ? List.of() : mine(year, answered.table(), actor));
        model.addAttribute("changed", shown == null ? List.of() : changedBy(shown, versions));
        model.addAttribute("history", history.of(HistorySubject.in(id, Publishing.KIND, id.value())));
        model.addAttribute("seesFirmness", here.allows(Action.FIRMNESS_READ));
        model.addAttribute("seesSigns", here.allows(Action.SIGNS_READ));
        model.addAttribute("seesObjections", here.allows(Action.OBJECTIONS_LIST));
        model.addAttribute("seesSample", here.allows(Action.SAMPLE_READ));
        model.addAttribute("canRank", version == null && here.allows(Action.RANK_STATE));
        model.addAttribute("ownCause", years.ownCause(id, here));
        model.addAttribute("canPublish", false);
        model.addAttribute("canConfirm", false);
        if (version == null && here.allows(Action.SHEET_READ)) {
            draft(year, shown, here, model);
        }
        return "publication/result";
    }

    /** The table that was published under this number. */
    RankTable table(ClusterYearId id, int version) {
        return Objects.requireNonNull(chosen(version, publications.of(id))).table();
    }

    private static @Nullable PublicationView chosen(@Nullable Integer version, List<PublicationView> versions) {
        return version == null
                ? versions.stream().findFirst().orElse(null)
                : versions.stream()
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    /** What the table says of the members for which this person answers it. */
    private List<Standing> mine(YearView year, RankTable table, Actor actor) {
        Set<MembershipId> own = years.members(year.id()).stream()
                .filter(member -> actor.units().contains(member.unit()))
                .map(MemberView::id)
                .collect(Collectors.toSet());
        return table.standings().stream()
                .filter(standing -> own.contains(standing.membership()))
                .toList();
    }

    private static List<Difference> since(@Nullable PublicationView latest, RankTable now) {
        return latest == null ? List.of() : Difference.between(latest.table(), now);
    }

    private static List<Difference> changedBy(PublicationView shown, List<PublicationView> versions) {
        Optional<PublicationView> before = versions.stream()
                .filter(one -> one.version() == shown.version() - 1)
                .findFirst();
        return before.map(earlier -> Difference.between(earlier.table(), shown.table()))
                .orElse(List.of());
    }

    private void draft(YearView year, @Nullable PublicationView latest, Here here, Model model) {
        RankTable now = drafting.table(year);
        boolean provisional =
                here.allows(Action.RESULT_PUBLISH) && (latest == null || latest.kind() == PublicationKind.PROVISIONAL);
        boolean confirms = here.allows(Action.RESULT_CONFIRM);
        model.addAttribute("now", now);
        model.addAttribute("since", since(latest, now));
        model.addAttribute("canPublish", provisional);
        model.addAttribute("canConfirm", confirms);
        if (provisional || confirms) {
            List<Hindrance> always = hindrances.of(year.id(), now, PublicationKind.PROVISIONAL);
            model.addAttribute("hindered", !always.isEmpty());
            model.addAttribute("hindrances", confirms ? hindrances.of(year.id(), now, PublicationKind.FINAL) : always);
        }
    }

    /** The page on which a table is published. */
    String publish(ClusterYearId id, PublicationKind kind, Model model) {
        YearView year = years.get(id);
        PublicationView latest = publications.latest(id).orElse(null);
        RankTable now = drafting.table(year);
        model.addAttribute("year", year);
        model.addAttribute("kind", kind);
        model.addAttribute("latest", latest);
        model.addAttribute("now", now);
        model.addAttribute("since", since(latest, now));
        model.addAttribute("hindrances", hindrances.of(id, now, kind));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new PublishForm(latest == null ? 0 : latest.version(), null, null));
        }
        return "publication/publish";
    }
}
