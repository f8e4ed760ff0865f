package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;

/** Finds nominations for those who change them, with what lies around each. */
@Component
class NominationStore {

    /** The version of what was not recorded yet. */
    static final long NOTHING_YET = -1;

    private final Nominations nominations;
    private final ClusterYears years;
    private final ProgrammeRules rules;

    NominationStore(Nominations nominations, ClusterYears years, ProgrammeRules rules) {
        this.nominations = nominations;
        this.years = years;
        this.rules = rules;
    }

    Nomination toChange(NominationId id) {
        return nominations.findToChange(id.value()).orElseThrow(NotFound::new);
    }

    Nomination get(NominationId id) {
        return nominations.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** Stores a new one behind those of its place. */
    Nomination add(Nomination nomination) {
        return nominations.saveAndFlush(nomination);
    }

    Nomination newAt(ProposalPlace place) {
        ClusterYearId year = place.yearId();
        int last = nominations.lastPosition(year == null ? null : year.value());
        return new Nomination(place.programme(), place.year(), year, last + 1);
    }

    boolean isProposed(ProposalPlace place, long kind, long recipient, long except) {
        ClusterYearId year = place.yearId();
        return nominations.isProposed(
                place.programme().value(), place.year(), year == null ? null : year.value(), kind, recipient, except);
    }

    ProposalPlace placeOf(Nomination nomination) {
        ClusterYearId year = nomination.year();
        return year == null
                ? new ProposalPlace(
                        nomination.programme(), rules.organiser(nomination.programme()), nomination.awardYear(), null)
                : ProposalPlace.in(years.get(year));
    }

    /** The members of its year; none outside any cluster. */
    List<MemberView> membersOf(Nomination nomination) {
        return nomination.year() == null ? List.of() : years.members(Objects.requireNonNull(nomination.year()));
    }

    /** Is it of a year that is over or known from papers only, of which nobody walked the road here? */
    boolean isSettled(Nomination nomination) {
        ClusterYearId year = nomination.year();
        return year != null && years.get(year).settled();
    }

    /** What the programme asks of the board's vote on this day. */
    BoardRule boardRule(Nomination nomination, LocalDate day) {
        return BoardRule.of(rules.on(nomination.programme(), day));
    }
}
