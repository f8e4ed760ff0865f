package vn.thidua.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Names;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.Today;

/**
 * One-time codes: sixteen characters that cannot be mistaken for each other, 80 bits of chance. Only their hash is kept,
 * which for so much chance needs no slow method; each works once and until it expires.
 */
@Component
class OneTimeCodes {

    enum Purpose {
        INVITATION(Duration.ofDays(14)),
        PASSWORD_RESET(Duration.ofHours(24)),
        FIRST_ADMINISTRATOR(Duration.ofDays(7));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /** A code as it is handed out. */
    record Issued(String code, Instant expiresAt) {}

    /** Without I, L, O, U: what is typed for them is read as the digit they look like. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Today today;

    OneTimeCodes(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A new code for an account; earlier ones that were not used end. */
    Issued issue(Purpose purpose, AccountId account) {
        jdbc.sql("delete from one_time_code where account_id = ? and used_at is null")
                .param(account.value())
                .update();
        return insert(purpose, account.value());
    }

    /** The code for the first administrator; the one printed at an earlier start ends. */
    Issued issueForFirstAdministrator() {
        // two programs starting at once take turns: the code of the second is the one that works
        jdbc.sql("lock table one_time_code in share row exclusive mode").update();
        jdbc.sql("delete from one_time_code where purpose = 'FIRST_ADMINISTRATOR' and used_at is null")
                .update();
        return insert(Purpose.FIRST_ADMINISTRATOR, null);
    }

    /** The account a code would open, without using it. */
    Optional<AccountId> look(String typed) {
        return jdbc.sql("""
                select account_id from one_time_code
                where code_hash = ? and used_at is null and expires_at > ? and account_id is not null""")
                .params(hash(typed), now())
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .optional();
    }

    /** Uses the code of an account up; empty where it is wrong, used or too old. */
    Optional<AccountId> use(String typed) {
        return jdbc.sql("""
                update one_time_code set used_at = :now
                where code_hash = :hash and used_at is null and expires_at > :now and account_id is not null
                returning account_id""")
                .param("now", now())
                .param("hash", hash(typed))
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .optional();
    }

    /** Uses the first administrator's code up; false where it is wrong, used or too old. */
    boolean useForFirstAdministrator(String typed) {
        return jdbc.sql("""
                update one_time_code set used_at = :now
                where code_hash = :hash and used_at is null and expires_at > :now and purpose = 'FIRST_ADMINISTRATOR'""").param("now", now()).param("hash", hash(typed)).update() == 1;
    }

    /** Was a code for this purpose issued to the account within this time, and is it still unused? */
    boolean issuedLately(Purpose purpose, AccountId account, Duration time) {
        return jdbc.sql("""
                select exists (select 1 from one_time_code
                               where purpose = ? and account_id = ? and used_at is null and created_at > ?)""")
                .params(
                        purpose.name(),
                        account.value(),
                        Timestamp.from(today.now().minus(time)))
                .query(Boolean.class)
                .single();
    }

    private Issued insert(Purpose purpose, @Nullable Long account) {
        String code = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
        Instant expires = today.now().plus(purpose.life);
        jdbc.sql("""
                insert into one_time_code (purpose, account_id, code_hash, created_at, expires_at)
                values (:purpose, :account, :hash, :now, :expires)""")
                .param("purpose", purpose.name())
                .param("account", account)
                .param("hash", hash(code))
                .param("now", now())
                .param("expires", Timestamp.from(expires))
                .update();
        return new Issued(String.join("-", code.split("(?<=\\G.{4})")), expires);
    }

    private Timestamp now() {
        return Timestamp.from(today.now());
    }

    private static String hash(String typed) {
        String read = Names.clean(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Sha256.of(read);
    }
}
