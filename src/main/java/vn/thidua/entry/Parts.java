package vn.thidua.entry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.platform.Option;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.shared.ClusterYearId;

/** The sheets of parts of member units. */
@Component
class Parts {

    /**
     * The sheet of a part of a member unit.
     *
     * @param empty nothing was entered, so that it can still be taken away
     */
    record Part(long sheet, String member, String name, SheetStatus status, String link, boolean empty) {}

    private final ScoreReading reading;
    private final ClusterYears years;

    Parts(ScoreReading reading, ClusterYears years) {
        this.reading = reading;
        this.years = years;
    }

    /** In the order of their members. */
    List<Part> of(ClusterYearId year) {
        List<SheetData> sheets = reading.newest(year);
        return years.members(year).stream()
                .flatMap(member -> sheets.stream()
                        .filter(sheet -> !sheet.main() && sheet.member().equals(member.id()))
                        .map(sheet -> part(year, member, sheet)))
                .toList();
    }

    private static Part part(ClusterYearId year, MemberView member, SheetData sheet) {
        return new Part(
                sheet.id(),
                member.name(),
                sheet.subUnit(),
                sheet.status(),
                new SheetKey(year, member.id(), sheet.id()).page(),
                isEmpty(sheet));
    }

    /** The members that can have one. */
    List<Option> owners(ClusterYearId year) {
        return years.members(year).stream()
                .filter(member -> !member.left())
                .map(member -> Option.of(member.id(), member.name()))
                .toList();
    }

    /** Nothing was entered and nothing done with it. */
    private static boolean isEmpty(SheetData sheet) {
        return sheet.status() == SheetStatus.SELF_SCORING
                && sheet.lines().stream().allMatch(line -> line.entries().isEmpty());
    }
}
