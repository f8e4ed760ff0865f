package vn.thidua.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.thidua.support.StoppedClock;

/** How often an address may look. */
class LookUpLimitTests {

    private static final String OFFICE = "203.0.113.7";

    private final StoppedClock.Hand clock = new StoppedClock.Hand();
    private final LookUpLimit limit = new LookUpLimit(clock);

    @Test
    void whoTriesCodesIsStoppedAfterSixty() {
        assertThat(looks(OFFICE, 200)).isEqualTo(60);
        assertThat(limit.take(OFFICE)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whoFindsPapersMayLookTenTimesAsOften() {
        int found = 0;
        while (limit.take(OFFICE).isZero()) {
            limit.found(OFFICE);
            found++;
        }
        assertThat(found).isEqualTo(591);
    }

    @Test
    void waitingHelpsAsLongAsItSays() {
        clock.at("2026-11-27T08:00:00Z");
        looks(OFFICE, 60);
        clock.at("2026-11-27T08:00:09Z");
        assertThat(limit.take(OFFICE)).isEqualTo(Duration.ofSeconds(1));
        clock.at("2026-11-27T08:00:10Z");
        assertThat(limit.take(OFFICE)).isZero();
        assertThat(limit.take(OFFICE)).isPositive();
        clock.at("2026-11-27T09:00:00Z");
        assertThat(looks(OFFICE, 200)).isEqualTo(60);
    }

    @Test
    void oneAddressStopsNoOther() {
        looks(OFFICE, 200);
        assertThat(limit.take("203.0.113.8")).isZero();
    }

    @Test
    void theAddressesOfOneNetworkAreOneLine() {
        int looked = 0;
        for (int host = 1; host <= 200; host++) {
            looked += limit.take("2001:db8:0:7::" + Integer.toHexString(host)).isZero() ? 1 : 0;
        }
        assertThat(looked).isEqualTo(60);
        assertThat(limit.take("2001:db8:0:8::1")).isZero();
    }

    @Test
    void manySentAtOnceDoNotSlipBy() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        for (int look = 0; look < 500; look++) {
            crowd.execute(() -> {
                if (limit.take(OFFICE).isZero()) {
                    looked.incrementAndGet();
                }
            });
        }
        crowd.shutdown();
        assertThat(crowd.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(looked).hasValue(60);
    }

    private int looks(String address, int tries) {
        int looked = 0;
        for (int look = 0; look < tries; look++) {
            looked += limit.take(address).isZero() ? 1 : 0;
        }
        return looked;
    }
}
