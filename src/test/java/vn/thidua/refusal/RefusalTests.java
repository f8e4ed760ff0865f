package vn.thidua.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.decision.DecisionScene;
import vn.thidua.support.Pages;

/** Whoever was proposed and gets nothing is told why. */
class RefusalTests extends DecisionScene {

    private static final Map<String, String> NOTICE = Map.of("number", "15/TB-HLHPN", "dated", "25/06/2024");

    @Test
    void whatTheBoardDidNotRecommendEndsWithItsNotice() {
        long refused = reviewed(members.get(0), flag, "NOT_RECOMMENDED");
        assertThat(Pages.text(get("/khong-khen"))).contains("Chưa đạt chỉ tiêu " + refused);
        assertThat(Pages.text(pages.get("/viec-cua-toi", staff))).contains("Thông báo 1 đề nghị không khen thưởng");

        send(refused);

        assertThat(stage(refused)).isEqualTo("DECIDED");
        assertThat(count("award_decision where outcome = 'REFUSED' and number = '15/TB-HLHPN'"))
                .isEqualTo(1);
        assertThat(Pages.text(get("/khong-khen/" + refused)))
                .contains("Kính gửi: Hội LHPN xã An Bình", "15/TB-HLHPN", "Chưa đạt chỉ tiêu " + refused);
    }

    @Test
    void whatTheAuthorityRefusedIsToldWithItsReason() {
        long refused = recommended(0);
        long decision = draft("12/QĐ-UBND", LocalDate.of(2024, 6, 20));
        takeAll(decision);
        post("/quyet-dinh/" + decision + "/de-nghi/" + refused, Map.of("refusal", "Có đơn thư"));
        issue(decision);
        reviewed(members.get(1), flag, "NOT_RECOMMENDED");
        assertThat(Pages.text(pages.get("/viec-cua-toi", staff))).contains("Thông báo 2 đề nghị");

        send(refused);
        assertThat(Pages.text(pages.get("/viec-cua-toi", staff))).contains("Thông báo 1 đề nghị");

        assertThat(count("refusal_notice where reason = 'Có đơn thư'")).isEqualTo(1);
        assertThat(count("award_decision where number = '12/QĐ-UBND'")).isEqualTo(1);
    }

    @Test
    void nobodyIsToldTwiceOrBeforeTheBoardSpokeOrWhoIsGranted() {
        long refused = reviewed(members.get(0), flag, "NOT_RECOMMENDED");
        long recommended = recommended(1);
        assertThat(post(
                        "/khong-khen",
                        Map.of("number", "15/TB", "dated", "01/05/2024", "chosen", Long.toString(refused))))
                .hasStatus(422);
        assertThat(post("/khong-khen", Pages.with(NOTICE, "chosen", Long.toString(recommended))))
                .hasStatus(422);
        assertThat(post("/khong-khen", NOTICE)).hasStatus(422);
        send(refused);
        assertThat(post("/khong-khen", Pages.with(NOTICE, "chosen", Long.toString(refused))))
                .hasStatus(422);
        assertThat(count("refusal_notice")).isEqualTo(1);
    }

    @Test
    void oneUnitIsToldOfAllInOneNotice() {
        long flagged = reviewed(members.get(0), flag, "NOT_RECOMMENDED");
        long certified = reviewed(members.get(0), certificate, "NOT_RECOMMENDED");
        long other = reviewed(members.get(1), flag, "NOT_RECOMMENDED");
        pages.post(
                "/don-vi/" + organiser + "/khong-khen",
                staff,
                "number",
                "15/TB",
                "dated",
                "25/06/2024",
                "chosen",
                "" + flagged,
                "chosen",
                "" + certified,
                "chosen",
                "" + other);

        assertThat(Pages.text(get("/khong-khen/" + flagged)))
                .contains("Chưa đạt chỉ tiêu " + flagged, "Chưa đạt chỉ tiêu " + certified)
                .doesNotContain("Chưa đạt chỉ tiêu " + other);
    }

    @Test
    void anInventedNoticeSaysSoAndARealOneDoesNot() {
        long refused = reviewed(members.get(0), flag, "NOT_RECOMMENDED");
        send(refused);
        assertThat(Pages.text(get("/khong-khen/" + refused))).doesNotContain("MINH HỌA");

        jdbc.sql("update programme set is_demo = true").update();

        assertThat(Pages.text(get("/khong-khen/" + refused)))
                .contains("SỐ LIỆU MINH HỌA – KHÔNG PHẢI THÔNG BÁO CÓ THẬT");
    }

    private void send(long nomination) {
        assertThat(post("/khong-khen", Pages.with(NOTICE, "chosen", Long.toString(nomination))))
                .hasStatus(302);
    }
}
