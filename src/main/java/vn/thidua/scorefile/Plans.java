package vn.thidua.scorefile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Makes the plan of a sheet's file; a fixed number of statements. */
@Component
class Plans {

    private final ScoreReading reading;
    private final Scales scales;
    private final ClusterYears years;

    Plans(ScoreReading reading, Scales scales, ClusterYears years) {
        this.reading = reading;
        this.scales = scales;
        this.years = years;
    }

    /** To be shown: a sheet on which this person enters nothing now has no file. */
    Plan shown(SheetKey key, Here here) {
        return find(key, here).orElseThrow(NotFound::new);
    }

    /** To be acted upon: why nothing can be taken over now is said. */
    Plan open(SheetKey key, Here here) {
        return find(key, here).orElseThrow(() -> new RuleViolation("scorefile.closed"));
    }

    private Optional<Plan> find(SheetKey key, Here here) {
        SheetData sheet = reading.get(key);
        Stage stage = sheet.status().opensTo(here);
        return stage == null ? Optional.empty() : Optional.of(plan(key, sheet, stage));
    }

    private Plan plan(SheetKey key, SheetData sheet, Stage stage) {
        YearView year = years.get(key.year());
        ScaleView scale = scales.get(new ScaleId(sheet.scaleId()));
        String unit = years.member(key.year(), key.member()).name();
        String name = sheet.main() ? unit : sheet.subUnit() + ", " + unit;
        return Plan.of(sheet, scale, stage, year.kind(), new Plan.Head(name, scale.title(), year.year()));
    }
}
