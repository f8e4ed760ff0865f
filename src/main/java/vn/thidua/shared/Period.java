package vn.thidua.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a first to a last day, both included; a day that is not known sets no limit. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean endsBeforeItStarts() {
        return from != null && to != null && to.isBefore(from);
    }

    /** Is there a day on which both hold? */
    public boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        return from == null || other.to == null || !from.isAfter(other.to);
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
