package vn.thidua.scorefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.thidua.scorefile.Fingerprint.Kept;
import vn.thidua.scorefile.Found.State;
import vn.thidua.scorefile.Found.Why;
import vn.thidua.scoring.ScoresForm.Cell;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;
import vn.thidua.sheet.SentBook;

/**
 * Holds a file that came back against the sheet as it is and as it was when the file was made. A cell that says what it said
 * then was not filled in; a cell that somebody filled in while somebody else kept something different is a conflict; whatever
 * differs where nothing is filled in is refused.
 */
class Comparison {

    private static final Set<String> HIDDEN = Set.of(Fingerprint.PAGE, Written.PAGE, InputRules.PAGE);

    private final Plan plan;
    private final SentBook book;
    private final Fingerprint then;
    private final Written written;
    private final SentBook.Page page;
    private final List<Found> found = new ArrayList<>();

    Comparison(Plan plan, SentBook book) {
        this.plan = plan;
        this.book = book;
        this.then = fingerprint(plan, book);
        this.written = book.page(Written.PAGE).map(Written::new).orElseThrow(() -> refused("scorefile.notOurs"));
        this.page = page(book, written);
    }

    /** The sheet that was filled in, wherever it stands and whatever it is called now. */
    private static SentBook.Page page(SentBook book, Written written) {
        return book.pages().stream()
                .filter(page -> !HIDDEN.contains(page.name()) && written.agreeing(page) > 0)
                .max(Comparator.comparingLong(written::agreeing))
                .orElseThrow(() -> refused("scorefile.noPage"));
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

    /** The names of the sheets that are neither filled in nor the program's. */
    List<String> strangers() {
        return book.pages().stream()
                .map(SentBook.Page::name)
                .filter(name -> !HIDDEN.contains(name) && !name.equals(page.name()))
                .toList();
    }

    /** What has to be kept of the file to make the comparison again: of the other sheets the names. */
    SentBook relevant() {
        List<String> others = strangers();
        return new SentBook(book.pages().stream()
                .map(sent -> others.contains(sent.name()) ? new SentBook.Page(sent.name(), Map.of()) : sent)
                .toList());
    }

    /** Every cell that says something else, from the top. */
    List<Found> found() {
        found.clear();
        List<Place> locked = written.changed(page).stream()
                .map(this::place)
                .filter(place -> !place.isInput(plan))
                .toList();
        Set<Plan.Row> renamed =
                locked.stream().filter(Place::names).map(Place::row).collect(Collectors.toSet());
        locked.stream()
                .filter(place -> place.names() || !renamed.contains(place.row()))
                .forEach(this::refuse);
        plan.entered().forEach(row -> row(row, renamed.contains(row)));
        return found.stream().sorted(Comparator.comparing(Found::place)).toList();
    }

    private void row(Plan.Row row, boolean renamed) {
        if (row.line() != null) {
            number(row, row.line(), renamed);
            reason(row, row.line(), renamed);
        }
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
        if (cell(row, column).reckoned()) {
            return Why.of("scorefile.formula");
        }
        return renamed ? Why.of("scorefile.inRenamed") : fault.map(Why::of).orElse(null);
    }

    private void input(Plan.Row row, SheetData.Line line, Column column, Said said, @Nullable Why why) {
        boolean formula = cell(row, column).reckoned();
        if (!said.isNew() && !formula) {
            return;
        }
        boolean conflict = !said.now().equals(said.then());
        State state = why != null ? State.REFUSED : conflict ? State.CONFLICT : State.CHANGE;
        found.add(new Found(
                plan.address(row, column),
                row.criterion().code(),
                line,
                column.kind().isWords(),
                column.key(plan.kind()),
                state,
                written(column, said.now()),
                written(column, said.file()),
                why,
                state == State.CONFLICT ? line.entry(plan.stage()).orElse(null) : null));
    }

    /**
     * A cell.
     *
     * @param row null above and below the lines
     * @param column null beside the table
     */
    private record Place(
            String address,
            Plan.@Nullable Row row,
            @Nullable Column column) {

        boolean isInput(Plan plan) {
            return row != null && column != null && plan.isInput(row, column);
        }

        /** Does it say which line this is? */
        boolean names() {
            return row != null && column != null && column.kind().names();
        }
    }

    private Place place(String address) {
        CellReference at = new CellReference(address);
        return new Place(address, plan.row(at.getRow() + 1), plan.column(at.getCol()));
    }

    private void refuse(Place place) {
        Plan.Row row = place.row();
        Column column = row == null ? null : place.column();
        String before = written.text(place.address());
        found.add(new Found(
                place.address(),
                row == null ? "" : row.criterion().code(),
                row == null ? null : row.line(),
                true,
                column == null ? "scorefile.outside" : column.key(plan.kind()),
                State.REFUSED,
                before == null ? null : written(column, before),
                written(column, page.cell(place.address()).text()),
                Why.of(place.names() ? "scorefile.renamed" : "scorefile.locked"),
                null));
    }

    /** A number with a decimal comma. */
    private static String written(@Nullable Column column, String text) {
        BigDecimal number = column == null || column.kind().isWords() ? null : new Typed(text, "").value();
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
