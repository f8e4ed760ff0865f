package vn.thidua.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.measure.MeasureColumn;

/** Adds the scale of a year and the sheets: what the units gave themselves, and beside it what the head gave. */
@Component
@Profile("demo")
class ScoreRows implements YearPart {

    private static final String UNIT_STAGE = "SELF";
    private static final String HEAD_STAGE = "HEAD";

    /** The invented scales say no step of their own. */
    private static final String STEP_OF_THE_RULES = """
            update score_line set point_step = (
              select r.value::numeric from programme_rule r join cluster_year y on y.programme_id = r.programme_id
              where y.id = ? and r.key = 'POINT_STEP' and daterange(r.valid_from, r.valid_to, '[]') @> rule_day(y))
            where sheet_id = ?""";

    private static final MeasureColumn MEASURES = new MeasureColumn();

    private final Rows rows;
    private final EvidenceRows evidence;
    private final CheckRows checks;
    private final ResultRows results;

    ScoreRows(Rows rows, EvidenceRows evidence, CheckRows checks, ResultRows results) {
        this.rows = rows;
        this.evidence = evidence;
        this.checks = checks;
        this.results = results;
    }

    @Override
    public void add(DemoYear year, LoadedYear to) {
        DemoYear.Scale scale = year.scale();
        if (scale == null) {
            return;
        }
        long id = rows.into("scoring_scale")
                .set("cluster_year_id", scale.shared() ? null : to.id())
                .set("programme_id", scale.shared() ? to.programme() : null)
                .set("for_year", scale.shared() ? year.year() : null)
                .set("edition", 1)
                .set("title", scale.title())
                .set("source", scale.source())
                .add();
        Map<DemoYear.Criterion, Long> criteria = addCriteria(scale.criteria(), id);
        linkToYearBefore(id, to);
        if (scale.frozenOn() != null) {
            rows.run("update scoring_scale set status = 'FROZEN', frozen_on = ? where id = ?", scale.frozenOn(), id);
        }
        int number = 3;
        for (DemoYear.Sheet sheet : year.sheets()) {
            addSheet(sheet, id, criteria, to, number++);
        }
        if (year.checks() != null) {
            checks.add(year.checks(), to);
        }
        if (year.result() != null) {
            results.add(year.result(), to);
        }
    }

    private Map<DemoYear.Criterion, Long> addCriteria(List<DemoYear.Criterion> criteria, long scale) {
        Map<DemoYear.Criterion, Long> added = new LinkedHashMap<>();
        Map<String, Long> sections = new HashMap<>();
        int position = 0;
        for (DemoYear.Criterion criterion : criteria) {
            String above = criterion.code().replaceFirst("\\.?[^.]*$", "");
            long id = addCriterion(criterion, scale, sections.get(above), position++);
            sections.put(criterion.code(), id);
            added.put(criterion, id);
        }
        return added;
    }

    /** Lines copied from the cluster's scale of the year before are the same lines: only what the copy changed differs. */
    private void linkToYearBefore(long scale, LoadedYear to) {
        rows.run("""
                update criterion line set origin_id = coalesce(earlier.origin_id, earlier.id)
                from criterion earlier
                join scoring_scale copied on copied.id = earlier.scale_id
                join cluster_year last on last.id = copied.cluster_year_id
                join cluster_year this on this.cluster_id = last.cluster_id and this.year = last.year + 1
                where line.scale_id = ? and this.id = ? and earlier.code = line.code and earlier.text = line.text
                """, scale, to.id());
    }

    private long addCriterion(DemoYear.Criterion criterion, long scale, @Nullable Long section, int position) {
        return rows.into("criterion")
                .set("scale_id", scale)
                .set("parent_id", section)
                .set("position", position)
                .set("code", criterion.code())
                .set("text", criterion.text())
                .set("guidance", criterion.guidance())
                .set("line", criterion.line())
                .set("max_points", criterion.max())
                .set("measure", MEASURES.convertToDatabaseColumn(criterion.reckoning()))
                .set("evidence_required", criterion.evidence())
                .add();
    }

