package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DossierReceiptTests extends DossierScene {

    @Autowired
    Receipts receipts;

    @Test
    void saysBeforeItWhatTheSlipWouldSay() {
        assertThat(text(get(own, "/phieu-tiep-nhan")))
                .contains("Hồ sơ chưa tiếp nhận.", "Giấy tờ còn thiếu: 3", "Tờ trình");
        isAt("SUBMITTED");
        assertThat(text(get(staff, "/tiep-nhan"))).contains("Hồ sơ còn thiếu", "Ý kiến của công an");
        assertThat(text(get(head, "/gui"))).contains("Vẫn gửi được");
    }

    @Test
    void handsOutASlipThatNamesWhatIsMissingAndStaysSo() {
        done(sendFile(head, first("Tờ trình"), "a.pdf", PDF));
        isAt("SUBMITTED");
        done(post(staff, "/tiep-nhan", "receivedOn", "25/11/2026"));

        var slip = receipts.latest(nomination).orElseThrow();
        assertThat(slip.there()).containsExactly("Tờ trình");
        assertThat(slip.missing()).containsExactly("Báo cáo thành tích", "Ý kiến của công an");

        done(post(staff, "/bao-cao/viet", "version", "-1", "results", "nộp sau"));
        assertThat(text(get(own, "/phieu-tiep-nhan")))
                .contains("25/11/2026", "Người thử canbo", "Giấy tờ còn thiếu: 2", "Đề nghị bổ sung");
        assertThat(page(own)).contains("Hồ sơ còn thiếu 1 giấy tờ.");
    }

    @Test
    void handsOutASlipForEachOfAListThatIsReceivedAtOnce() {
        isAt("SUBMITTED");
        done(pages.post("/nam/" + year + "/khen-thuong/tiep-nhan", staff));

        assertThat(receipts.latest(nomination).orElseThrow().missing()).hasSize(3);
    }

    @Test
    void handsOutNoSlipWhereItWasNotReceived() {
        post(staff, "/tiep-nhan", "receivedOn", "25/11/2026");

        assertThat(receipts.latest(nomination)).isEmpty();
    }

    @Test
    void handsOutANewSlipWhenItComesAgain() {
        isAt("SUBMITTED");
        done(post(staff, "/tiep-nhan", "receivedOn", "25/11/2026"));
        done(post(staff, "/tra-lai", "reason", "Thiếu tờ trình"));
        assertThat(page(own)).contains("Thiếu tờ trình");
        done(sendFile(own, first("Tờ trình"), "a.pdf", PDF));
        done(post(head, "/gui"));
        done(post(staff, "/tiep-nhan", "receivedOn", "26/11/2026"));

        assertThat(receipts.latest(nomination).orElseThrow().there()).containsExactly("Tờ trình");
        assertThat(one("select count(*) from dossier_receipt")).isEqualTo(2);
    }
}
