package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** What the database refuses even to who goes past the program. */
@DatabaseTest
class AccountConstraintTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    private AccountId account;
    private UnitId unit;

    @BeforeEach
    void anAccountAndAUnit() {
        account = world.account("canbo");
        unit = world.organiser("Hội LHPN tỉnh Mẫu");
        jdbc.sql("update account set email = 'canbo@hoi.example'").update();
    }

    @Test
    void keepsAUsernameOnceAndInSmallLetters() {
        refused("account_username", insert("canbo", "null"));
        refused("account_username_check", insert("CanBo", "null"));
    }

    @Test
    void keepsAnAddressOnceWhateverItsCase() {
        refused("account_email", insert("khac", "'CANBO@hoi.example'"));
    }

    @Test
    void keepsOneCodeForTheFirstAdministrator() {
        String code = """
                insert into one_time_code (purpose, code_hash, created_at, expires_at)
                values ('FIRST_ADMINISTRATOR', '%s', now(), now())""";
        jdbc.sql(code.formatted("a")).update();
        refused("one_first_administrator_code", code.formatted("b"));
    }

    @Test
    void letsOneGrantHoldOnceAtATime() {
        jdbc.sql(grant("AUDITOR", unit, "'2026-01-01'", "'2026-12-31'")).update();
        refused("role_grant_no_overlap", grant("AUDITOR", unit, "'2026-06-01'", "null"));
        jdbc.sql(grant("AUDITOR", unit, "'2027-01-01'", "null")).update();
        jdbc.sql("update role_grant set revoked_at = now()").update();
        jdbc.sql(grant("AUDITOR", unit, "'2026-06-01'", "null")).update();
    }

    @Test
    void asksForTheScopeTheRoleHas() {
        refused("role_grant_scope", grant("ADMINISTRATOR", unit, "'2026-01-01'", "null"));
        refused("role_grant_scope", grant("AUDITOR", null, "'2026-01-01'", "null"));
        refused("role_grant_scope", grant("CLUSTER_HEAD", unit, "'2026-01-01'", "null"));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        refused("role_grant_period", grant("AUDITOR", unit, "'2026-01-02'", "'2026-01-01'"));
    }

    private static String insert(String username, String email) {
        return "insert into account (username, full_name, email, created_at) values ('" + username + "', 'Ai đó', "
                + email + ", now())";
    }

    private String grant(String role, UnitId scope, String from, String to) {
        return "insert into role_grant (account_id, role, unit_id, valid_from, valid_to, granted_by, granted_at) values ("
                + account + ", '" + role + "', " + scope + ", " + from + ", " + to + ", 'thử', now())";
    }

    private void refused(String constraint, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
