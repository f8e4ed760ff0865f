package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;
import static vn.thidua.support.Pages.with;

import org.junit.jupiter.api.Test;

/** The minutes say who was there when it mattered, whoever has gone home since. */
class PresenceTests extends PaperScene {

    @Test
    void namesWhoLeftAfterTheVoteAmongThoseWhoWereThere() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 1, 1));
        assertThat(text(pages.get(meetingPath(), head))).contains("Ghi đã về");
        leave(4);

        assertThat(minutes())
                .contains("Có mặt 5/5 đơn vị thành viên khi bắt đầu biểu quyết", unit(4) + " về sớm lúc", "Phát ra 5")
                .doesNotContain("Vắng:");
        assertThat(text(pages.get(meetingPath(), head))).contains("Đã về lúc");
        done(pages.post(meetingPath() + "/ket-thuc", head));
        done(pages.post(poll + "/bien-ban", head, "signedOn", "20/11/2026"));
        done(pages.post(meetingPath() + "/bien-ban", head, "signedOn", "20/11/2026"));
        assertThat(minutes()).contains("Có mặt 5/5 đơn vị thành viên khi bắt đầu biểu quyết", unit(4) + " về sớm lúc");
    }

    @Test
    void saysWhoCameLaterAndWhoWasAwayForATime() {
        begunWithoutTheLast();
        come(4);
        leave(3);
        come(3);

        assertThat(minutes())
                .contains("Có mặt 4/5 đơn vị thành viên", unit(4) + " đến lúc", unit(3) + " vắng từ")
                .doesNotContain("Vắng:", "về sớm");
    }

    @Test
    void forgetsAMarkOnWhichNothingRests() {
        begunWithoutTheLast();
        come(4);
        leave(4);

        assertThat(minutes()).contains("Vắng: " + unit(4)).doesNotContain("về sớm", "đến lúc");
    }

    @Test
    void keepsWhoCameDuringAVoteThoughSheLeavesAtOnce() {
        begunWithoutTheLast();
        String poll = putToVote(question("LEADING_UNIT", 3), "PAPER", "CHOOSE", 1);
        print(poll, 6);
        done(pages.post(poll + "/mo", head));
        come(4);
        leave(4);

        assertThat(text(pages.get(poll, head))).contains("5/5 đơn vị có người bỏ phiếu có mặt");
        assertThat(minutes())
                .contains(unit(4) + " đến lúc", unit(4) + " về sớm lúc")
                .doesNotContain("Vắng:");
    }

    @Test
    void exchangesNobodyWhoWasThereAndHasLeft() {
        opened();
        leave(2);

        assertThat(text(pages.post(
                        meetingPath() + "/dai-bieu", head, with(delegates(5), "voters[2].name", "Người khác"))))
                .contains("Đại biểu 2 của " + unit(2) + " đã có mặt");
    }

    private void begunWithoutTheLast() {
        seated();
        come(0, 1, 2, 3);
        done(pages.post(meetingPath() + "/mo", head));
    }

    private String minutes() {
        return text(pages.get(meetingPath() + "/bien-ban", head));
    }
}
