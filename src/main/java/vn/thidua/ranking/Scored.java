package vn.thidua.ranking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleView;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Line;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.Points;

/** A unit's own sheet by the points that count, with what the order and the grade ask of it. */
record Scored(SheetData sheet, ScaleView scale, Stage official, Totals totals) {

    static Scored of(SheetData sheet, ScaleView scale, Stage official) {
        return new Scored(sheet, scale, official.countedOn(sheet), sheet.officialTotals(official));
    }

    /** The same sheet, if this line were not in the scale. */
    Scored without(CriterionView line) {
        List<Line> others = sheet.lines().stream()
                .filter(one -> one.criterion() != line.id())
                .toList();
        SheetData without = new SheetData(
                sheet.id(),
                sheet.member(),
                sheet.subUnit(),
                sheet.scaleId(),
                sheet.terms(),
                sheet.status(),
                sheet.submittedAt(),
                sheet.finalisedAt(),
                sheet.takenOverReason(),
                sheet.returned(),
                others);
        return of(without, scale, official);
    }

    /** The same sheet, if it added up to this. */
    Scored with(Totals others) {
        return new Scored(sheet, scale, official, others);
    }

    /** Null while the official score is incomplete, and where no base criterion applies to the unit. */
    @Nullable
    Share share() {
        return totals.complete() && !totals.maximum().equals(Points.ZERO)
                ? new Share(totals.total(), totals.maximum())
                : null;
    }

    /** Does a line not apply to this unit, so that it could earn less than others? */
    boolean reduced() {
        return !totals.maximum().equals(scale.maximum());
    }

    /** What it has by each term: of a section as a share of that, of everything else as a share of all it could have. */
    List<TieKey> keys(List<TieTerm> terms) {
        return terms.stream().map(this::key).toList();
    }

    private TieKey key(TieTerm term) {
        return switch (term.kind()) {
            case BASE -> new TieKey(totals.base(), totals.maximum(), false);
            case BONUS -> new TieKey(totals.bonus(), totals.maximum(), false);
            case PENALTY -> new TieKey(totals.penalty(), totals.maximum(), true);
            case SECTION ->
                section(scale, term)
                        .map(part -> new TieKey(points(part), most(part), false))
                        .orElse(TieKey.NONE);
            case PEOPLE -> TieKey.NONE;
        };
    }

    /** The section a term speaks of, the first with that code. */
    static Optional<CriterionView> section(ScaleView scale, TieTerm term) {
        return scale.criteria().stream()
                .filter(line -> line.section() && term.names(line.code()))
                .findFirst();
    }

    /** Does the term speak of a section that the scale does not have? */
    static boolean lacks(ScaleView scale, TieTerm term) {
        return term.kind() == TieTerm.Kind.SECTION && section(scale, term).isEmpty();
    }

    /** The codes of a line and the sections around it, such as "I.3". */
    String path(CriterionView line) {
        return scale.criteria().stream()
                .filter(above -> Objects.equals(above.id(), line.parent()))
                .findFirst()
                .map(above -> path(above) + "." + line.code())
                .orElse(line.code());
    }

    /** What a section or a criterion earned. */
    Points points(CriterionView part) {
        return sum(part, line -> line.official(official));
    }

    /** What it could earn, lines that do not apply left out. */
    Points most(CriterionView part) {
        return sum(part, Line::max);
    }

    private Points sum(CriterionView part, Function<Line, @Nullable Points> what) {
        Set<Long> counted = part.section() ? scale.countedWithin(part.id()) : Set.of(part.id());
        return sheet.lines().stream()
                .filter(line -> line.applies() && counted.contains(line.criterion()))
                .map(what)
                .filter(Objects::nonNull)
                .reduce(Points.ZERO, Points::plus);
    }
}
