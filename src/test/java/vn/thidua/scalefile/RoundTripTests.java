package vn.thidua.scalefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.criteria.CriterionText;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleLine;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.measure.Count;
import vn.thidua.measure.DaysLate;
import vn.thidua.measure.Levels;
import vn.thidua.measure.Measure;
import vn.thidua.measure.MeetingsMissed;
import vn.thidua.measure.Proportional;
import vn.thidua.measure.Range;
import vn.thidua.measure.Rounding;
import vn.thidua.measure.YesNo;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Points;

/** Whatever scale is sent out is the same when it is read in again. */
class RoundTripTests extends ScalePagesOfTwoYears {

    private static final int SCALES = 20;
    private static final List<String> WORDS = List.of(
            "Báo cáo",
            "đúng hạn",
            "=1+1",
            "8: không phải mức",
            "\"ngoặc\"",
            "a\nb",
            "Tổng",
            "100 %",
            "<b>&amp;",
            "+2",
            "Điểm trừ",
            "  hai  ô");

    private record Line(
            int depth,
            String code,
            String text,
            @Nullable String guidance,
            LineKind kind,
            @Nullable Points max,
            Measure measure,
            boolean evidence,
            boolean explanation) {}

    @Autowired
    TransactionTemplate transaction;

    private Random random = new Random(0);

    @Test
    void sendingOutAndReadingInChangesNothing() {
        for (int seed = 1; seed <= SCALES; seed++) {
            random = new Random(seed);
            ClusterYearId from = world.year(cluster, 2000 + seed);
            List<ScaleLine> given = lines(0);
            transaction.executeWithoutResult(
                    status -> editing.fill(ScaleOwner.of(from), given, terms(), false, world.actor(staff)));
            List<Line> before = seen(from);
            String draft = send(next, sheet(from));
            assertThat(preview(draft).select("tr .status-danger"))
                    .as("seed %s", seed)
                    .isEmpty();

            take(draft, "replace", "true");

            assertThat(seen(next)).as("seed %s", seed).isEqualTo(before);
            assertThat(scale(next).terms())
                    .as("seed %s", seed)
                    .isEqualTo(scale(from).terms());
        }
    }

    private MockMultipartFile sheet(ClusterYearId of) {
        MvcTestResult answer = pages.get(page(of) + "/xlsx", staff);
        return new MockMultipartFile(
                "file", "thang-diem.xlsx", null, answer.getResponse().getContentAsByteArray());
    }

    private List<Line> seen(ClusterYearId of) {
        return scale(of).lines().stream().map(RoundTripTests::seen).toList();
    }

    private static Line seen(CriterionView line) {
        return new Line(
                line.depth(),
                line.code(),
                line.text(),
                line.guidance(),
                line.line(),
                line.max(),
                line.measure(),
                line.evidenceRequired(),
                line.explanationRequired());
    }

    private ScaleTerms terms() {
        return new ScaleTerms(coin() ? points() : null, coin(), coin() ? points() : null, coin() ? points() : null);
    }

    private List<ScaleLine> lines(int depth) {
        List<ScaleLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            boolean section = depth < 3 && random.nextInt(3) == 0;
            CriterionText text = section ? section(i) : leaf(i);
            lines.add(new ScaleLine(text, section ? lines(depth + 1) : List.of()));
        }
        return lines;
    }

    private CriterionText section(int number) {
        return new CriterionText(
                code(number), words(), guidance(), LineKind.SECTION, null, new Range(), coin(), coin());
    }

    private CriterionText leaf(int number) {
        LineKind kind = LineKind.values()[1 + random.nextInt(3)];
        Points most = points();
        Measure measure = measure(kind, most);
        boolean limited = kind == LineKind.BASE || !(measure instanceof Range || measure instanceof Count) || coin();
        return new CriterionText(
                code(number), words(), guidance(), kind, limited ? most : null, measure, coin(), coin());
    }

    private Measure measure(LineKind kind, Points most) {
        return switch (random.nextInt(kind == LineKind.PENALTY ? 7 : 5)) {
            case 0 -> new Range();
            case 1 -> new YesNo();
            case 2 -> Levels.parse(most + ": " + words().replace('\n', ' ').strip() + "\n0: không có");
            case 3 ->
                new Proportional(
                        "Chỉ tiêu: " + random.nextInt(9),
                        coin() ? null : new BigDecimal(random.nextInt(101)),
                        new BigDecimal(100 + random.nextInt(50)),
                        Rounding.values()[random.nextInt(3)]);
            case 4 -> new Count(points(), coin() ? null : "mô hình");
            case 5 -> new DaysLate(points());
            default -> new MeetingsMissed(points());
        };
    }

    private String code(int number) {
        return List.of(String.valueOf(number), "I." + number, "x-" + number, "(" + number + ")")
                .get(random.nextInt(4));
    }

    private String words() {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())) + " x";
    }

    private @Nullable String guidance() {
        return coin() ? null : words() + "\n5: năm\n0: không";
    }

    private Points points() {
        return new Points(new BigDecimal(1 + random.nextInt(4000)).movePointLeft(random.nextInt(3)));
    }

    private boolean coin() {
        return random.nextBoolean();
    }
}
