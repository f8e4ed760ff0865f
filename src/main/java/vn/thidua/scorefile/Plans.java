package vn.thidua.scorefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetFacts;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Makes the plan of a sheet's file; a fixed number of statements. */
@Component
class Plans {

    private final ScoreReading reading;
    private final Scales scales;
    private final ClusterYears years;
    private final SheetFacts facts;

    Plans(ScoreReading reading, Scales scales, ClusterYears years, SheetFacts facts) {
        this.reading = reading;
        this.scales = scales;
        this.years = years;
        this.facts = facts;
    }

    /** To be shown: a sheet on which this person enters nothing now has no file. */
    Plan shown(SheetKey key, Here here) {
        SheetData sheet = reading.get(key);
        if (closing(key, sheet, here) != null) {
            throw new NotFound();
        }
        return plan(key, sheet, here);
    }

    /** To be acted upon: why nothing can be taken over now is said. */
    Plan open(SheetKey key, Here here) {
        SheetData sheet = reading.get(key);
        RuleViolation closing = closing(key, sheet, here);
        if (closing != null) {
            throw closing;
        }
        return plan(key, sheet, here);
    }

    /** Why this person enters nothing on the sheet now; null where something. */
    @Nullable
    RuleViolation closing(SheetKey key, Here here) {
        return closing(key, reading.get(key), here);
    }

    private @Nullable RuleViolation closing(SheetKey key, SheetData sheet, Here here) {
        Stage stage = sheet.status().opensTo(here);
        if (stage == null) {
            return new RuleViolation(
                    sheet.status() == SheetStatus.ABSENT ? "scoring.absent.closed" : "scorefile.closed");
        }
        SheetData.Returned returned = sheet.returned();
        return facts.deadline(key.year(), key.member(), Scorer.of(stage))
                .map(deadline -> deadline.closing(returned == null ? null : returned.at()))
                .orElse(null);
    }

    private Plan plan(SheetKey key, SheetData sheet, Here here) {
        Stage stage = Objects.requireNonNull(sheet.status().opensTo(here));
        YearView year = years.get(key.year());
        ScaleView scale = scales.get(new ScaleId(sheet.scaleId()));
        String unit = years.member(key.year(), key.member()).name();
        String name = sheet.main() ? unit : sheet.subUnit() + ", " + unit;
        return Plan.of(sheet, scale, stage, year.kind(), new Plan.Head(name, scale.title(), year.year()));
    }
}
