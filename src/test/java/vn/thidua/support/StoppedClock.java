package vn.thidua.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands where a test puts it, for tests around midnight. */
@TestConfiguration
public class StoppedClock {

    /** What moves it. */
    public static final class Hand extends Clock {
        private Instant now = Instant.EPOCH;

        public void at(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Bean
    @Primary
    Hand stoppedClock() {
        return new Hand();
    }
}
