package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.document.SetPaper;
import vn.thidua.paper.PrintedPaper;

/** The papers of a secret vote whose count was written down by hand. */
class HandCountMinutesTests extends BallotScene {

    private long ballot;
    private String voting;
    private String minutes;

    @BeforeEach
    void ask() {
        world.rule(programme, "VOTE_BASE", "RETURNED");
        world.rule(programme, "VOTE_THRESHOLD", "70");
        post(head, "/moi", question());
        ballot = id();
        voting = "/nam/" + year + "/van-ban/phieu-suy-ton/" + ballot;
        minutes = "/nam/" + year + "/van-ban/bien-ban-kiem-phieu/" + ballot;
    }

    @Test
    void theVotingPaperIsThereFirstTheMinutesOnceItIsCounted() {
        assertThat(text(get(head, "/" + ballot))).contains(voting).doesNotContain(minutes);
        assertThat(pages.get(minutes, head)).hasStatus(404);

        countIt();

        assertThat(text(get(officer, "/" + ballot))).contains(voting, minutes);
        assertThat(pages.get(minutes, officer)).hasStatusOk();
    }

    @Test
    void theMinutesSayTheFiguresAndLeaveRoomForWhoCounted() throws Exception {
        countIt();
        byte[] pdf = file(".pdf");

        new PrintedPaper(pdf).lasts();
        assertThat(SetPaper.ofPdf(pdf))
                .contains(said("Kiểm phiếu: Suy tôn đơn vị dẫn đầu"), said("ngày 30 tháng 10 năm 2026"))
                .contains(said("số phiếu thu vào (6)"), said("phải đạt từ 70 % trở lên"))
                .contains(said("Phiếu phát ra 7"), said("Phiếu thu vào 6"), said("Phiếu không hợp lệ 1"))
                .contains(said("1 Hội LHPN xã An Bình 5 83,3 x"), said("2 Hội LHPN xã Bình Minh 0 0"))
                .contains(said("Được chọn: Hội LHPN xã An Bình"), said("Trưởng ban kiểm phiếu"))
                .doesNotContain(said("Bỏ phiếu từ"), said("Mã kiểm tra nội dung biên bản"));
        assertThat(SetPaper.ofDocx(file(".docx"))).contains(said("83,3"), said("Được chọn: Hội LHPN xã An Bình"));
    }

    @Test
    void aVoteByHandsHasNeither() {
        var open = question();
        open.put("method", "OPEN");
        post(head, "/moi", open);
        long hands = id();

        assertThat(text(get(head, "/" + hands))).doesNotContain("phieu-suy-ton", "bien-ban-kiem-phieu");
        assertThat(pages.get("/nam/" + year + "/van-ban/phieu-suy-ton/" + hands, head))
                .hasStatus(404);
    }

    private void countIt() {
        assertThat(post(head, "/" + ballot + "/ket-qua", result("7", "6", "5", "1", "5", "0")))
                .hasStatus3xxRedirection();
    }

    private byte[] file(String type) {
        return pages.get(minutes + "/tai" + type, head).getResponse().getContentAsByteArray();
    }

    private static String said(String text) {
        return SetPaper.plain(text);
    }
}
