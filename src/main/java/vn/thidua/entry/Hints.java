package vn.thidua.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.scoring.Entering;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetFacts;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.RuleViolation;

/** What a sheet's page tells beside the sheet itself: what it was the year before, what is still to be done, and until when. */
@Component
class Hints {

    /**
     * @param before what each criterion officially got in the year before
     * @param missing what keeps the sheet from being sent on
     */
    record Told(Map<Long, YearBefore.Got> before, List<SheetPage.Missing> missing) {}

    private final YearBefore yearBefore;
    private final Entering entering;
    private final SheetFacts facts;

    Hints(YearBefore yearBefore, Entering entering, SheetFacts facts) {
        this.yearBefore = yearBefore;
        this.entering = entering;
        this.facts = facts;
    }

    /** Is this unit another one than in the year before? */
    boolean merged(SheetData sheet) {
        return yearBefore.merged(sheet);
    }

    /**
     * Until when the stage that the sheet waits for takes points.
     *
     * @param checker the member that checks before whom the page lies; null where it lies before somebody else
     */
    SheetPage.InTime inTime(SheetKey key, SheetData sheet, @Nullable Scorer checker) {
        Stage waiting = sheet.status().stage();
        SheetFacts.Deadline deadline = waiting == null
                ? null
                : facts.deadline(
                                key.year(),
                                key.member(),
                                checker != null && checker.stage() == waiting ? checker : Scorer.of(waiting))
                        .orElse(null);
        SheetData.Returned returned = sheet.returned();
        return new SheetPage.InTime(
                deadline, deadline == null ? null : deadline.closing(returned == null ? null : returned.at()));
    }

    /**
     * @param scorer who enters points here; null where nobody does now
     */
    Told of(SheetKey key, SheetData sheet, @Nullable Scorer scorer) {
        List<RuleViolation> missing = scorer == null ? List.of() : entering.missing(key.year(), sheet.id(), scorer);
        return new Told(
                yearBefore.of(sheet),
                missing.stream().map(violation -> told(sheet, violation)).toList());
    }

    private static SheetPage.Missing told(SheetData sheet, RuleViolation violation) {
        SheetPage.Fault what = new SheetPage.Fault(violation.key(), violation.args());
        return sheet.lines().stream()
                .filter(line -> ScoresForm.isOf(line.id(), violation.field()))
                .findFirst()
                .map(line -> new SheetPage.Missing(line.id(), line.code(), line.text(), what))
                .orElse(new SheetPage.Missing(0, "", "", what));
    }
}
