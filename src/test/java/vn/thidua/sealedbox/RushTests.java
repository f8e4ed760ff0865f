package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.thidua.secrecy.Envelope;

/** A large cluster votes at once: every vote that was answered lies in the box. */
class RushTests extends BoxScene {

    private static final int VOTERS = 200;

    @Override
    protected int units() {
        return VOTERS;
    }

    @Test
    void losesNoAnsweredVoteOfTwoHundredWithinHalfAMinute() throws Exception {
        open();
        List<byte[]> votes = new ArrayList<>();
        List<Callable<Integer>> sendings = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            int who = voter;
            votes.add(sealed(voter % 3));
            sendings.add(() -> put("/phieu", officers.get(who), votes.get(who))
                    .getResponse()
                    .getStatus());
        }
        ExecutorService devices = Executors.newFixedThreadPool(16);
        long begin = System.nanoTime();
        for (Future<Integer> answer : devices.invokeAll(sendings)) {
            assertThat(answer.get()).isEqualTo(200);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        devices.shutdown();

        assertThat(took).isLessThan(Duration.ofSeconds(30));
        done(pages.post(poll + "/dong", head));
        assertThat(Envelope.setHash(bytes("/mo-khoa-1/hop", holder(1)))).isEqualTo(Envelope.setHash(votes));
    }
}
