package vn.thidua.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** A role granted to an account for a scope and a time. Never changed: it is revoked, and another one granted. */
@Entity
class RoleGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role = Role.AUDITOR;

    private @Nullable Long unitId;
    private @Nullable Long clusterId;
    private @Nullable Integer year;
    private LocalDate validFrom = LocalDate.MAX;
    private @Nullable LocalDate validTo;
    private String grantedBy = "";
    private Instant grantedAt = Instant.EPOCH;
    private @Nullable Instant revokedAt;

    protected RoleGrant() {}

    RoleGrant(AccountId account, RoleScope scope, Actor by, Instant at) {
        if (new Period(scope.from(), scope.to()).endsBeforeItStarts()) {
            throw new RuleViolation("account.grant.endsBeforeStart").at("to");
        }
        accountId = account.value();
        role = scope.role();
        unitId = scope.unit() == null ? null : scope.unit().value();
        clusterId = scope.cluster() == null ? null : scope.cluster().value();
        year = scope.year();
        validFrom = scope.from();
        validTo = scope.to();
        grantedBy = by.name();
        grantedAt = at;
    }

    void revoke(Instant at) {
        if (revokedAt != null) {
            throw new RuleViolation("account.grant.alreadyRevoked");
        }
        revokedAt = at;
    }

    Role role() {
        return role;
    }

    @Nullable
    UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    @Nullable
    Long clusterId() {
        return clusterId;
    }

    @Nullable
    Integer year() {
        return year;
    }
}
