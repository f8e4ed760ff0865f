package vn.thidua.scorefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.measure.Count;
import vn.thidua.measure.Proportional;
import vn.thidua.scorefile.Column.Kind;
import vn.thidua.scoring.LineRule;
import vn.thidua.shared.Points;

/** The formulas of the file, so that it adds up as the page does. */
final class Formulas {

    private final Plan plan;
    private final Column points;

    Formulas(Plan plan) {
        this.plan = plan;
        this.points = new Column(Kind.POINTS, plan.stage());
    }

    /** The points of a section, or of a line whose points come from a quantity. */
    String of(Plan.Row row) {
        return row.line() == null
                ? shown(row.counted(), points, "SUM(" + cells(row.counted(), points) + ")")
                : reckoned(row, row.line().rule());
    }

    private String reckoned(Plan.Row row, LineRule rule) {
        String quantity = plan.address(row, new Column(Kind.QUANTITY, plan.stage()));
        return "IF(ISNUMBER(" + quantity + ")," + points(rule, quantity) + ",\"\")";
    }

    private static String points(LineRule rule, String quantity) {
        if (rule.measure() instanceof Count count) {
            return atMost(
                    rule,
                    "ROUND(ROUND(" + quantity + "*" + plain(count.each().value()) + "/" + step(rule) + ",8),0)*"
                            + step(rule));
        }
        if (rule.measure() instanceof Proportional share && rule.max() != null && rule.target() != null) {
            String step = step(rule);
            String whole = plain(rule.max().value()) + "*" + quantity + "*100/(" + plain(rule.target()) + "*"
                    + plain(share.cap()) + "*" + step + ")";
            String rounded = atMost(rule, rounding(share) + "(ROUND(" + whole + ",8),0)*" + step);
            return share.floor() == null
                    ? rounded
                    : "IF(" + quantity + "*100<" + plain(share.floor()) + "*" + plain(rule.target()) + ",0," + rounded
                            + ")";
        }
        throw new IllegalStateException("no quantity gives the points of " + rule.measure());
    }

    private static String step(LineRule rule) {
        return plain(rule.step() == null ? new BigDecimal("0.01") : rule.step());
    }

    /** As Excel writes it when it saves the file: a formula that came back is known again. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String rounding(Proportional share) {
        return switch (share.rounding()) {
            case NEAREST -> "ROUND";
            case DOWN -> "ROUNDDOWN";
            case UP -> "ROUNDUP";
        };
    }

    private static String atMost(LineRule rule, String formula) {
        return rule.max() == null ? formula : "MIN(" + plain(rule.max().value()) + "," + formula + ")";
    }

    /** What the base, the bonuses, the penalties, and all together give, of a column of points. */
    List<String> totals(Column of) {
        String base = sum(LineKind.BASE, of);
        String bonus = capped(sum(LineKind.BONUS, of));
        String penalty = sum(LineKind.PENALTY, of);
        String earned = base + "+" + bonus;
        Points ceiling = plan.sheet().ceiling();
        String total = "MAX(0," + (ceiling == null ? earned : "MIN(" + plain(ceiling.value()) + "," + earned + ")")
                + "-" + penalty + ")";
        List<Integer> all = counted(null);
        return List.of(base, bonus, penalty, total).stream()
                .map(formula -> shown(all, of, formula))
                .toList();
    }

    private String capped(String bonus) {
        Points cap = plan.sheet().terms().bonusCap();
        return cap == null ? bonus : "MIN(" + plain(cap.value()) + "," + bonus + ")";
    }

    private String sum(LineKind kind, Column of) {
        List<Integer> rows = counted(kind);
        return rows.isEmpty() ? "0" : "SUM(" + cells(rows, of) + ")";
    }

    private List<Integer> counted(@Nullable LineKind kind) {
        return plan.rows().stream()
                .filter(row -> row.line() != null
                        && row.line().applies()
                        && (kind == null || row.line().kind() == kind))
                .map(Plan.Row::number)
                .toList();
    }

    /** Nothing, not zero, while nothing was typed. */
    private String shown(List<Integer> rows, Column of, String formula) {
        return rows.isEmpty() ? "\"\"" : "IF(COUNT(" + cells(rows, of) + ")=0,\"\"," + formula + ")";
    }

    /** Rows that follow each other as one range: a formula takes only so many arguments. */
    private String cells(List<Integer> rows, Column of) {
        String letter = plan.letter(of);
        List<int[]> ranges = new ArrayList<>();
        for (int row : rows) {
            int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last[1] == row - 1) {
                last[1] = row;
            } else {
                ranges.add(new int[] {row, row});
            }
        }
        return ranges.stream()
                .map(range -> range[0] == range[1] ? letter + range[0] : letter + range[0] + ":" + letter + range[1])
                .collect(Collectors.joining(","));
    }
}
