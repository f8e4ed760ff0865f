package vn.thidua.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.measure.Measure.Facts;
import vn.thidua.measure.Reckoned.Cut;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** Points come about as the scale says, and the formula shown is the formula used. */
class MeasureTests {

    private static final Measure REPORTS =
            Levels.parse("8: đủ, đúng hạn\n6: thiếu 2 báo cáo tháng\n4: thiếu 1 báo cáo quý\n0: thiếu nhiều hơn");

    @ParameterizedTest
    @CsvSource({
        "18, 20, , 100, 10, 9",
        "25, 20, , 100, 10, 10",
        "9, 20, 50, 100, 10, 0",
        "10, 20, 50, 100, 10, 5",
        "24, 20, , 120, 12, 12",
        "20, 20, , 120, 12, 10",
        "1, 3, , 100, 10, 3.33",
        "0, 20, , 100, 10, 0"
    })
    void aShareOfTheTargetGivesItsShareOfTheMaximum(
            String reached, String target, @Nullable String floor, String cap, String max, String points) {
        Measure share = new Proportional("Hội viên mới", number(floor), number(cap), Rounding.NEAREST);

        assertThat(points(share, reached, target, max, null)).isEqualTo(Points.of(points));
    }

    @Test
    void aShareComesToTheStepOfTheScale() {
        for (Rounding rounding : Rounding.values()) {
            Measure share = new Proportional("Mô hình", null, new BigDecimal(100), rounding);
            String expected =
                    switch (rounding) {
                        case NEAREST -> "3.25";
                        case DOWN -> "3.25";
                        case UP -> "3.5";
                    };
            assertThat(points(share, "1", "3", "10", "0.25")).isEqualTo(Points.of(expected));
        }
    }

    @Test
    void eachItemCountsUpToTheMaximum() {
        Measure models = new Count(Points.of("2"), "mô hình");

        assertThat(points(models, "3", null, "10", null)).isEqualTo(Points.of("6"));
        assertThat(points(models, "7", null, "10", null)).isEqualTo(Points.of("10"));
        assertThat(points(models, "7", null, null, null)).isEqualTo(Points.of("14"));
        assertThat(models.fault(new BigDecimal("5000"), null)).isPresent();
    }

    @Test
    void itemsAreWholeAndNotBeyondCounting() {
        Measure models = new Count(Points.of("0.5"), "mô hình");

        for (String whole : List.of("0", "7", "7.00", "9999")) {
            assertThat(models.fault(new BigDecimal(whole), Points.of("10")))
                    .as(whole)
                    .isEmpty();
        }
        for (String wrong : List.of("8.55", "0.5", "10000", "999999999")) {
            assertThat(models.fault(new BigDecimal(wrong), Points.of("10")))
                    .as(wrong)
                    .hasValueSatisfying(fault -> assertThat(fault.key()).isEqualTo("measure.count.whole"));
        }
    }

    @Test
    void itemsComeToTheStepOfTheScaleAsWell() {
        Measure models = new Count(Points.of("0.3"), "mô hình");

        assertThat(points(models, "2", null, "10", "0.25")).isEqualTo(Points.of("0.5"));
        assertThat(points(models, "40", null, "7.6", "0.5")).isEqualTo(Points.of("7.6"));
    }

