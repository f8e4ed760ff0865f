package vn.thidua.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;

/** The signed-in person with the grants that hold at this moment. */
public record Actor(AccountId accountId, String name, List<Grant> grants) {

    public Actor {
        grants = List.copyOf(grants);
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether this person looks after an organiser's programmes: organises, examines or reads them. */
    public boolean oversees() {
        return has(Role.ORGANISER_STAFF) || has(Role.BOARD_MEMBER) || has(Role.AUDITOR);
    }

    /** Whether this person keeps the accounts and has no part in any content. */
    public boolean onlyAdministers() {
        return has(Role.ADMINISTRATOR) && grants.stream().allMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }

    /** The organisers for which this person holds one of the roles. */
    public Set<UnitId> organisersAs(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return grants.stream()
                .filter(grant -> wanted.contains(grant.role()) && grant.unit() != null)
                .map(Grant::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The units this person acts for. */
    public Set<UnitId> units() {
        return organisersAs(Role.UNIT_OFFICER);
    }
}
