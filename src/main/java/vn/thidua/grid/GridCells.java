package vn.thidua.grid;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleView;
import vn.thidua.scoring.CellState;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.Points;

/** How the cells of one sheet are drawn. */
record GridCells(
        SheetData sheet,
        Grid.Column column,
        Stage official,
        @Nullable Refused refused) {

    /** What was typed into a cell and not kept. */
    record Refused(ScoresForm form, BindingResult errors) {

        boolean conflict() {
            return errors.getGlobalErrors().stream().anyMatch(error -> "platform.conflict".equals(error.getCode()));
        }

        Grid.@Nullable Fault fault(long line) {
            return conflict()
                    ? null
                    : Stream.concat(
                                    Stream.of("points", "reason")
                                            .map(part -> errors.getFieldError(ScoresForm.field(line, part))),
                                    errors.getGlobalErrors().stream())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .map(GridCells::fault)
                            .orElse(null);
        }
    }

    private static Grid.@Nullable Fault fault(ObjectError error) {
        String key = error.getCode();
        return key == null
                ? null
                : new Grid.Fault(key, Objects.requireNonNullElse(error.getArguments(), new Object[0]));
    }

    private Stage stage() {
        return column.shows(official);
    }

    private String css(String state) {
        return "num " + state + (column.current() ? " current" : "");
    }

    /** What stands in a section; nothing where no line of it has points yet. */
    Grid.Cell subtotal(ScaleView scale, CriterionView section) {
        Set<Long> inside = scale.countedWithin(section.id());
        Points sum = sheet.lines().stream()
                .filter(line -> inside.contains(line.criterion()) && line.applies())
                .map(line -> line.provisional(stage()))
                .filter(Objects::nonNull)
                .reduce(Points::plus)
                .orElse(null);
        String id = column.enters() ? "s-" + sheet.id() + "-" + section.id() : null;
        return new Grid.Cell(id, css("cell-section"), column.totals() == null ? null : sum, null, null, null, null);
    }

    /** What the sheet has for a criterion. */
    Grid.Cell cell(CriterionView criterion) {
        if (column.totals() == null) {
            return plain(CellState.HIDDEN, null);
        }
        return sheet.lines().stream()
                .filter(line -> line.criterion() == criterion.id())
                .findFirst()
                .map(this::cell)
                .orElse(plain(CellState.MISSING, null));
    }

    Grid.Cell cell(SheetData.Line line) {
        CellState state = line.state(stage());
        if (state == CellState.EXCLUDED) {
            return plain(state, line.rule().excludedReason());
        }
        boolean entered = refused != null || column.enters(); // what was refused is told, whatever the sheet has become
        Grid.Edit edit = entered && line.rule().isEntered() ? edit(line) : null;
        String css = state.css() + (edit == null ? "" : edit.needsReason() ? " edit needs" : " edit");
        return new Grid.Cell(
                edit == null ? null : "o-" + line.id(),
                css(edit != null && (edit.fault() != null || edit.conflict() != null) ? css + " refused" : css),
                line.provisional(stage()),
                word(line, state),
                was(line, state),
                line.entry(stage()).map(SheetData.Entry::reason).orElse(null),
                edit);
    }

    private Grid.Cell plain(CellState state, @Nullable String reason) {
        return new Grid.Cell(null, css(state.css()), null, state.key(), null, reason, null);
    }

    private String word(SheetData.Line line, CellState state) {
        boolean waits = state == CellState.SELF && stage() != Stage.SELF;
        return waits && line.points(Stage.HEAD) != null ? "grid.cell.byHead" : state.key();
    }

    private Grid.@Nullable Was was(SheetData.Line line, CellState state) {
        Points head = line.points(Stage.HEAD);
        if (stage().compareTo(Stage.HEAD) > 0 && head != null) {
            return head.equals(line.provisional(stage())) ? null : new Grid.Was("grid.wasHead", head);
        }
        return state == CellState.DIFFERS ? new Grid.Was("scoring.wasSelf", line.points(Stage.SELF)) : null;
    }

    private Grid.Edit edit(SheetData.Line line) {
        SheetData.Entry stored = line.entry(stage()).orElse(null);
        ScoresForm.Cell typed = refused == null ? null : refused.form().cell(line.id());
        Grid.Fault fault = refused == null ? null : refused.fault(line.id());
        String text = stored == null ? null : stored.written();
        return new Grid.Edit(
                line.id(),
                typed != null && fault != null ? typed.points() : text,
                text == null ? offered(line) : null,
                stored == null ? null : stored.version(),
                line.reckoned(stage()),
                sheet.lacksReason(line, stage()),
                fault,
                typed == null || stored == null ? null : conflict(typed, stored));
    }

    private @Nullable String offered(SheetData.Line line) {
        boolean verifies = stage().compareTo(Stage.HEAD) > 0 && line.points(Stage.HEAD) != null;
        return line.entry(verifies ? Stage.HEAD : Stage.SELF)
                .map(SheetData.Entry::written)
                .orElse(null);
    }

    private Grid.@Nullable Conflict conflict(ScoresForm.Cell typed, SheetData.Entry stored) {
        return refused != null && refused.conflict()
                ? new Grid.Conflict(stored.by(), stored.at(), typed.points(), typed.reason())
                : null;
    }
}
