package vn.thidua.scorefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.criteria.ScaleView;
import vn.thidua.measure.Count;
import vn.thidua.measure.Levels;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Proportional;
import vn.thidua.measure.Range;
import vn.thidua.measure.Rounding;
import vn.thidua.measure.YesNo;
import vn.thidua.scoring.LineRule;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;

/** Sheets of every shape: sections, all kinds of lines and measures, lines that do not apply, half filled in. */
final class RandomSheet {

    private static final List<String> WORDS = List.of(
            "Báo cáo số 12/BC-BTV",
            "=1+1",
            "_x0041_ giữ nguyên",
            "dòng một\ndòng hai",
            "8,5",
            "«trích» & <b>",
            "  Thiếu quý 3 ");

    private final Random random;
    private final Stage stage;
    private final List<CriterionView> criteria = new ArrayList<>();
    private final List<SheetData.Line> lines = new ArrayList<>();

    RandomSheet(Random random, Stage stage) {
        this.random = random;
        this.stage = stage;
    }

    Plan plan() {
        int sections = 1 + random.nextInt(4);
        for (int section = 0; section < sections; section++) {
            long id = criterion(null, "S" + section, LineKind.SECTION, null, new Range());
            int leaves = 1 + random.nextInt(6);
            for (int leaf = 0; leaf < leaves; leaf++) {
                line(id, section + "." + leaf);
            }
        }
        Points total = new Points(new BigDecimal(40 + random.nextInt(100)));
        ScaleTerms terms = new ScaleTerms(
                total, random.nextBoolean(), random.nextBoolean() ? new Points(new BigDecimal(5)) : null, null);
        SheetData sheet = new SheetData(
                7,
                new MembershipId(3),
                "",
                5,
                terms,
                SheetStatus.SELF_SCORING,
                null,
                null,
                null,
                null,
                List.copyOf(lines));
        ScaleView scale = new ScaleView(new ScaleId(5), 1, "Thang điểm", null, terms, criteria);
        return Plan.of(sheet, scale, stage, ClusterKind.CLUSTER, new Plan.Head("Hội LHPN xã Bình", "Thang điểm", 2026));
    }

    private void line(long section, String code) {
        LineKind kind = List.of(LineKind.BASE, LineKind.BASE, LineKind.BONUS, LineKind.PENALTY)
                .get(random.nextInt(4));
        Points max = new Points(new BigDecimal(2 + random.nextInt(19)));
        Measure measure = measure(max);
        BigDecimal target =
                measure.needsTarget() && random.nextInt(5) > 0 ? new BigDecimal(1 + random.nextInt(40)) : null;
        BigDecimal step = random.nextBoolean() ? null : new BigDecimal("0.25");
        LineRule rule =
                new LineRule(kind, measure, max, step, target, random.nextInt(9) == 0 ? "xã không có biển" : null);
        long criterion = criterion(section, code, kind, max, measure);
        List<SheetData.Entry> entries = new ArrayList<>();
        for (Stage earlier : List.of(Stage.SELF, Stage.HEAD)) {
            if (rule.isEntered() && earlier.compareTo(stage) <= 0 && random.nextInt(4) > 0) {
                entries.add(entry(earlier, rule));
            }
        }
        lines.add(new SheetData.Line(
                criterion + 1000, criterion, code, "Tiêu chí " + code, rule, false, false, null, null, null, entries));
    }

    private long criterion(@Nullable Long parent, String code, LineKind kind, @Nullable Points max, Measure measure) {
        long id = criteria.size() + 1L;
        criteria.add(new CriterionView(
                id,
                parent,
                parent == null ? 0 : 1,
                code,
                "Tiêu chí " + code,
                null,
                kind,
                max,
                measure,
                false,
                false,
                id,
                null));
        return id;
    }

    private Measure measure(Points max) {
        return switch (random.nextInt(6)) {
            case 0 -> new YesNo();
            case 1 -> Levels.parse(max + ": đủ, đúng hạn\n1: chậm\n0: không có");
            case 2 -> new Count(Points.of("1.5"), "mô hình");
            case 3 ->
                new Proportional(
                        "hội viên",
                        random.nextBoolean() ? null : new BigDecimal(50),
                        new BigDecimal(100 + random.nextInt(50)),
                        Rounding.values()[random.nextInt(3)]);
            default -> new Range();
        };
    }

    private SheetData.Entry entry(Stage of, LineRule rule) {
        BigDecimal number = number(random, rule);
        boolean given = random.nextInt(8) > 0;
        Points points = given ? rule.reckon(number).points() : null;
        String reason = random.nextBoolean() ? null : Names.lines(words(random));
        return new SheetData.Entry(
                of,
                "",
                points,
                given && rule.measure().takesQuantity() ? number : null,
                reason,
                "Cán bộ",
                Instant.EPOCH,
                random.nextInt(5));
    }

    /** A number the line takes. */
    static BigDecimal number(Random random, LineRule rule) {
        List<Points> choices = rule.measure().choices(rule.max());
        if (!choices.isEmpty()) {
            return choices.get(random.nextInt(choices.size())).value();
        }
        if (rule.measure().takesQuantity()) {
            return new BigDecimal(random.nextInt(60));
        }
        int quarters = rule.max() == null ? 40 : rule.max().value().intValue() * 4;
        return new BigDecimal(random.nextInt(quarters + 1)).multiply(new BigDecimal("0.25"));
    }

    static String words(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
