package vn.thidua.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/**
 * Slows guessing down. After some failures, counted by username and by address, each further try has to wait a little
 * longer, never longer than a quarter of an hour: nobody is locked out for good by somebody else's guessing.
 *
 * <p>A try is written down before the password is looked at, so that many tries sent at once cannot slip by; a success
 * takes it back.
 */
@Component
class SignInThrottle {

    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FREE_PER_USERNAME = 5;
    /** A whole office may come from one address. */
    private static final int FREE_PER_ADDRESS = 30;

    private final JdbcClient jdbc;
    private final Today today;

    SignInThrottle(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Lets a try through, or throws {@link TooManyTries}. The username is the normal form, whatever was typed. */
    long admit(String username, String address) {
        Instant now = today.now();
        jdbc.sql("delete from sign_in_failure where at < ?")
                .param(Timestamp.from(now.minus(MEMORY)))
                .update();
        long attempt = jdbc.sql("insert into sign_in_failure (username, address, at) values (?, ?, ?) returning id")
                .params(username, address, Timestamp.from(now))
                .query(Long.class)
                .single();
        Duration byName = wait("username", username, attempt, FREE_PER_USERNAME);
        Duration byAddress = wait("address", address, attempt, FREE_PER_ADDRESS);
        Duration wait = byName.compareTo(byAddress) > 0 ? byName : byAddress;
        if (!wait.isZero()) {
            forget(attempt);
            throw new TooManyTries(wait);
        }
        return attempt;
    }

    /** The right password: what was counted against this username is forgotten. */
    void succeeded(String username) {
        jdbc.sql("delete from sign_in_failure where username = ?")
                .param(username)
                .update();
    }

    private void forget(long attempt) {
        jdbc.sql("delete from sign_in_failure where id = ?").param(attempt).update();
    }

    private Duration wait(String column, String value, long attempt, int free) {
        return jdbc.sql("select count(*) as failures, max(at) as latest from sign_in_failure where " + column
                        + " = ? and id < ?")
                .params(value, attempt)
                .query((row, number) -> {
                    int over = row.getInt("failures") - free;
                    return over < 0 ? Duration.ZERO : rest(over, row.getTimestamp("latest"));
                })
                .single();
    }

    /** One minute, two, four, eight, then a quarter of an hour, counted from the latest failure. */
    private Duration rest(int over, Timestamp latest) {
        Duration pause = over > 3 ? LONGEST : Duration.ofMinutes(1L << over);
        Duration left = Duration.between(today.now(), latest.toInstant().plus(pause));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
