package vn.thidua.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;

/** Builds the page of one sheet, fresh or with what was typed and refused. */
@Service
@Transactional(readOnly = true)
class SheetPages {

    /** What a person sent and why it was refused; nothing for a fresh page. */
    record Refused(ScoresForm form, BindingResult errors, boolean conflict) {}

    private final ScoreReading reading;
    private final Scales scales;
    private final ClusterYears years;

    SheetPages(ScoreReading reading, Scales scales, ClusterYears years) {
        this.reading = reading;
        this.scales = scales;
        this.years = years;
    }

    /**
     * @param takesSelf the person may enter the unit's points
     * @param takesFinal the person may enter the head's points
     */
    SheetPage page(SheetKey key, boolean takesSelf, boolean takesFinal, @Nullable Refused refused) {
        SheetData sheet = find(key);
        SheetPage.Mode mode = mode(sheet, takesSelf, takesFinal);
        ScaleView scale = scales.get(new ScaleId(sheet.scaleId()));
        List<SheetPage.Row> rows = rows(scale, sheet, mode, refused);
        return new SheetPage(
                key,
                years.get(key.year()).kind(),
                sheet,
                years.member(key.year(), key.member()),
                scale.title(),
                scale.sum(LineKind.BASE),
                mode,
                rows,
                sheet.totals(Stage.SELF),
                sheet.totals(Stage.HEAD));
    }

    private static List<SheetPage.Row> rows(
            ScaleView scale, SheetData sheet, SheetPage.Mode mode, @Nullable Refused refused) {
        Map<Long, SheetData.Line> lines =
                sheet.lines().stream().collect(Collectors.toMap(SheetData.Line::criterion, Function.identity()));
        List<SheetPage.Row> rows = new ArrayList<>();
        for (CriterionView criterion : scale.criteria()) {
            SheetData.Line line = lines.get(criterion.id());
            if (criterion.section()) {
                rows.add(row(criterion, null, sub(scale, criterion, sheet)));
            } else if (line != null) {
                rows.add(row(criterion, line(criterion, line, mode, refused), new SheetPage.Sub(0, null, null, null)));
            }
        }
        return rows;
    }

    private SheetData find(SheetKey key) {
        return (key.sheet() == null ? reading.ownSheet(key) : reading.one(key.year(), key.sheet()))
                .filter(found -> found.member().equals(key.member()))
                .orElseThrow(NotFound::new);
    }

    private static SheetPage.Mode mode(SheetData sheet, boolean takesSelf, boolean takesFinal) {
        return switch (sheet.status()) {
            case SELF_SCORING -> takesSelf ? SheetPage.Mode.SELF : SheetPage.Mode.READ;
            case SUBMITTED -> takesFinal ? SheetPage.Mode.FINAL : SheetPage.Mode.READ;
            case FINAL -> SheetPage.Mode.READ;
        };
    }

    private static SheetPage.Row row(CriterionView criterion, SheetPage.@Nullable Line line, SheetPage.Sub sub) {
        return new SheetPage.Row(criterion.section(), criterion.depth(), criterion.code(), criterion.text(), line, sub);
    }

    private static SheetPage.Sub sub(ScaleView scale, CriterionView section, SheetData sheet) {
        Set<Long> inside = scale.countedWithin(section.id());
        return new SheetPage.Sub(
                section.id(), section.max(), sum(sheet, inside, Stage.SELF), sum(sheet, inside, Stage.HEAD));
    }

    private static @Nullable Points sum(SheetData sheet, Set<Long> inside, Stage stage) {
        return sheet.lines().stream()
                .filter(line -> inside.contains(line.criterion()))
                .map(line -> line.points(stage))
                .filter(Objects::nonNull)
                .reduce(Points::plus)
                .orElse(null);
    }

    private static SheetPage.Line line(
            CriterionView criterion, SheetData.Line line, SheetPage.Mode mode, @Nullable Refused refused) {
        Stage stage = mode == SheetPage.Mode.FINAL ? Stage.HEAD : Stage.SELF;
        SheetData.Entry stored = line.entry(stage).orElse(null);
        boolean conflict = refused != null && refused.conflict();
        ScoresForm.Cell cell = refused == null ? null : refused.form().cells().get(Long.toString(line.id()));
        return new SheetPage.Line(
                line,
                criterion.guidance(),
                cell == null ? stored(stored) : typed(cell, stored, conflict),
                fault(line, "points", refused),
                fault(line, "reason", refused),
                cell == null || !conflict ? null : both(cell, stored),
                line.entries().stream()
                        .filter(entry -> !entry.isOf(Stage.SELF) && !entry.isOf(Stage.HEAD))
                        .toList());
    }

    private static SheetPage.Typed stored(SheetData.@Nullable Entry stored) {
        if (stored == null) {
            return new SheetPage.Typed(null, null, null);
        }
        Points points = stored.points();
        return new SheetPage.Typed(aligned(points), stored.reason(), stored.version());
    }

    /** 9,50, so that commas stand under each other. */
    private static @Nullable String aligned(@Nullable Points points) {
        return points == null ? null : points.value().toPlainString().replace('.', ',');
    }

    /** After a conflict was shown, the next save is on purpose: it carries the version that is stored now. */
    private static SheetPage.Typed typed(ScoresForm.Cell cell, SheetData.@Nullable Entry stored, boolean conflict) {
        Long version = conflict && stored != null ? Long.valueOf(stored.version()) : cell.version();
        return new SheetPage.Typed(cell.points(), cell.reason(), version);
    }

    private static SheetPage.@Nullable Fault fault(SheetData.Line line, String part, @Nullable Refused refused) {
        FieldError error = refused == null ? null : refused.errors().getFieldError(ScoresForm.field(line.id(), part));
        if (error == null || error.getCode() == null) {
            return null;
        }
        return new SheetPage.Fault(
                error.getCode(), error.getArguments() == null ? new Object[0] : error.getArguments());
    }

    /** What somebody else has stored in this cell since it was opened; nothing where it is the same. */
    private static SheetPage.@Nullable Both both(ScoresForm.Cell cell, SheetData.@Nullable Entry stored) {
        if (stored == null
                || Objects.equals(stored.version(), cell.version())
                || new Given(stored.points(), stored.reason()).equals(cell.given())) {
            return null;
        }
        return new SheetPage.Both(stored.points(), stored.reason(), stored.by(), stored.at());
    }
}
