package vn.thidua.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The business calendar: what date it is where the users work. */
@Component
public class Today {

    /** The zone of every business date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public Instant now() {
        return clock.instant();
    }
}
