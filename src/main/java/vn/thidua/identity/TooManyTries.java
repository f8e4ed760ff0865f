package vn.thidua.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The person, or somebody else, has guessed too often; the password was not looked at. */
class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** Minutes to wait, at least one. */
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