    @Test
    void levelsAreReadAsOfficialsWriteThemAndTakeNothingBetween() {
        assertThat(REPORTS.fault(new BigDecimal("6"), Points.of("8"))).isEmpty();
        assertThat(REPORTS.fault(new BigDecimal("7"), Points.of("8"))).isPresent();
        assertThat(((Levels) REPORTS).condition(Points.of("4"))).isEqualTo("thiếu 1 báo cáo quý");
        for (String wrong : List.of("", "8: đủ", "8: đủ\n8: cũng đủ", "đủ\nthiếu", "8 đủ\n4 thiếu", "-1: x\n2: y")) {
            assertThatThrownBy(() -> Levels.parse(wrong)).as(wrong).isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void yesOrNoIsTheMaximumOrNothing() {
        Measure yesNo = new YesNo();

        assertThat(yesNo.fault(new BigDecimal("10.00"), Points.of("10"))).isEmpty();
        assertThat(yesNo.fault(BigDecimal.ZERO, Points.of("10"))).isEmpty();
        assertThat(yesNo.fault(new BigDecimal("5"), Points.of("10"))).isPresent();
    }

    @Test
    void aMeasureIsKeptAsItIs() {
        MeasureColumn column = new MeasureColumn();
        for (Measure measure : List.of(
                new Range(),
                new YesNo(),
                REPORTS,
                new Proportional("Hội viên mới", new BigDecimal("50"), new BigDecimal("120"), Rounding.DOWN),
                new Count(Points.of("0.5"), "mô hình"),
                new DaysLate(Points.of("0.25")),
                new MeetingsMissed(Points.of("1")))) {
            assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(measure)))
                    .isEqualTo(measure);
            assertThat(MeasureForm.of(measure).read()).isEqualTo(measure);
        }
    }

    @Test
    void theFormulaShownGivesThePointsReckoned() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Points max = new Points(BigDecimal.valueOf(1 + random.nextInt(5000), 2));
            Measure measure = measure(random);
            BigDecimal entered = BigDecimal.valueOf(random.nextInt(40_000), random.nextInt(3));
            BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(30_000), random.nextInt(3));
            BigDecimal step = List.of("0.01", "0.25", "0.5", "1").stream()
                    .map(BigDecimal::new)
                    .toList()
                    .get(random.nextInt(4));
            Reckoned reckoned = measure.reckon(new Facts(entered, target, max, step));

            assertThat(reckonedAgain(reckoned))
                    .as("%s of %s", measure, entered)
                    .isEqualByComparingTo(reckoned.points().value());
            assertThat(reckoned.points().exceeds(max)).isFalse();
        }
    }

    private static Measure measure(Random random) {
        Points each = new Points(BigDecimal.valueOf(1 + random.nextInt(400), 2));
        return switch (random.nextInt(4)) {
            case 0 -> new Count(each, null);
            case 1 -> new DaysLate(each);
            case 2 -> new MeetingsMissed(each);
            default ->
                new Proportional(
                        "Chỉ tiêu",
                        random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(100)),
                        BigDecimal.valueOf(100 + random.nextInt(50)),
                        Rounding.values()[random.nextInt(3)]);
        };
    }

    /** Reads what stands on the page, as somebody with a calculator would. */
    static BigDecimal reckonedAgain(Reckoned shown) {
        String[] words = shown.expression().replace(',', '.').split(" ");
        BigDecimal over = new BigDecimal(words[0]);
        BigDecimal under = BigDecimal.ONE;
        for (int i = 1; i < words.length; i += 2) {
            BigDecimal number = new BigDecimal(words[i + 1]);
            if (words[i].equals("/")) {
                under = under.multiply(number);
            } else {
                over = over.multiply(number);
            }
        }
        BigDecimal value = over.divide(under, new MathContext(60));
        for (Cut cut : shown.cuts()) {
            value = switch (cut.rule()) {
                case NOTHING_BELOW -> BigDecimal.ZERO;
                case AT_MOST -> value.min(cut.amount());
                case TO_NEAREST -> multiple(value, cut.amount(), RoundingMode.HALF_UP);
                case DOWN_TO -> multiple(value, cut.amount(), RoundingMode.DOWN);
                case UP_TO -> multiple(value, cut.amount(), RoundingMode.UP);
            };
        }
        return value;
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal of, RoundingMode mode) {
        return value.divide(of, 0, mode).multiply(of);
    }

    private static Points points(
            Measure measure, String entered, @Nullable String target, @Nullable String max, @Nullable String step) {
        return measure.reckon(new Facts(
                        new BigDecimal(entered), number(target), max == null ? null : Points.of(max), number(step)))
                .points();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
