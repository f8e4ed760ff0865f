package vn.thidua.ballot;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.meeting.Meetings;
import vn.thidua.ranking.Standings;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Knows how the units, meetings and ranks of a year are called. */
@Component
class Naming {

    private final Ballots ballots;
    private final ClusterYears years;
    private final Meetings meetings;
    private final Standings standings;

    Naming(Ballots ballots, ClusterYears years, Meetings meetings, Standings standings) {
        this.ballots = ballots;
        this.years = years;
        this.meetings = meetings;
        this.standings = standings;
    }

    /** @throws RuleViolation where the meeting of such a question has ended */
    void mustBeAlterable(ClusterYearId year, Question asked) {
        meetings.mustNotHaveEnded(year, asked.meeting());
    }

    /** The names alone. */
    YearNames of(ClusterYearId year) {
        return new YearNames(years.get(year), years.members(year), meetings.of(year));
    }

    /** The names with the ranks, all of them or those that were published. */
    YearNames withRanks(YearView year, boolean all) {
        Map<MembershipId, Integer> ranks = new HashMap<>();
        standings.of(year.id(), all).stream()
                .filter(standing -> standing.rank() != null)
                .forEach(standing -> ranks.put(standing.membership(), standing.rank()));
        return new YearNames(
                year,
                years.members(year.id()),
                meetings.of(year.id()),
                ranks,
                ballots.membersByName(year.id().value()));
    }
}
