package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two hundred papers are issued at the same time: two hundred numbers, one after the other, none twice. */
class IssuingRushTests extends IssuanceScene {

    private static final int PAPERS = 200;
    /** As many as there are connections to the database: more would only wait for one. */
    private static final int PEOPLE = 8;

    private final ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE);

    @AfterEach
    void leave() {
        crowd.shutdownNow();
    }

    @Test
    void twoHundredIssuesAtOnceHaveTwoHundredConsecutiveNumbers() throws Exception {
        List<Offer> invitations = IntStream.rangeClosed(1, PAPERS)
                .mapToObj(number -> invitation(meeting("Cuộc họp " + number)))
                .toList();
        List<Callable<Long>> issues = invitations.stream()
                .map(offer -> (Callable<Long>) () -> issue(offer))
                .toList();

        List<Long> ids = new ArrayList<>();
        for (Future<Long> done : crowd.invokeAll(issues)) {
            ids.add(done.get());
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize(PAPERS);
        assertThat(jdbc.sql("select sequence from issued_paper order by sequence")
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PAPERS).boxed().toList());
        assertThat(jdbc.sql("select count(distinct code) from issued_paper")
                        .query(Long.class)
                        .single())
                .isEqualTo(PAPERS);
    }
}
