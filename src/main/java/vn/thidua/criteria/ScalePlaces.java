package vn.thidua.criteria;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;

/** Finds the place of an owner's pages. */
@Component
public class ScalePlaces {

    private final ClusterYears years;
    private final ProgrammeRules programmes;

    ScalePlaces(ClusterYears years, ProgrammeRules programmes) {
        this.years = years;
        this.programmes = programmes;
    }

    /** The place, or {@link vn.thidua.shared.NotFound}. One statement. */
    public ScalePlace of(ScaleOwner owner) {
        ClusterYearId id = owner.year();
        if (id != null) {
            YearView year = years.get(id);
            return new ScalePlace(owner, year.name(), year.year(), year);
        }
        ProgrammeId programme = new ProgrammeId(Objects.requireNonNull(owner.programmeId()));
        return new ScalePlace(owner, programmes.name(programme), Objects.requireNonNull(owner.forYear()), null);
    }
}
