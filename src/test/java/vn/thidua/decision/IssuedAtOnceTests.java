package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.access.Actor;
import vn.thidua.shared.RuleViolation;

/** Two people do at the same moment what can be done once. */
class IssuedAtOnceTests extends DecisionScene {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Autowired
    DraftKeeping drafts;

    @Autowired
    Issuing issuing;

    @Test
    void oneNominationGoesIntoOneOfTwoDrafts() {
        long nomination = recommended(0);
        long first = draft("12/QĐ-UBND", DAY);
        long second = draft("13/QĐ-UBND", DAY);
        Actor actor = world.actor(staff);

        List<String> refused = atOnce(
                () -> drafts.take(actor, organiser, first, List.of(nomination)),
                () -> drafts.take(actor, organiser, second, List.of(nomination)));

        assertThat(refused).containsExactly("decision.item.taken");
        assertThat(count("decision_item")).isEqualTo(1);
    }

    @Test
    void oneDraftIsIssuedOnce() {
        recommended(0);
        recommended(1);
        long decision = draft("12/QĐ-UBND", DAY);
        takeAll(decision);
        Actor actor = world.actor(staff);

        List<String> refused = atOnce(
                () -> issuing.issue(actor, organiser, decision), () -> issuing.issue(actor, organiser, decision));

        assertThat(refused).containsExactly("decision.issued");
        assertThat(count("award_grant")).isEqualTo(2);
        assertThat(count("award_decision")).isEqualTo(2);
    }

    @Test
    void oneNumberIsGivenOnce() {
        Actor actor = world.actor(staff);
        DraftForm form =
                new DraftForm(null, 2024, null, authority(flag), null, "12/QĐ-UBND", DAY, null, null, null, null);

        List<String> refused =
                atOnce(() -> drafts.begin(actor, organiser, form), () -> drafts.begin(actor, organiser, form));

        assertThat(refused).containsExactly("decision.number.taken");
        assertThat(count("decision")).isEqualTo(1);
    }

    @Test
    void whatWasDecidedElsewhereMeanwhileIsNotDecidedAgain() {
        long nomination = recommended(0);
        long decision = draft("12/QĐ-UBND", DAY);
        takeAll(decision);
        jdbc.sql("update nomination set stage = 'DECIDED' where id = ?")
                .param(nomination)
                .update();

        issue(decision);

        assertThat(count("award_grant")).isZero();
        assertThat(count("decision where issued_at is not null")).isZero();
    }

    /** The sentences with which acts that began together were refused. */
    private static List<String> atOnce(Runnable... acts) {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        return Stream.of(acts).map(act -> CompletableFuture.supplyAsync(() -> refusalOf(act, start))).toList().stream()
                .map(CompletableFuture::join)
                .filter(refusal -> !refusal.isEmpty())
                .toList();
    }

    private static String refusalOf(Runnable act, CyclicBarrier start) {
        try {
            start.await();
            act.run();
            return "";
        } catch (RuleViolation violation) {
            return violation.key();
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }
}
