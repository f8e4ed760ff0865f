package vn.thidua.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.UnitId;

/**
 * A role, where it holds and when.
 *
 * @param unit the organiser or the unit
 * @param cluster with {@code year}, for a person who does a cluster head's work
 * @param to last day; null: until revoked
 */
record RoleScope(
        Role role,
        @Nullable UnitId unit,
        @Nullable ClusterId cluster,
        @Nullable Integer year,
        LocalDate from,
        @Nullable LocalDate to) {

    static RoleScope administrator(LocalDate from) {
        return new RoleScope(Role.ADMINISTRATOR, null, null, null, from, null);
    }

    /** A role for an organiser or a unit. */
    static RoleScope of(Role role, UnitId unit, LocalDate from, @Nullable LocalDate to) {
        return new RoleScope(role, unit, null, null, from, to);
    }
}
