package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.AccountId;

/** What waits for whom while a box is voted with, and that nothing waits once it is done. */
class BoxTaskTests extends BoxScene {

    private static final String QUESTION = ": Suy tôn đơn vị dẫn đầu";

    @Test
    void tellEachTellerToTakeAKeyAndMakeIt() {
        drafted();
        assertThat(tasks(holder(1))).containsExactly("Nhận giữ khóa của hòm phiếu" + QUESTION + " → " + box + "/khoa");
        done(pages.post(box + "/khoa/giu", holder(1)));
        done(pages.post(box + "/khoa/giu", holder(2)));

        assertThat(tasks(holder(2)))
                .containsExactly("Tạo khóa và thử khóa của hòm phiếu" + QUESTION + " → " + box + "/khoa");
        assertThat(tasks(third())).isEmpty();
        assertThat(tasks(head)).isEmpty();
        put("/khoa/cong-khai", holder(2), second.publicKey());
        assertThat(tasks(holder(2))).isEmpty();
    }

    @Test
    void tellVotersToVoteAndTheLeaderToBeginAndEnd() {
        keyed();
        assertThat(tasks(head)).containsExactly("Bắt đầu bỏ phiếu" + QUESTION + " → " + poll);
        done(pages.post(poll + "/mo", head));
        assertThat(tasks(head)).containsExactly("Bỏ phiếu" + QUESTION + " → " + box + "/phieu");
        vote(0, 0, 1, 0);
        assertThat(tasks(head)).as("one is still expected").isEmpty();
        assertThat(tasks(officers.get(4))).hasSize(1);
        put("/phieu", officers.get(4), sealed(2));

        assertThat(tasks(officers.get(4))).isEmpty();
        assertThat(tasks(head)).containsExactly("Kết thúc bỏ phiếu" + QUESTION + " → " + poll);
    }

    @Test
    void tellWhoseLockAndWhoseCountIsWaitedFor() {
        closed(0, 0, 1, 0, 2);
        assertThat(tasks(holder(1))).containsExactly("Mở khóa thứ nhất" + QUESTION + " → " + box + "/mo-khoa-1");
        assertThat(tasks(holder(2))).isEmpty();
        strip();
        assertThat(tasks(holder(1))).isEmpty();
        assertThat(tasks(third())).isEmpty();
        assertThat(tasks(holder(2)))
                .containsExactly("Mở khóa thứ hai và kiểm phiếu" + QUESTION + " → " + box + "/mo-khoa-2");
        count(holder(2));

        assertThat(tasks(holder(2))).isEmpty();
        assertThat(tasks(third())).containsExactly("Kiểm phiếu lần hai" + QUESTION + " → " + box + "/mo-khoa-2");
        count(third());
        assertThat(tasks(third())).isEmpty();
    }

    @Test
    void tellHoldersToDestroyTheirKeysAfterTheTimeForComplaints() {
        world.rule(programme, "COMPLAINT_DAYS", "3");
        closed(0, 0, 1, 0, 2);
        strip();
        count(holder(2));
        count(third());
        jdbc.sql("update poll set state = 'SIGNED'").update();
        assertThat(tasks(holder(1))).isEmpty();
        jdbc.sql("alter table poll disable trigger poll_goes_forward").update();
        jdbc.sql("update poll set opened_at = opened_at - interval '4 days', closed_at = closed_at - interval '4 days'")
                .update();
        jdbc.sql("alter table poll enable trigger poll_goes_forward").update();

        assertThat(tasks(holder(1))).containsExactly("Hủy tờ khóa và tệp khóa" + QUESTION + " → " + box + "/khoa");
        done(pages.post(box + "/khoa/da-huy", holder(1)));
        assertThat(tasks(holder(1))).isEmpty();
    }

    /** What waits for this person about the vote, with where it leads. */
    private List<String> tasks(AccountId account) {
        return Jsoup.parse(text(pages.get("/viec-cua-toi", account))).select("main a[href*=bieu-quyet]").stream()
                .map(link -> link.text() + " → " + link.attr("href"))
                .toList();
    }
}
