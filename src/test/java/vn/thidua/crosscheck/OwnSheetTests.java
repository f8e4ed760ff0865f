package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.AccountId;

/** Who leads the cluster has its own unit checked as every other. */
class OwnSheetTests extends CrossCheckScene {

    @BeforeEach
    void theHeadsUnitHasHandedIn() {
        scoringIsOpen(1);
        draw(head, "482913");
        handIn("Đông", "10");
    }

    @Test
    void isNotPassedOverByItsOwnHead() {
        assertThat(page(head, ""))
                .bodyText()
                .contains("Bảng điểm của đơn vị mình")
                .doesNotContain(sheet("Đông", "/chuyen-tiep"), "/doi/" + checkOf("Đông") + "\"");
        assertThat(page(head, sheet("Đông", "/chuyen-tiep")))
                .hasStatusOk()
                .bodyText()
                .contains("Không ai tự bỏ qua việc chấm chéo", "cấp phó thuộc đơn vị khác")
                .doesNotContain("name=\"reason\"");

        assertThat(post(head, sheet("Đông", "/chuyen-tiep"), "reason", "Đơn vị chấm bận"))
                .hasStatus(422);
        assertThat(status("Đông")).isEqualTo("PEER_CHECKING");

        done(post(staff, sheet("Đông", "/chuyen-tiep"), "reason", "Đơn vị chấm bận"));
        assertThat(status("Đông")).isEqualTo("SUBMITTED");
    }

    @Test
    void isPassedOverByADeputyFromAnotherUnit() {
        world.deputy(year, member("Nam"));
        AccountId deputy = officer("Nam");

        done(post(deputy, sheet("Đông", "/chuyen-tiep"), "reason", "Đơn vị chấm bận"));

        assertThat(status("Đông")).isEqualTo("SUBMITTED");
    }

    @Test
    void getsNoOtherCheckerByItsOwnHead() {
        String way = ways("Đông");

        assertThat(post(head, "/doi/" + checkOf("Đông"), "version", version(), "to", way, "reason", "Đơn vị chấm bận"))
                .hasStatus(422)
                .bodyText()
                .contains("Không ai tự đổi đơn vị chấm");
        assertThat(page(head, "/doi/" + checkOf("Tây")))
                .as("nor in exchange for another")
                .bodyText()
                .doesNotContain("chấm bảng của Hội LHPN xã Đông");

        done(post(staff, "/doi/" + checkOf("Đông"), "version", version(), "to", way, "reason", "Đơn vị chấm bận"));
    }

    @Test
    void isNotScoredWithoutItsSelfScoreByItsOwnHead() {
        jdbc.sql("update score_sheet set status = 'SELF_SCORING', submitted_at = null")
                .update();
        String own = "/nam/" + year + "/cham-diem/" + member("Đông");

        assertThat(pages.post(own + "/cham-thay", head, "reason", "Bỏ qua")).hasStatus(422);
        assertThat(status("Đông")).isEqualTo("SELF_SCORING");
        assertThat(pages.get(own, head))
                .bodyText()
                .contains("bước Cụm chấm ở bảng điểm này có thể do chính đơn vị chấm")
                .doesNotContain("/cham-thay");
        assertThat(pages.get("/nam/" + year + "/cham-diem/" + member("Tây"), head))
                .bodyText()
                .doesNotContain("có thể do chính đơn vị chấm");
    }

    /** The first way to change who checks that sheet. */
    private String ways(String place) {
        return Jsoup.parse(text(page(staff, "/doi/" + checkOf(place))))
                .select("select[name=to] option[value~=.+]")
                .attr("value");
    }
}
