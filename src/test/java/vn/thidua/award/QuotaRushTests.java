package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Actor;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Fifty people send, and fifty receive, at the same moment: the number is never exceeded without a reason on record. */
class QuotaRushTests extends AwardScene {

    private static final int PEOPLE = 50;
    private static final int ALLOWED = 3;

    @Autowired
    Today today;

    private final ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE);
    private List<NominationId> drafts = List.of();

    @BeforeEach
    void fiftyDrafts() {
        jdbc.sql("update award_kind set quota = ? where id = ?")
                .params(ALLOWED, flag)
                .update();
        drafts = IntStream.range(0, PEOPLE)
                .mapToObj(number -> world.member(year, world.unit(organiser, "Hội LHPN xã số " + number)))
                .map(member -> world.nomination(year, member, flag, "DRAFT"))
                .toList();
    }

    @AfterEach
    void leave() {
        crowd.shutdownNow();
    }

    @Test
    void sendsNoMoreThanTheNumberWithoutAReason() throws Exception {
        Actor sender = world.actor(head);

        List<@Nullable RuleViolation> answers = atOnce(drafts, id -> road.submit(sender, id, null));

        assertThat(answers).filteredOn(answer -> answer == null).hasSize(ALLOWED);
        assertThat(answers)
                .filteredOn(answer -> answer != null)
                .hasSize(PEOPLE - ALLOWED)
                .allMatch(answer -> answer.key().equals("award.quota.sendReason"));
        assertThat(sent("over_quota_reason is null")).isEqualTo(ALLOWED);
    }

    @Test
    void keepsTheReasonOfEachThatIsSentBeyondTheNumber() throws Exception {
        Actor sender = world.actor(head);

        atOnce(drafts, id -> road.submit(sender, id, "Hai đơn vị đồng hạng"));

        assertThat(sent("true")).isEqualTo(PEOPLE);
        assertThat(sent("over_quota_reason is null")).isEqualTo(ALLOWED);
    }

    @Test
    void receivesNoMoreThanTheNumberWithoutTheOrganisersOwnReason() throws Exception {
        Actor sender = world.actor(head);
        Actor receiver = world.actor(staff);
        for (NominationId draft : drafts) {
            road.submit(sender, draft, "Nhiều đơn vị xuất sắc");
        }

        atOnce(drafts, id -> road.receive(receiver, id, today.date(), null));

        assertThat(count("nomination where stage = 'RECEIVED'")).isEqualTo(ALLOWED);
        atOnce(drafts, id -> road.receive(receiver, id, today.date(), "Thường trực Hội đồng đồng ý"));
        assertThat(count("nomination where stage = 'RECEIVED'")).isEqualTo(PEOPLE);
        assertThat(count("nomination where over_quota_accepted is null")).isEqualTo(ALLOWED);
    }

    /** Were the count taken before the lock, some of these would slip through. */
    @Test
    void wouldTellOfANumberThatIsExceeded() {
        jdbc.sql("update nomination set stage = 'SUBMITTED'").update();

        assertThat(sent("over_quota_reason is null")).isGreaterThan(ALLOWED);
    }

    private int sent(String condition) {
        return count("nomination where stage = 'SUBMITTED' and " + condition);
    }

    private interface Act {
        void on(NominationId id);
    }

    /** What each was told; null where it worked. */
    private List<@Nullable RuleViolation> atOnce(List<NominationId> ids, Act act) throws Exception {
        List<Callable<@Nullable RuleViolation>> calls = new ArrayList<>();
        ids.forEach(id -> calls.add(() -> {
            try {
                act.on(id);
                return null;
            } catch (RuleViolation refused) {
                return refused;
            }
        }));
        List<@Nullable RuleViolation> answers = new ArrayList<>();
        for (Future<@Nullable RuleViolation> answer : crowd.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
