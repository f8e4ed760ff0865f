package vn.thidua.scorefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.scorefile.Column.Kind;
import vn.thidua.scorefile.Fingerprint.Kept;
import vn.thidua.scorefile.Found.State;
import vn.thidua.scorefile.Found.Why;
import vn.thidua.scoring.ScoresForm.Cell;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;
import vn.thidua.sheet.SentBook;

/**
 * Holds a file that came back against the sheet as it is and as it was when the file was made. A cell that says what it said
 * then was not filled in; a cell that somebody filled in while somebody else kept something different is a conflict.
 */
class Comparison {

    private final Plan plan;
    private final Fingerprint then;
    private final SentBook.Page page;
    private final List<Found> found = new ArrayList<>();

    Comparison(Plan plan, SentBook book) {
        this.plan = plan;
        this.then = fingerprint(plan, book);
        this.page = book.pages().get(0);
    }

    /** Refuses a file of something else, or of an earlier form of this sheet. */
    private static Fingerprint fingerprint(Plan plan, SentBook book) {
        Fingerprint sent = Fingerprint.read(book).orElseThrow(() -> refused("scorefile.notOurs"));
        Fingerprint now = Fingerprint.of(plan);
        if (sent.sheet() != now.sheet()) {
            throw refused(
                    sent.lines().keySet().stream().anyMatch(now.lines()::containsKey)
                            ? "scorefile.older"
                            : "scorefile.other");
        }
        if (!sent.stage().equals(now.stage())) {
            throw refused("scorefile.otherStage");
        }
        if (!sent.structure().equals(now.structure())
                || !sent.lines().keySet().equals(now.lines().keySet())) {
            throw refused("scorefile.older");
        }
        return sent;
    }

    private static RuleViolation refused(String key) {
        return new RuleViolation(key).at("file");
    }

    Fingerprint then() {
        return then;
    }

    /** Every cell that says something else, from the top. */
    List<Found> found() {
        found.clear();
        plan.rows().forEach(this::row);
        return List.copyOf(found);
    }

    private void row(Plan.Row row) {
        boolean renamed = false;
        for (Column column : plan.columns()) {
            if (column.kind() != Kind.HOW && !plan.isInput(row, column) && !isAsPlanned(row, column)) {
                renamed |= column.kind().names();
                refuse(row, column, Why.of(column.kind().names() ? "scorefile.renamed" : "scorefile.locked"));
            }
        }
        if (row.isEntered() && row.line() != null) {
            number(row, row.line(), renamed);
            reason(row, row.line(), renamed);
        }
    }

    private boolean isAsPlanned(Plan.Row row, Column column) {
        SentBook.Cell cell = cell(row, column);
        if (plan.isFormula(row, column)) {
            return cell.formula();
        }
        Object planned = plan.fixed(row, column);
        if (planned instanceof BigDecimal number) {
            BigDecimal sent = new Typed(cell.text(), "").value();
            return sent != null && sent.compareTo(number) == 0;
        }
        return cell.text().equals(planned == null ? "" : Names.lines(planned.toString()));
    }

    private void number(Plan.Row row, SheetData.Line line, boolean renamed) {
        Column column = plan.typedIn(row);
        Typed typed = typed(row, line);
        Optional<RuleViolation> fault = new Cell(typed.number(), null, null).fault(line.id(), line.rule());
        input(
                row,
                line,
                column,
                new Said(kept(line).typed().number(), now(line).number(), typed.number()),
                why(row, column, fault, renamed));
    }

    private void reason(Plan.Row row, SheetData.Line line, boolean renamed) {
        Column column = plan.reasons();
        Typed typed = typed(row, line);
        Optional<RuleViolation> fault = new Cell(null, typed.reason(), null).fault(line.id(), line.rule());
        input(
                row,
                line,
                column,
                new Said(kept(line).typed().reason(), now(line).reason(), typed.reason()),
                why(row, column, fault, renamed));
    }

    /** What was said in a cell when the file was made, what is said on the screen, and in the file. */
    private record Said(String then, String now, String file) {

        boolean isNew() {
            return !file.equals(then) && !file.equals(now);
        }
    }

    private @Nullable Why why(Plan.Row row, Column column, Optional<RuleViolation> fault, boolean renamed) {
        if (cell(row, column).formula()) {
            return Why.of("scorefile.formula");
        }
        return renamed ? Why.of("scorefile.inRenamed") : fault.map(Why::of).orElse(null);
    }

    private void input(Plan.Row row, SheetData.Line line, Column column, Said said, @Nullable Why why) {
        boolean formula = cell(row, column).formula();
        if (!said.isNew() && !formula) {
            return;
        }
        boolean conflict = !said.now().equals(said.then());
        State state = why != null ? State.REFUSED : conflict ? State.CONFLICT : State.CHANGE;
        found.add(new Found(
                plan.address(row, column),
                row.criterion().code(),
                line,
                column.kind(),
                column.key(plan.kind()),
                state,
                written(column, said.now()),
                written(column, said.file()),
                why,
                state == State.CONFLICT ? line.entry(plan.stage()).orElse(null) : null));
    }

    private void refuse(Plan.Row row, Column column, Why why) {
        Object planned = plan.isFormula(row, column) ? null : plan.fixed(row, column);
        found.add(new Found(
                plan.address(row, column),
                row.criterion().code(),
                row.line(),
                column.kind(),
                column.key(plan.kind()),
                State.REFUSED,
                planned == null
                        ? ""
                        : planned instanceof BigDecimal number ? Points.written(number) : planned.toString(),
                written(column, cell(row, column).text()),
                why,
                null));
    }

    /** A number with a decimal comma. */
    private static String written(Column column, String text) {
        BigDecimal number = column.kind().isWords() ? null : new Typed(text, "").value();
        return number == null ? text : Points.written(number);
    }

    /** What the file says of a line. */
    Typed typed(SheetData.Line line) {
        return plan.rows().stream()
                .filter(row -> line.equals(row.line()))
                .findFirst()
                .map(row -> typed(row, line))
                .orElse(Typed.NOTHING);
    }

    private Typed typed(Plan.Row row, SheetData.Line line) {
        return new Typed(
                cell(row, plan.typedIn(row)).text(), cell(row, plan.reasons()).text());
    }

    private SentBook.Cell cell(Plan.Row row, Column column) {
        return page.cell(plan.address(row, column));
    }

    private Kept kept(SheetData.Line line) {
        return then.lines().getOrDefault(line.id(), new Kept(null, Typed.NOTHING));
    }

    private Typed now(SheetData.Line line) {
        return Typed.of(line.entry(plan.stage()).orElse(null));
    }
}
