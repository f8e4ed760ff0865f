package vn.thidua.grid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.measure.Reckoned;
import vn.thidua.platform.Show;
import vn.thidua.scoring.CellState;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.Points;

/** How the cells of one sheet are drawn. */
final class GridCells {

    private static final Show SHOW = new Show();

    private final SheetData sheet;
    private final Grid.Column column;
    private final Stage stage;
    private final ClusterKind kind;
    private final Words words;
    private final @Nullable Answer answer;
    private final Map<Long, SheetData.Line> lines = new HashMap<>();

    GridCells(
            SheetData sheet,
            Grid.Column column,
            Stage official,
            ClusterKind kind,
            Words words,
            @Nullable Answer answer) {
        this.sheet = sheet;
        this.column = column;
        this.kind = kind;
        this.stage = column.shows(official);
        this.words = words;
        this.answer = answer;
        sheet.lines().forEach(line -> lines.put(line.criterion(), line));
    }

    /** What was typed into a cell, and why it is not kept where it is not. */
    record Answer(ScoresForm form, BindingResult errors) {

        boolean refused() {
            return errors.hasErrors();
        }

        boolean conflict() {
            return errors.getGlobalErrors().stream().anyMatch(error -> "platform.conflict".equals(error.getCode()));
        }

        GridCell.@Nullable Fault fault(long line) {
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

    private static GridCell.@Nullable Fault fault(ObjectError error) {
        String key = error.getCode();
        return key == null
                ? null
                : new GridCell.Fault(key, Objects.requireNonNullElse(error.getArguments(), new Object[0]));
    }

    private @Nullable String swap() {
        return answer == null ? null : "true";
    }

    private boolean refused() {
        return answer != null && answer.refused();
    }

    private String css(String state) {
        return "num " + state + (column.current() ? " current" : "");
    }

    /** What stands in a section; nothing where no line of it has points yet. */
    GridCell subtotal(CriterionView section, Set<Long> inside) {
        Points sum = inside.stream()
                .map(lines::get)
                .filter(line -> line != null && line.applies())
                .map(line -> line.provisional(stage))
                .filter(Objects::nonNull)
                .reduce(Points::plus)
                .orElse(null);
        String id = column.enters() ? "s-" + sheet.id() + "-" + section.id() : null;
        return new GridCell(id, swap(), css("cell-section"), column.begun() ? sum : null, null, null, null, null);
    }

    /** What the lines of one kind add up to. */
    GridCell sum(LineKind kind) {
        String id = kind.name().toLowerCase(Locale.ROOT) + "-" + sheet.id();
        return new GridCell(id, swap(), css("cell-section"), column.sum(kind), null, null, null, null);
    }

    /** What the sheet has for a criterion. */
    GridCell cell(CriterionView criterion) {
        if (column.absent() || column.totals() == null) {
            return plain(column.absent() ? CellState.ABSENT : CellState.HIDDEN, null);
        }
        SheetData.Line line = lines.get(criterion.id());
        return line == null ? plain(CellState.MISSING, null) : cell(line);
    }

    GridCell cell(SheetData.Line line) {
        CellState state = line.state(stage);
        if (state == CellState.EXCLUDED) {
            return plain(state, line.rule().excludedReason());
        }
        boolean entered = refused() || column.enters(); // what was refused is told, whatever the sheet has become
        GridCell.Edit edit = entered && line.rule().isEntered() ? edit(line) : null;
        String css = state.css() + (edit == null ? "" : sheet.lacksReason(line, stage) ? " edit needs" : " edit");
        return new GridCell(
                edit == null ? null : "o-" + line.id(),
                swap(),
                css(edit != null && (edit.fault() != null || edit.conflict() != null) ? css + " refused" : css),
                line.provisional(stage),
                word(line, state),
                was(line),
                told(line),
                edit);
    }

    private GridCell plain(CellState state, @Nullable String reason) {
        return new GridCell(null, swap(), css(state.css()), null, said(state.key()), null, reason, null);
    }

    /** Of the points that are shown. */
    private @Nullable String told(SheetData.Line line) {
        return Stream.of(line.decisive(stage), stage, line.deviation(stage).from())
                .flatMap(one -> line.entry(one).stream())
                .filter(entry -> entry.points() != null)
                .findFirst()
                .map(entry -> entry.by() + ", " + SHOW.time(entry.at())
                        + (entry.reason() == null ? "" : ": " + entry.reason()))
                .orElse(null);
    }

    private String word(SheetData.Line line, CellState state) {
        return state == CellState.EARLIER
                ? ", "
                        + words.text(
                                "grid.cell.standing", name(line.deviation(stage).from()))
                : said(state.key());
    }

    /** After the points, read aloud in one breath with them. */
    private String said(String key) {
        return ", " + words.text(key);
    }

    private @Nullable String was(SheetData.Line line) {
        if (line.decisive(stage) == Stage.REVISED) {
            return words.text("grid.wasOutcome", GridCell.written(line.points(stage)));
        }
        Stage from = line.counting(stage).differsFrom();
        return from == null ? null : words.text("grid.was", name(from), GridCell.written(line.points(from)));
    }

    private String name(Stage one) {
        return words.text(one.key(kind));
    }

    private @Nullable String formula(@Nullable Reckoned reckoned) {
        return reckoned == null || !reckoned.reckoned() ? null : words.told(reckoned);
    }

    private GridCell.Edit edit(SheetData.Line line) {
        SheetData.Entry stored = line.entry(stage).orElse(null);
        ScoresForm.Cell typed =
                answer == null || !refused() ? null : answer.form().cell(line.id());
        GridCell.Fault fault = answer == null ? null : answer.fault(line.id());
        String text = stored == null ? null : stored.written();
        return new GridCell.Edit(
                line.id(),
                typed != null && fault != null ? typed.points() : text,
                text == null ? line.offered(stage) : null,
                stored == null ? null : stored.reason(),
                stored == null ? null : stored.version(),
                formula(line.reckoned(stage)),
                answer == null && column.current(),
                fault,
                typed == null || stored == null ? null : conflict(typed, stored));
    }

    private GridCell.@Nullable Conflict conflict(ScoresForm.Cell typed, SheetData.Entry stored) {
        return answer != null && answer.conflict()
                ? new GridCell.Conflict(stored.by(), stored.at(), typed.points(), typed.reason())
                : null;
    }
}
