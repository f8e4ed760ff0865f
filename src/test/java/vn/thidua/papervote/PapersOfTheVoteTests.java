package vn.thidua.papervote;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.document.SetPaper;
import vn.thidua.paper.PrintedPaper;

/** What a vote leaves on paper: the minutes of its count, and of the meeting. */
class PapersOfTheVoteTests extends PaperScene {

    private String papers;
    private long ballot;
    private long assembly;

    @BeforeEach
    void aVoteIsCountedAndSigned() {
        String poll = asked();
        voted(poll);
        counted(poll, figures(3, 2, 0));
        ballot = jdbc.sql("select max(id) from ballot").query(Long.class).single();
        assembly = jdbc.sql("select id from assembly").query(Long.class).single();
        papers = "/nam/" + year + "/van-ban";
        String meeting = "/nam/" + year + "/binh-xet/hoi-nghi/" + assembly;
        done(pages.post(meeting + "/ket-thuc", head));
        done(pages.post(poll + "/bien-ban", head, "signedOn", "20/11/2026"));
        done(pages.post(meeting + "/bien-ban", head, "signedOn", "20/11/2026"));
    }

    @Test
    void theMinutesOfTheCountSayItsFigures() throws Exception {
        byte[] pdf = file(papers + "/bien-ban-kiem-phieu/" + ballot + "/tai.pdf");
        String read = SetPaper.ofPdf(pdf);

        new PrintedPaper(pdf).lasts();
        assertThat(read)
                .contains(said("Kiểm phiếu: Suy tôn đơn vị dẫn đầu"), said(unit(1)))
                .contains(said("Trưởng ban kiểm phiếu"));
        assertThat(SetPaper.ofDocx(file(papers + "/bien-ban-kiem-phieu/" + ballot + "/tai.docx")))
                .contains(said(unit(1)), said("Kiểm phiếu: Suy tôn đơn vị dẫn đầu"));
    }

    @Test
    void theMinutesOfTheMeetingSayWhatWasDecided() throws Exception {
        byte[] pdf = file(papers + "/bien-ban-binh-xet/" + assembly + "/tai.pdf");

        new PrintedPaper(pdf).lasts();
        assertThat(SetPaper.ofPdf(pdf)).contains(said("Suy tôn đơn vị dẫn đầu"), said("Được chọn"), said(unit(1)));
    }

    @Test
    void bothStayAsTheyWereSigned() throws Exception {
        String before = SetPaper.ofPdf(file(papers + "/bien-ban-binh-xet/" + assembly + "/tai.pdf"));
        jdbc.sql("update membership set unit_name = 'Tên mới' where id = ?")
                .param(members.get(1).value())
                .update();

        assertThat(SetPaper.ofPdf(file(papers + "/bien-ban-binh-xet/" + assembly + "/tai.pdf")))
                .isEqualTo(before);
    }

    @Test
    void theyAreReachedFromTheirPages() {
        assertThat(text(pages.get("/nam/" + year + "/binh-xet/" + ballot + "/bieu-quyet/bien-ban", head)))
                .contains(papers + "/bien-ban-kiem-phieu/" + ballot);
        assertThat(text(pages.get("/nam/" + year + "/binh-xet/hoi-nghi/" + assembly + "/bien-ban", head)))
                .contains(papers + "/bien-ban-binh-xet/" + assembly);
    }

    private byte[] file(String address) {
        return pages.get(address, head).getResponse().getContentAsByteArray();
    }

    private static String said(String text) {
        return SetPaper.plain(text);
    }
}
