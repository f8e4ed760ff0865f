package vn.thidua.criteria;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.ProgrammeId;

/**
 * Where the pages of a scale stand: among the steps of a cluster-year, or below a programme.
 *
 * @param name of the cluster or the programme
 * @param number the calendar year
 * @param year null below a programme
 */
public record ScalePlace(
        ScaleOwner owner, String name, int number, @Nullable YearView year) {

    /** Address of the scale's page. */
    public String path() {
        return owner.path();
    }

    /** Whose rules hold here. */
    public ProgrammeId programme() {
        return year == null ? new ProgrammeId(Objects.requireNonNull(owner.programmeId())) : year.programme();
    }

    /** The day whose rules hold here. */
    public LocalDate ruleDay() {
        return year == null ? LocalDate.of(number, 12, 31) : year.ruleDay();
    }

    /** Is nothing more asked of it, so that what is not recorded is unknown? */
    public boolean settled() {
        return year != null && year.settled();
    }
}
