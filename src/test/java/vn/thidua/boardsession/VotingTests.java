package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;

class VotingTests extends SessionScene {

    @Test
    void aMemberMayVoteOtherwiseUntilTheOutcome() {
        long one = nomination(second, flag);
        agenda(one);
        open();
        done(vote(other, one, AGAINST));
        done(vote(other, one, FOR));
        assertThat(shown(session, staff)).contains("Biểu quyết của Phạm Thị Bình");
        allFor(one);
        done(vote(ofFirst, one, FOR));
        done(conclude("RECOMMENDED", ""));

        assertThat(text(vote(other, one, AGAINST))).contains("đã có kết luận");
        done(conclude("", ""));
        done(vote(other, one, AGAINST));
    }

    @Test
    void theSecretaryDoesNotChangeWhatAMemberCast() {
        long one = nomination(second, flag);
        agenda(one);
        open();
        done(vote(other, one, AGAINST));

        assertThat(text(hand(one, "Phạm Thị Bình", FOR))).contains("đã tự biểu quyết trên máy");
        done(hand(one, "Nguyễn Thị Chủ", FOR));
        done(hand(one, "Nguyễn Thị Chủ", AGAINST));
        done(vote(chair, one, FOR));
        assertThat(jdbc.sql("select vote from board_vote order by vote")
                        .query(String.class)
                        .list())
                .containsExactly(AGAINST, FOR);
    }

    @Test
    void whoeverIsNotThereVotesInWritingAlone() {
        long one = nomination(second, flag);
        agenda(one);
        jdbc.sql("update board_member set account_id = ? where name = 'Vũ Thị Xa'")
                .param(world.person("vuthixa", Role.BOARD_MEMBER, organiser).value())
                .update();
        open();
        var far = jdbc.sql("select account_id from board_member where name = 'Vũ Thị Xa'")
                .query((row, number) -> new AccountId(row.getLong(1)))
                .single();

        assertThat(text(vote(far, one, FOR))).contains("Chỉ thành viên được ghi có mặt");
        done(hand(one, "Vũ Thị Xa", FOR));
        assertThat(shown(itemPath(one), chair)).contains("Ý kiến bằng văn bản 07/YK");
    }

    @Test
    void whoVotedStaysAsItTookPart() {
        long one = nomination(second, flag);
        agenda(one);
        open();
        done(vote(chair, one, FOR));
        String[] fields = rollFields();
        fields[5] = "ABSENT";

        assertThat(text(pages.post(session + "/diem-danh", staff, fields)))
                .contains("đã biểu quyết trong phiên họp này");
    }

    @Test
    void allWhoVoteAtTheSameMomentAreHeard() throws Exception {
        long one = nomination(second, flag);
        agenda(one);
        open();

        together(
                () -> vote(chair, one, FOR),
                () -> vote(staff, one, FOR),
                () -> vote(ofFirst, one, AGAINST),
                () -> vote(other, one, FOR));

        assertThat(count("board_vote")).isEqualTo(4);
    }

    @Test
    void nothingIsCastAfterTheEndWhoeverIsFirst() throws Exception {
        long one = nomination(second, flag);
        agenda(one);
        open();
        allFor(one);
        done(vote(ofFirst, one, FOR));

        together(
                () -> conclude("RECOMMENDED", ""),
                () -> vote(chair, one, AGAINST),
                () -> vote(other, one, AGAINST),
                this::close,
                this::close);
        boolean closed = state().equals("CLOSED");
        if (!closed) {
            done(conclude("RETURNED", "Biểu quyết lại"));
            done(close());
        }

        Integer kept = jdbc.sql("select votes_for from board_review")
                .query(Integer.class)
                .single();
        assertThat(jdbc.sql("select count(*) from board_vote where vote = 'FOR'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(kept);
        assertThat(count("board_review")).isEqualTo(1);
    }

    private static void together(Callable<?>... acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();
        for (Callable<?> act : acts) {
            done.add(people.submit(() -> {
                go.await();
                return act.call();
            }));
        }
        go.countDown();
        for (Future<?> one : done) {
            one.get();
        }
        people.shutdown();
    }
}
