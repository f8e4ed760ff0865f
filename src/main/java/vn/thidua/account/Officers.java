package vn.thidua.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.identity.AccountFacts;
import vn.thidua.identity.AccountKeeping;
import vn.thidua.identity.Invitation;
import vn.thidua.identity.NewPerson;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** The people who act for one unit, invited and released by the staff of the organiser that keeps it. */
@Service
@Transactional
class Officers {

    /** One officer: the grant that makes a person one. */
    record Officer(
            long grant,
            String name,
            String username,
            boolean inUse,
            LocalDate from,
            @Nullable LocalDate to) {}

    private final AccountKeeping accounts;
    private final Granting granting;
    private final JdbcClient jdbc;
    private final Today today;

    Officers(AccountKeeping accounts, Granting granting, JdbcClient jdbc, Today today) {
        this.accounts = accounts;
        this.granting = granting;
        this.jdbc = jdbc;
        this.today = today;
    }

    @Transactional(readOnly = true)
    List<Officer> of(UnitId unit) {
        return jdbc.sql("""
                select g.id, a.full_name, a.username, a.password_hash is not null as in_use, g.valid_from, g.valid_to
                from role_grant g join account a on a.id = g.account_id
                where g.unit_id = ? and g.role = 'UNIT_OFFICER' and g.revoked_at is null
                  and (g.valid_to is null or g.valid_to >= ?)
                order by a.full_name collate "vi-x-icu", g.id""")
                .params(unit.value(), today.date())
                .query((row, number) -> new Officer(
                        row.getLong("id"),
                        row.getString("full_name"),
                        row.getString("username"),
                        row.getBoolean("in_use"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** A new account for somebody who is to act for the unit. */
    Invitation invite(Actor actor, UnitId unit, NewPerson person) {
        AccountId account = accounts.add(actor, person);
        granting.grant(actor, account, scope(unit));
        return accounts.issueCode(actor, account);
    }

    /** Somebody who has an account already, for another unit for instance. */
    void appoint(Actor actor, UnitId unit, String username) {
        AccountFacts account =
                accounts.find(username).orElseThrow(() -> new RuleViolation("account.officer.unknown").at("username"));
        granting.grant(actor, account.id(), scope(unit));
    }

    void release(Actor actor, UnitId unit, long grant) {
        AccountId account = jdbc.sql("select account_id from role_grant where id = ? and unit_id = ? and role = ?")
                .params(grant, unit.value(), Role.UNIT_OFFICER.name())
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .optional()
                .orElseThrow(NotFound::new);
        granting.revoke(actor, account, grant);
    }

    private RoleScope scope(UnitId unit) {
        return RoleScope.of(Role.UNIT_OFFICER, unit, today.date(), null);
    }
}
