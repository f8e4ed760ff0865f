package vn.thidua.unit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a unit's page shows. */
record UnitPage(
        UnitRow unit,
        @Nullable Long parentId,
        boolean organiser,
        @Nullable String endReason,
        @Nullable String note,
        List<Alias> aliases,
        List<Link> predecessors,
        List<Link> successors,
        List<Child> children,
        List<Officer> officers,
        List<Seat> seats) {

    record Alias(long id, String name) {}

    record Link(
            String path,
            String name,
            String kindKey,
            LocalDate on,
            @Nullable String legalBasis) {}

    record Child(String path, String name, boolean ended) {}

    /** A person who acts for the unit; {@code invited}: has not set a password yet. */
    record Officer(
            String name,
            String username,
            boolean invited,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * The unit in one cluster of one year.
     *
     * @param duties HEAD and DEPUTY, comma between
     * @param path the year's page, where the reader may open it
     */
    record Seat(
            int year,
            String cluster,
            String programme,
            @Nullable String duties,
            @Nullable String path) {

        /** Message keys of what the unit was in that year beside a member. */
        public List<String> dutyKeys() {
            return duties == null
                    ? List.of()
                    : Arrays.stream(duties.split(",")).map("unit.duty."::concat).toList();
        }
    }

    @Nullable
    public String parentPath() {
        return parentId == null ? null : "/don-vi/" + parentId;
    }
}
