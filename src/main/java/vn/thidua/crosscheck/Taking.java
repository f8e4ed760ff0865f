package vn.thidua.crosscheck;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Among whom is drawn, and how many check each sheet. */
@Component
class Taking {

    private final ClusterYears years;
    private final ScoreReading reading;
    private final ProgrammeRules rules;

    Taking(ClusterYears years, ScoreReading reading, ProgrammeRules rules) {
        this.years = years;
        this.reading = reading;
        this.rules = rules;
    }

    /** Members that take part to the end; who has left, or takes no part in scoring, neither checks nor is checked. */
    List<MemberView> in(ClusterYearId year) {
        Set<MembershipId> absent = reading.absent(year).keySet();
        return years.members(year).stream()
                .filter(member -> !member.left() && !absent.contains(member.id()))
                .toList();
    }

    List<MembershipId> ids(ClusterYearId year) {
        return in(year).stream().map(MemberView::id).toList();
    }

    /** By the programme's rule of that year. */
    int perSheet(ClusterYearId id) {
        YearView year = years.get(id);
        return rules.on(year.programme(), year.ruleDay())
                .text(RuleKey.PEER_CHECKS)
                .map(Integer::valueOf)
                .orElse(1);
    }
}
