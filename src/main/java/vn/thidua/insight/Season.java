package vn.thidua.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.LineKind;
import vn.thidua.crosscheck.Checkers.Checker;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;
import vn.thidua.shared.UnitId;

/**
 * The scores of a cluster in one year.
 *
 * @param sheets the members' own
 * @param checkers who checked them
 */
record Season(YearView year, Stage official, List<MemberView> members, List<SheetData> sheets, List<Checker> checkers) {

    /** Of fewer lines nothing is concluded. */
    static final int FEWEST_LINES = 3;

    private static final BigDecimal FAR = new BigDecimal("0.05");

    /**
     * What one unit gave another when it checked it.
     *
     * @param lines how many it gave points
     * @param equal at how many it gave just what the unit gave itself
     * @param lower at how many it gave less
     */
    record Checked(UnitId checker, String checkerName, SheetData sheet, int lines, int equal, int lower) {

        boolean enough() {
            return lines >= FEWEST_LINES;
        }
    }

    MemberView member(SheetData sheet) {
        return member(sheet.member());
    }

    private MemberView member(MembershipId id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String link(SheetData sheet) {
        return year.path() + "/cham-diem/" + sheet.member();
    }

    /** How many base criteria the unit scored, where it gave itself the maximum in all of them. */
    Optional<Long> allAtMaximum(SheetData sheet) {
        List<SheetData.Line> scored = sheet.lines().stream()
                .filter(line -> line.applies() && line.kind() == LineKind.BASE && line.points(Stage.SELF) != null)
                .toList();
        boolean all = scored.stream().allMatch(line -> Objects.equals(line.points(Stage.SELF), line.max()));
        return sheet.status().handedIn() && all && scored.size() >= FEWEST_LINES
                ? Optional.of((long) scored.size())
                : Optional.empty();
    }

    /** Everything units gave each other when they checked. */
    List<Checked> checks() {
        return sheets.stream()
                .flatMap(sheet -> checkers.stream()
                        .filter(checker -> checker.sheet().equals(sheet.member()))
                        .map(checker -> checked(checker, sheet)))
                .filter(Checked::enough)
                .toList();
    }

    private Checked checked(Checker by, SheetData sheet) {
        int lines = 0;
        int equal = 0;
        int lower = 0;
        for (SheetData.Line line : sheet.lines()) {
            Points self = line.points(Stage.SELF);
            Points given = line.entries().stream()
                    .filter(entry ->
                            entry.stage() == Stage.PEER && entry.scorer().equals(by.scorer()))
                    .findFirst()
                    .map(SheetData.Entry::points)
                    .orElse(null);
            if (self != null && given != null) {
                lines++;
                equal += given.equals(self) ? 1 : 0;
                lower += self.exceeds(given) ? 1 : 0;
            }
        }
        MemberView checker = member(by.member());
        return new Checked(checker.unit(), checker.name(), sheet, lines, equal, lower);
    }

    /** Self-score and final score of the units whose self-score was far above, as "2025: 98 → 90". */
    Map<UnitId, String> farAbove() {
        return sheets.stream()
                .filter(sheet -> sheet.status() == SheetStatus.FINAL && isFarAbove(sheet))
                .collect(Collectors.toMap(
                        sheet -> member(sheet).unit(),
                        sheet -> year.year() + ": " + sheet.totals(Stage.SELF).total() + " → "
                                + sheet.officialTotals(official).total()));
    }

    private boolean isFarAbove(SheetData sheet) {
        Totals given = sheet.officialTotals(official);
        BigDecimal above =
                sheet.totals(Stage.SELF).total().value().subtract(given.total().value());
        return given.complete()
                && above.signum() > 0
                && above.compareTo(given.maximum().value().multiply(FAR)) >= 0;
    }
}
