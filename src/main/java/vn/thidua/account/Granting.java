package vn.thidua.account;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.history.Change;
import vn.thidua.identity.AccountKeeping;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Broken;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/**
 * Granting and revoking roles. Nobody grants more than the own scope: administrators grant every role, an organiser's
 * staff only officers of the units that organiser keeps.
 */
@Service
@Transactional
class Granting {

    private final RoleGrants grants;
    private final UnitDirectory units;
    private final RoleWords words;
    private final AccountKeeping accounts;
    private final JdbcClient jdbc;
    private final Today today;

    Granting(
            RoleGrants grants,
            UnitDirectory units,
            RoleWords words,
            AccountKeeping accounts,
            JdbcClient jdbc,
            Today today) {
        this.grants = grants;
        this.units = units;
        this.words = words;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.today = today;
    }

    void grant(Actor actor, AccountId account, RoleScope scope) {
        checkScope(scope);
        checkMay(actor, scope.role(), scope.unit());
        Broken.constraint(
                "role_grant_no_overlap",
                new RuleViolation("account.grant.taken"),
                () -> grants.saveAndFlush(new RoleGrant(account, scope, actor, today.now())));
        record(actor, account, "account.history.granted", null, words.sentence(scope));
    }

    void revoke(Actor actor, AccountId account, long grantId) {
        RoleGrant grant = grants.findByIdAndAccountId(grantId, account.value()).orElseThrow(NotFound::new);
        checkMay(actor, grant.role(), grant.unit());
        if (grant.role() == Role.ADMINISTRATOR) {
            checkAnotherAdministrator(account);
        }
        grant.revoke(today.now());
        record(actor, account, "account.history.revoked", words.sentence(grant), null);
    }

    /** The first administrator of a new installation, who is granted the role by nobody. */
    void grantFirstAdministrator(Actor first) {
        RoleScope scope = RoleScope.administrator(today.date());
        grants.saveAndFlush(new RoleGrant(first.accountId(), scope, first, today.now()));
        record(first, first.accountId(), "account.history.granted", null, words.sentence(scope));
    }

    /** Shuts an account, but never the last that could open it again. */
    void lock(Actor actor, AccountId account) {
        if (grants.isAdministrator(account.value(), today.date())) {
            checkAnotherAdministrator(account);
        }
        accounts.lock(actor, account);
    }

    private void checkAnotherAdministrator(AccountId account) {
        // two administrators who remove each other at once take turns
        jdbc.sql("lock table role_grant in share row exclusive mode").update();
        boolean another = jdbc.sql("""
                select exists (select 1 from role_grant g join account a on a.id = g.account_id
                  where g.role = 'ADMINISTRATOR' and g.revoked_at is null and a.id <> :account
                    and not a.locked and a.password_hash is not null
                    and daterange(g.valid_from, g.valid_to, '[]') @> cast(:today as date))""")
                .param("account", account.value())
                .param("today", today.date())
                .query(Boolean.class)
                .single();
        if (!another) {
            throw new RuleViolation("account.lastAdministrator");
        }
    }

    private void checkMay(Actor actor, Role role, @Nullable UnitId unit) {
        boolean ownOfficer = role == Role.UNIT_OFFICER
                && unit != null
                && actor.organisersAs(Role.ORGANISER_STAFF)
                        .contains(units.get(unit).keeper());
        if (!actor.has(Role.ADMINISTRATOR) && !ownOfficer) {
            throw new NotFound();
        }
    }

    private void checkScope(RoleScope scope) {
        switch (scope.role()) {
            case ADMINISTRATOR -> {}
            case UNIT_OFFICER -> unit(scope.unit());
            case ORGANISER_STAFF, BOARD_MEMBER, AUDITOR -> {
                if (!unit(scope.unit()).organiser()) {
                    throw new RuleViolation("account.grant.noOrganiser").at("unit");
                }
            }
            case CLUSTER_HEAD -> checkCluster(scope);
        }
    }

    private UnitView unit(@Nullable UnitId unit) {
        if (unit == null) {
            throw new RuleViolation("NotNull").at("unit");
        }
        return units.find(unit).orElseThrow(() -> new RuleViolation("account.grant.noUnit").at("unit"));
    }

    private void checkCluster(RoleScope scope) {
        if (scope.cluster() == null || scope.year() == null) {
            throw new RuleViolation("NotNull").at(scope.cluster() == null ? "cluster" : "year");
        }
        boolean there = jdbc.sql("select exists (select 1 from cluster_year where cluster_id = ? and year = ?)")
                .params(scope.cluster().value(), scope.year())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new RuleViolation("account.grant.noYear").at("year");
        }
    }

    private void record(
            Actor actor, AccountId account, String action, @Nullable String before, @Nullable String after) {
        accounts.record(actor, account, action, Change.of("account.role", before, after));
    }
}
