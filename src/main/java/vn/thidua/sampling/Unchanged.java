package vn.thidua.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.objection.ObjectedMembers;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** The members whose official points are their own throughout, and who did not object: nobody has looked twice. */
@Component
class Unchanged {

    private final ScoreReading reading;
    private final ObjectedMembers objected;
    private final ClusterYears years;
    private final ProgrammeRules rules;

    Unchanged(ScoreReading reading, ObjectedMembers objected, ClusterYears years, ProgrammeRules rules) {
        this.reading = reading;
        this.objected = objected;
        this.years = years;
        this.rules = rules;
    }

    /** In the order of their ids. */
    List<MembershipId> of(ClusterYearId year) {
        Stage official = ScoringRules.of(rules, years.get(year)).official();
        Set<MembershipId> aside = objected.of(year);
        return reading.newest(year).stream()
                .filter(sheet -> sheet.main() && sheet.status() == SheetStatus.FINAL && isUnchanged(sheet, official))
                .map(SheetData::member)
                .filter(member -> !aside.contains(member))
                .sorted(Comparator.comparingLong(MembershipId::value))
                .toList();
    }

    private static boolean isUnchanged(SheetData sheet, Stage official) {
        Stage counts = official.countedOn(sheet);
        return sheet.lines().stream().noneMatch(line -> line.ruled() == null && line.applies() && line.differs(counts));
    }
}
