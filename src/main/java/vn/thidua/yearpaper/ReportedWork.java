package vn.thidua.yearpaper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.platform.Show;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.MembershipId;
import vn.thidua.yearpaper.ActivityRecord.Activity;
import vn.thidua.yearpaper.ActivityRecord.Figure;
import vn.thidua.yearpaper.ActivityRecord.Met;
import vn.thidua.yearpaper.CovenantRecord.Text;

/** What was done in the year: the covenant and what became of its targets, meetings, joint activities, figures. */
@Component
class ReportedWork {

    private static final Show SHOW = new Show();
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final YearPapers papers;
    private final ClusterYears years;
    private final CovenantRecord covenants;
    private final ActivityRecord activities;
    private final ScoreReading reading;

    ReportedWork(
            YearPapers papers,
            ClusterYears years,
            CovenantRecord covenants,
            ActivityRecord activities,
            ScoreReading reading) {
        this.papers = papers;
        this.years = years;
        this.covenants = covenants;
        this.activities = activities;
        this.reading = reading;
    }

    List<Block> of(YearView year) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(papers.say("yearpaper.report.covenant"), covenant(year)));
        blocks.addAll(reached(year));
        blocks.addAll(figures(activities.figures(year.id())));
        List<Met> met = activities.meetings(year.id());
        blocks.add(new Block.Paragraph(papers.say("yearpaper.report.meetings"), met.isEmpty() ? papers.room() : ""));
        if (!met.isEmpty()) {
            blocks.add(new Block.Items(met.stream().map(this::met).toList()));
        }
        blocks.addAll(together(activities.activities(year.id())));
        return blocks;
    }

    private String covenant(YearView year) {
        List<Text> texts = covenants.texts(year.id());
        if (texts.isEmpty()) {
            return papers.room();
        }
        Text covenant = texts.get(0);
        int signatures = covenants.signatures(covenant).size();
        return papers.say(
                "yearpaper.report.signed",
                covenant.title(),
                covenant.signedOn() == null ? papers.room() : SHOW.date(covenant.signedOn()),
                signatures == 0 ? papers.room() : YearPapers.count(signatures));
    }

    /** What became of the targets by which lines of the scale are scored: what was reached, as it counts. */
    private List<Block> reached(YearView year) {
        Map<MembershipId, String> names =
                years.members(year.id()).stream().collect(Collectors.toMap(MemberView::id, MemberView::name));
        List<Row> rows = new ArrayList<>();
        for (SheetData sheet : reading.newest(year.id())) {
            for (SheetData.Line line : sheet.main() ? sheet.lines() : List.<SheetData.Line>of()) {
                BigDecimal target = line.rule().target();
                BigDecimal quantity = quantity(line);
                if (target != null && quantity != null) {
                    rows.add(Row.of(
                            String.valueOf(names.get(sheet.member())),
                            line.text(),
                            SHOW.number(target),
                            SHOW.number(quantity),
                            percent(quantity, target)));
                }
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        papers.say("yearpaper.report.targets"),
                        List.of(
                                Column.text(papers.say("yearpaper.unit"), 48).asKey(),
                                Column.text(papers.say("yearpaper.target"), 50),
                                Column.number(papers.say("yearpaper.planned"), 20),
                                Column.number(papers.say("yearpaper.report.reached"), 20),
                                Column.number(papers.say("yearpaper.summary.share"), 18)),
                        rows,
                        null));
    }

    /** What whoever gave points last counted. */
    private static @Nullable BigDecimal quantity(SheetData.Line line) {
        return line.entries().stream()
                .filter(entry -> entry.quantity() != null)
                .max((one, other) -> one.at().compareTo(other.at()))
                .map(SheetData.Entry::quantity)
                .orElse(null);
    }

    private static String percent(BigDecimal quantity, BigDecimal target) {
        return target.signum() == 0
                ? ""
                : SHOW.number(quantity.multiply(HUNDRED).divide(target, 1, RoundingMode.HALF_UP)) + " %";
    }

    private List<Block> figures(List<Figure> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        List<Row> rows = figures.stream()
                .map(figure -> Row.of(
                        figure.indicator(),
                        words(figure.qualifier(), SHOW.number(figure.value())),
                        words(figure.measure()),
                        words(figure.source()),
                        SHOW.date(figure.asOf())))
                .toList();
        return List.of(new Block.Table(
                papers.say("yearpaper.report.figures"),
                List.of(
                        Column.text(papers.say("yearpaper.target"), 52).asKey(),
                        Column.number(papers.say("yearpaper.report.figure"), 22),
                        Column.centre(papers.say("yearpaper.measure"), 22).ifAny(),
                        Column.text(papers.say("yearpaper.report.source"), 33).ifAny(),
                        Column.centre(papers.say("yearpaper.report.asOf"), 24).ifAny()),
                rows,
                null));
    }

    private String met(Met met) {
        String day = met.title() + ", " + papers.day(met.on());
        return met.place() == null ? day : day + ", " + met.place();
    }

    private List<Block> together(List<Activity> all) {
        Block label =
                new Block.Paragraph(papers.say("yearpaper.report.activities"), all.isEmpty() ? papers.room() : "");
        if (all.isEmpty()) {
            return List.of(label);
        }
        List<Row> rows = new ArrayList<>();
        for (Activity activity : all) {
            rows.add(Row.of(
                    String.valueOf(rows.size() + 1),
                    words(activity.what(), activity.place() == null ? null : "(" + activity.place() + ")"),
                    when(activity),
                    SHOW.money(activity.dong()),
                    words(activity.goods()),
                    words(activity.paidBy())));
        }
        long sum = all.stream()
                .map(Activity::dong)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        if (sum > 0) {
            rows.add(new Row(
                    Row.Kind.SUM, List.of("", papers.say("yearpaper.report.sum"), "", SHOW.money(sum), "", "")));
        }
        return List.of(
                label,
                new Block.Table(
                        null,
                        List.of(
                                Column.centre(papers.say("yearpaper.no"), 10).asKey(),
                                Column.text(papers.say("yearpaper.report.what"), 45)
                                        .asKey(),
                                Column.text(papers.say("yearpaper.report.when"), 28)
                                        .ifAny(),
                                Column.number(papers.say("yearpaper.report.money"), 31)
                                        .ifAny(),
                                Column.text(papers.say("yearpaper.report.goods"), 22)
                                        .ifAny(),
                                Column.text(papers.say("yearpaper.report.paidBy"), 22)
                                        .ifAny()),
                        rows,
                        null));
    }

    private String when(Activity activity) {
        return activity.from() != null && activity.to() == null
                ? papers.day(activity.from())
                : papers.period(activity.from(), activity.to());
    }

    private static String words(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
