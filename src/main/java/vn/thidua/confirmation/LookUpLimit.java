package vn.thidua.confirmation;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * How many codes may be looked up from one address. Each look costs, and what found no paper costs tenfold; what was spent
 * comes back with time. A whole hall that reads its certificates over one line is not stopped, one program that tries codes
 * is, after sixty.
 *
 * <p>A look is paid for in full before it is made, so that many sent at once cannot slip by; where a paper was found, the
 * rest is given back. Kept in memory: an anonymous request never writes to the database.
 */
@Component
class LookUpLimit {

    static final int NOTHING_FOUND = 10;
    static final int FOUND = 1;
    static final int PURSE = 60 * NOTHING_FOUND;

    private static final Duration ONE_COMES_BACK = Duration.ofSeconds(1);
    private static final int REMEMBERED = 100_000;
    private static final int NETWORK_OF_A_LINE = 8;

    /** What an address has spent by then. */
    private record Spent(double cost, Instant at) {

        Spent by(Instant now) {
            double back = (double) Duration.between(at, now).toMillis() / ONE_COMES_BACK.toMillis();
            return new Spent(Math.max(0, cost - Math.max(0, back)), now);
        }

        Spent and(int more) {
            return new Spent(cost + more, at);
        }
    }

    private final ConcurrentMap<String, Spent> spent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(ONE_COMES_BACK.multipliedBy(PURSE))
            .<String, Spent>build()
            .asMap();

    private final Clock clock;

    LookUpLimit(Clock clock) {
        this.clock = clock;
    }

    /** Pays for a look that finds nothing; how long to wait instead where the purse is empty, else zero. */
    Duration take(String address) {
        Instant now = clock.instant();
        boolean[] paid = {false};
        Spent left = spent.compute(line(address), (line, before) -> {
            Spent sofar = before == null ? new Spent(0, now) : before.by(now);
            paid[0] = sofar.cost() + NOTHING_FOUND <= PURSE;
            return paid[0] ? sofar.and(NOTHING_FOUND) : sofar;
        });
        return paid[0]
                ? Duration.ZERO
                : ONE_COMES_BACK.multipliedBy((long) Math.ceil(left.cost() + NOTHING_FOUND - PURSE));
    }

    /** A paper was found: most of what was paid is given back. */
    void found(String address) {
        spent.computeIfPresent(line(address), (line, before) -> before.and(FOUND - NOTHING_FOUND));
    }

    /** Whoever has a line of IPv6 has all addresses of its network. */
    private static String line(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_OF_A_LINE)));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
