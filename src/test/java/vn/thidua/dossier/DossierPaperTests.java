package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DossierPaperTests extends DossierScene {

    @Autowired
    DossierReads reads;

    @Test
    void listsWhatTheAwardAsksForAndWhatIsMissing() {
        assertThat(page(head))
                .contains("Tờ trình", "Báo cáo thành tích", "Ý kiến của công an", "Ảnh", "Nguồn: Điều 30")
                .contains("Hồ sơ còn thiếu 3 giấy tờ.");
        assertThat(reads.of(nomination).missing())
                .extracting(Paper::label)
                .containsExactly("Tờ trình", "Báo cáo thành tích", "Ý kiến của công an");
    }

    @Test
    void asksForWhatHoldsOnTheDayOfReceipt() {
        jdbc.sql("update award_paper set valid_from = '2026-12-01' where label = 'Tờ trình'")
                .update();
        jdbc.sql("update nomination set received_on = '2026-11-20' where id = ?")
                .param(nomination.value())
                .update();
        assertThat(reads.of(nomination).papers()).extracting(Paper::label).doesNotContain("Tờ trình");

        jdbc.sql("update nomination set received_on = '2026-12-01' where id = ?")
                .param(nomination.value())
                .update();
        assertThat(reads.of(nomination).papers()).extracting(Paper::label).contains("Tờ trình");
    }

    @Test
    void saysWhereNobodyLaidDownWhatIsAskedFor() {
        jdbc.sql("delete from award_paper where award_id = ?").param(award).update();

        assertThat(reads.of(nomination).known()).isFalse();
        assertThat(page(head)).contains("không biết đã đủ hay chưa").doesNotContain("Hồ sơ đã đủ");
    }

    @Test
    void callsNothingMissingOfAYearThatIsOverAndWasNotWrittenHere() {
        isAt("DECIDED");
        world.close(year);

        assertThat(page(auditor))
                .contains("chưa có thông tin, không phải là thiếu")
                .doesNotContain("Hồ sơ còn thiếu");
    }

    @Test
    void keepsAFileAndGivesItBackByteForByte() {
        byte[] large = Arrays.copyOf(PDF, 1_300_001);
        done(sendFile(head, first("Tờ trình"), "Tờ trình 2026.pdf", large));

        MvcTestResult got = get(own, "/tep/" + file());

        assertThat(got).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(got.getResponse().getContentAsByteArray()).isEqualTo(large);
        assertThat(got.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%202026.pdf");
        assertThat(reads.of(nomination).missing()).extracting(Paper::label).doesNotContain("Tờ trình");
    }

    @Test
    void notesNumberAndDateAndOneMoreFile() {
        done(post(head, first("Tờ trình"), "version", "0", "number", "12/TTr", "dated", "20/11/2026"));
        String form = "/giay-to/" + paper("Tờ trình");
        done(sendFile(head, form, "a.pdf", PDF));

        Paper paper = reads.of(nomination).papers().get(0);
        assertThat(paper.files()).hasSize(1);
        assertThat(page(staff)).contains("12/TTr", "20/11/2026", "a.pdf");
    }

    @Test
    void refusesWhatIsNoFileOfOursAndKeepsTheTypedText() {
        MvcTestResult answer = mvc.post()
                .uri(at(first("Tờ trình")))
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile(
                        "file", "a.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.UTF_8)))
                .param("version", "0")
                .param("number", "12/TTr")
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .with(world.as(head))
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Không nhận loại tệp này", "value=\"12/TTr\"");
        assertThat(one("select count(*) from dossier_paper")).isZero();
    }

    @Test
    void refusesTheSameFileTwiceUntilTheFirstIsPutAside() {
        done(sendFile(head, first("Tờ trình"), "a.pdf", PDF));
        String form = "/giay-to/" + paper("Tờ trình");
        assertThat(sendFile(head, form, "b.pdf", PDF))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp này đã có trong giấy tờ này rồi.");

        String withdraw = "/tep/" + file() + "/rut";
        assertThat(post(head, withdraw, "reason", " ")).hasStatus(422);
        done(post(head, withdraw, "reason", "Quét thiếu trang"));
        assertThat(post(head, withdraw, "reason", "Lần nữa")).hasStatus(422);

        assertThat(page(own)).contains("Quét thiếu trang");
        done(sendFile(head, form, "b.pdf", PDF));
    }

    @Test
    void addsAPaperByHandAndTakesItOffWhileItHasNoFile() {
        assertThat(post(head, "/giay-to/moi", "version", "0", "label", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi tên giấy tờ.");
        done(post(head, "/giay-to/moi", "version", "0", "label", "Xác nhận thuế"));
        String path = "/giay-to/" + paper("Xác nhận thuế");
        assertThat(page(head)).contains("Xác nhận thuế", "Thêm ngoài danh mục");

        done(post(head, path + "/bo"));
        assertThat(page(head)).contains("Bỏ giấy tờ: Xác nhận thuế");
        assertThat(one("select count(*) from dossier_paper")).isZero();
    }

    @Test
    void keepsOnTheListWhatIsAskedForAndWhatHasAFile() {
        done(sendFile(head, first("Tờ trình"), "a.pdf", PDF));
        done(post(head, "/giay-to/moi", "version", "0", "label", "Thư ngỏ"));
        done(sendFile(head, "/giay-to/" + paper("Thư ngỏ") + "?label=Thư ngỏ", "b.pdf", PDF));

        for (String label : new String[] {"Tờ trình", "Thư ngỏ"}) {
            post(head, "/giay-to/" + paper(label) + "/bo");
        }
        assertThat(one("select count(*) from dossier_paper")).isEqualTo(2);
    }

    @Test
    void tellsWhoNotesThePaperSecond() {
        done(post(head, first("Tờ trình"), "version", "0", "dated", "20/11/2026"));
        assertThat(post(own, first("Tờ trình"), "version", "0", "dated", "21/11/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("vừa được người khác ghi");

        String path = "/giay-to/" + paper("Tờ trình");
        done(post(head, path, "version", "0", "dated", "22/11/2026"));
        assertThat(post(own, path, "version", "0", "dated", "23/11/2026"))
                .hasStatus(409)
                .bodyText()
                .contains("22/11/2026", "23/11/2026");
    }

    @Test
    void refusesADayThatIsNotYet() {
        assertThat(post(head, first("Tờ trình"), "version", "0", "dated", "01/01/2090"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này chưa tới.");
    }

    @Test
    void findsPapersAndFilesOnlyByTheirOwnNomination() {
        done(sendFile(head, first("Tờ trình"), "a.pdf", PDF));
        var other = proposed(cuc, world.unit(organiser, "Hội LHPN xã Khác"), "khác");

        for (String path :
                new String[] {"/tep/" + file(), "/tep/" + file() + "/rut", "/giay-to/" + paper("Tờ trình")}) {
            assertThat(pages.get("/de-nghi/" + other + path, staff)).hasStatus(404);
        }
        assertThat(get(staff, "/giay-to/moi?theo=999999")).hasStatus(404);
    }
}
