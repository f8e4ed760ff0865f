package vn.thidua.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.criteria.ScaleView;
import vn.thidua.measure.Count;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Proportional;
import vn.thidua.measure.Range;
import vn.thidua.measure.Reckoned;
import vn.thidua.measure.Rounding;
import vn.thidua.measure.YesNo;
import vn.thidua.scoring.LineRule;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/** Whoever reckons the displayed formulas again, with nothing but what is displayed, gets the stored points. */
class WhyTests {

    private static final int SHEETS = 1000;
    private static final Instant NOW = Instant.parse("2026-11-01T01:00:00Z");

    /** A number as a fraction, written anew for this test alone. */
    private record Fraction(BigInteger over, BigInteger under) {

        static Fraction of(String vietnamese) {
            BigDecimal number = new BigDecimal(vietnamese.replace(',', '.')).setScale(6, RoundingMode.UNNECESSARY);
            return new Fraction(number.unscaledValue(), BigInteger.TEN.pow(6));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction by(Fraction other) {
            return new Fraction(over.multiply(other.under), under.multiply(other.over));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        BigDecimal rounded(BigDecimal step, RoundingMode mode) {
            return new BigDecimal(over)
                    .divide(new BigDecimal(under).multiply(step), 0, mode)
                    .multiply(step);
        }

        static Fraction of(BigDecimal number) {
            return of(number.toPlainString());
        }

        BigDecimal exact() {
            return new BigDecimal(over).divide(new BigDecimal(under), 2, RoundingMode.UNNECESSARY);
        }
    }

    @Test
    void theDisplayedFormulasGiveTheStoredPointsOnRandomSheets() {
        for (long seed = 0; seed < SHEETS; seed++) {
            Random random = new Random(seed);
            List<SheetData.Line> lines = randomLines(random);
            SheetData sheet = sheet(lines, terms(random));
            Why why = Why.of(sheet, scale(lines, sheet.terms()), Stage.HEAD, Map.of());

            for (Why.Part part : why.parts()) {
                Why.Line line = part.line();
                if (line != null && line.reckoned() != null) {
                    assertThat(byHand(line.reckoned()))
                            .as("seed %d: %s", seed, line.reckoned())
                            .isEqualByComparingTo(
                                    Objects.requireNonNull(line.data().points(Stage.HEAD))
                                            .value());
                }
            }
            assertThat(totalByHand(why))
                    .as("seed %d: %s", seed, why)
                    .isEqualByComparingTo(
                            sheet.officialTotals(Stage.HEAD).total().value());
            assertThat(why.total()).isEqualTo(sheet.officialTotals(Stage.HEAD).total());
        }
    }

    @Test
    void namesTheRuleThatCut() {
        Reckoned reckoned =
                rule(new Count(Points.of("2"), null), LineKind.BASE, "5", null).reckon(new BigDecimal("3"));

        assertThat(reckoned.expression()).isEqualTo("3 × 2");
        assertThat(reckoned.cuts())
                .extracting(cut -> cut.rule() + " " + cut.amount())
                .containsExactly("AT_MOST 5.00");
    }

    /** What is written, reckoned with the rules of paper. */
    private static BigDecimal byHand(Reckoned reckoned) {
        String[] parts = reckoned.expression().split(" ");
        Fraction value = Fraction.of(parts[0]);
        for (int at = 1; at < parts.length; at += 2) {
            Fraction next = Fraction.of(parts[at + 1]);
            value = parts[at].equals("×") ? value.times(next) : value.by(next);
        }
        for (Reckoned.Cut cut : reckoned.cuts()) {
            BigDecimal left =
                    switch (cut.rule()) {
                        case NOTHING_BELOW -> BigDecimal.ZERO;
                        case AT_MOST -> cut.amount();
                        case TO_NEAREST -> value.rounded(cut.amount(), RoundingMode.HALF_UP);
                        case DOWN_TO -> value.rounded(cut.amount(), RoundingMode.FLOOR);
                        case UP_TO -> value.rounded(cut.amount(), RoundingMode.CEILING);
                    };
            assertThat(left).isEqualByComparingTo(cut.result());
            value = Fraction.of(left);
        }
        return value.exact();
    }

    private static BigDecimal totalByHand(Why why) {
        BigDecimal earned = sumByHand(why.base()).add(sumByHand(why.bonus()));
        Points most = why.earned().atMost();
        BigDecimal cut = most == null ? earned : earned.min(most.value());
        return cut.subtract(sumByHand(why.penalty())).max(BigDecimal.ZERO);
    }

    private static BigDecimal sumByHand(Sum sum) {
        Fraction value = Fraction.of("0");
        for (String part : sum.expression().split(" \\+ ")) {
            value = value.plus(Fraction.of(part));
        }
        BigDecimal exact = value.exact();
        return sum.atMost() == null ? exact : exact.min(sum.atMost().value());
    }

    private static ScaleTerms terms(Random random) {
        Points cap = random.nextBoolean() ? Points.of("" + (1 + random.nextInt(20))) : null;
        return new ScaleTerms(Points.of("40"), random.nextBoolean(), cap, null);
    }

    private static List<SheetData.Line> randomLines(Random random) {
        List<SheetData.Line> lines = new ArrayList<>();
        for (int id = 1; id <= 3 + random.nextInt(20); id++) {
            LineKind kind = List.of(LineKind.BASE, LineKind.BASE, LineKind.BONUS, LineKind.PENALTY)
                    .get(random.nextInt(4));
            LineRule rule = randomRule(random, kind);
            lines.add(line(id, rule, rule.applies() && random.nextInt(10) > 0 ? entered(random, rule) : null));
        }
        return lines;
    }

    private static LineRule randomRule(Random random, LineKind kind) {
        Measure measure =
                switch (random.nextInt(4)) {
                    case 0 -> new Range();
                    case 1 -> new YesNo();
                    case 2 -> new Count(Points.of("0." + (1 + random.nextInt(99))), null);
                    default ->
                        new Proportional(
                                "hội viên",
                                random.nextBoolean() ? new BigDecimal(random.nextInt(100)) : null,
                                new BigDecimal(100 + random.nextInt(50)),
                                Rounding.values()[random.nextInt(3)]);
                };
        String target = random.nextInt(8) == 0 ? null : "" + (1 + random.nextInt(60));
        LineRule rule = rule(measure, kind, "" + (1 + random.nextInt(20)), target);
        return random.nextInt(12) == 0
                ? new LineRule(kind, measure, rule.max(), rule.step(), rule.target(), "không có biển")
                : new LineRule(kind, measure, rule.max(), step(random), rule.target(), null);
    }

    private static @Nullable BigDecimal step(Random random) {
        return List.of(new BigDecimal("0.25"), new BigDecimal("0.5"), BigDecimal.ONE)
                .get(random.nextInt(3));
    }

    private static LineRule rule(Measure measure, LineKind kind, String max, @Nullable String target) {
        return new LineRule(kind, measure, Points.of(max), null, target == null ? null : new BigDecimal(target), null);
    }

    private static BigDecimal entered(Random random, LineRule rule) {
        BigDecimal max = Objects.requireNonNull(rule.max()).value();
        if (rule.measure() instanceof YesNo) {
            return random.nextBoolean() ? max : BigDecimal.ZERO;
        }
        return rule.measure().takesQuantity()
                ? BigDecimal.valueOf(random.nextInt(9000), 2)
                : max.multiply(BigDecimal.valueOf(random.nextInt(5)))
                        .divide(BigDecimal.valueOf(4), 2, RoundingMode.DOWN);
    }

    /** A line with what the head entered, its points stored as the program stores them. */
    private static SheetData.Line line(long id, LineRule rule, @Nullable BigDecimal entered) {
        List<SheetData.Entry> entries = entered == null
                ? List.of()
                : List.of(new SheetData.Entry(
                        Stage.HEAD,
                        "",
                        rule.reckon(entered).points(),
                        rule.measure().takesQuantity() ? entered : null,
                        null,
                        "Nguyễn Thị A",
                        NOW,
                        0));
        return new SheetData.Line(id, id, "" + id, "Dòng " + id, rule, false, false, null, null, null, entries);
    }

    private static SheetData sheet(List<SheetData.Line> lines, ScaleTerms terms) {
        return new SheetData(1, new MembershipId(1), "", 1, terms, SheetStatus.FINAL, null, NOW, null, null, lines);
    }

    private static ScaleView scale(List<SheetData.Line> lines, ScaleTerms terms) {
        List<CriterionView> criteria = lines.stream()
                .map(line -> new CriterionView(
                        line.criterion(),
                        null,
                        0,
                        line.code(),
                        line.text(),
                        null,
                        line.kind(),
                        line.max(),
                        line.rule().measure(),
                        false,
                        false,
                        line.criterion(),
                        null))
                .toList();
        return new ScaleView(new ScaleId(1), 1, "Thang điểm", null, terms, criteria);
    }
}