    private void addSheet(
            DemoYear.Sheet sheet, long scale, Map<DemoYear.Criterion, Long> criteria, LoadedYear to, int number) {
        long id = rows.into("score_sheet")
                .set("cluster_year_id", to.id())
                .set("membership_id", to.member(sheet.unit()))
                .set("scale_id", scale)
                .add();
        Map<String, DemoYear.HeadScore> head = new HashMap<>(
                sheet.head().stream().collect(Collectors.toMap(DemoYear.HeadScore::code, score -> score)));
        Iterator<BigDecimal> self = sheet.self().iterator();
        Map<String, Long> lines = new HashMap<>();
        criteria.forEach((criterion, criterionId) -> {
            if (!criterion.line().equals("SECTION")) {
                long line = addLine(id, criterion, criterionId);
                lines.put(criterion.code(), line);
                BigDecimal given = self.hasNext() ? self.next() : null;
                addSelf(sheet, criterion, given, explanation(criterion, number), line);
                addHead(sheet, criterion, given, head.remove(criterion.code()), line);
            }
        });
        if (!head.isEmpty()) {
            throw new IllegalArgumentException("no such criterion: " + head.keySet());
        }
        rows.run(STEP_OF_THE_RULES, to.id(), id);
        evidence.add(sheet, lines, to);
        rows.run(
                "update score_sheet set status = ?, submitted_at = ?, finalised_at = ? where id = ?",
                sheet.status(),
                sheet.status().equals("SELF_SCORING") ? null : Rows.morning(sheet.selfOn()),
                sheet.status().equals("FINAL") ? Rows.morning(sheet.headOn()) : null,
                id);
    }

    private long addLine(long sheet, DemoYear.Criterion criterion, long criterionId) {
        return rows.into("score_line")
                .set("sheet_id", sheet)
                .set("criterion_id", criterionId)
                .set("position", criterionId)
                .set("code", criterion.code())
                .set("text", criterion.text())
                .set("line", criterion.line())
                .set("max_points", criterion.max())
                .set("measure", MEASURES.convertToDatabaseColumn(criterion.reckoning()))
                .set("evidence_required", criterion.evidence())
                .add();
    }

    private void addSelf(
            DemoYear.Sheet sheet,
            DemoYear.Criterion criterion,
            @Nullable BigDecimal points,
            @Nullable String why,
            long line) {
        if (points != null) {
            entry(line, UNIT_STAGE, criterion, points, Objects.requireNonNull(sheet.selfOn()))
                    .set("reason", why)
                    .add();
        }
    }

    private void addHead(
            DemoYear.Sheet sheet,
            DemoYear.Criterion criterion,
            @Nullable BigDecimal self,
            DemoYear.@Nullable HeadScore head,
            long line) {
        if (head != null) {
            entry(line, HEAD_STAGE, criterion, head.points(), Objects.requireNonNull(sheet.headOn()))
                    .set("reason", head.reason())
                    .add();
        } else if (sheet.headFollowsSelf() && self != null) {
            entry(line, HEAD_STAGE, criterion, self, Objects.requireNonNull(sheet.headOn()))
                    .add();
        }
    }

    private static @Nullable String explanation(DemoYear.Criterion criterion, int number) {
        return criterion.example() == null ? null : criterion.example().replace("{n}", String.valueOf(number));
    }

    private Rows.Row entry(long line, String stage, DemoYear.Criterion criterion, BigDecimal points, LocalDate on) {
        return rows.into("score_entry")
                .set("line_id", line)
                .set("stage", stage)
                .set("points", points)
                .set("quantity", criterion.quantity(points))
                .set("entered_by", "Người nhập minh họa")
                .set("entered_at", Rows.morning(on));
    }
}
