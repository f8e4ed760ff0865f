package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

@DatabaseTest
class AttachmentPageTests {

    private static final byte[] PDF = "%PDF-1.7 nội dung".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    private ClusterId cluster;
    private ClusterYearId year;
    private AccountId staff;
    private AccountId officer;
    private MembershipId member;

    @BeforeEach
    void aClusterYear() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        cluster = world.cluster(world.programme(organiser, "Cụm của Hội"), "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        var unit = world.unit(organiser, "Hội LHPN xã An Bình");
        member = world.member(year, unit);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        officer = world.person("canboxa", Role.UNIT_OFFICER, unit);
    }

    @Test
    void keepsAFileAndGivesItBackByteForByte() {
        byte[] large = Arrays.copyOf(PDF, 1_300_001);
        assertThat(send(staff, "giao-uoc", "Giao ước 2026.pdf", large))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/nam/" + year + "/giao-uoc");

        MvcTestResult got = download(officer, only());

        assertThat(got).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(got.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(got.getResponse().getContentAsByteArray()).isEqualTo(large);
        assertThat(got.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Giao%20%C6%B0%E1%BB%9Bc%202026.pdf");
    }

    @ParameterizedTest
    @EnumSource(YearStep.class)
    void showsTheFilesOfAStepOnItsOwnPage(YearStep step) {
        String page = "/nam/" + year + "/" + step.slug();
        assertThat(send(staff, step.slug(), "Quyết định.pdf", PDF)).hasRedirectedUrl(page);

        assertThat(mvc.get().uri(page).with(world.as(staff)))
                .hasStatusOk()
                .bodyText()
                .contains("/nam/" + year + "/tep/" + only(), "/nam/" + year + "/tep/" + step.slug());
        assertThat(mvc.get().uri(page).with(world.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("/nam/" + year + "/tep/" + only())
                .doesNotContain("/nam/" + year + "/tep/" + step.slug());
    }

    @Test
    void resumesADownloadInTheMiddle() {
        byte[] large = Arrays.copyOf(PDF, 700_000);
        large[650_000] = 42;
        send(staff, "giao-uoc", "a.pdf", large);

        MvcTestResult rest = mvc.get()
                .uri("/nam/{year}/tep/{id}", year, only())
                .header(HttpHeaders.RANGE, "bytes=650000-")
                .with(world.as(officer))
                .exchange();

        assertThat(rest).hasStatus(206);
        assertThat(rest.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(large, 650_000, 700_000));
    }

    @Test
    void tellsTheKindByTheContentAndNotByTheName() throws IOException {
        assertThat(send(staff, "giao-uoc", "virus.pdf", "MZ chương trình".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Không nhận loại tệp này");
        assertThat(send(staff, "giao-uoc", "macro.docx", office("word/document.xml", "word/vbaProject.bin")))
                .hasStatus(422);
        assertThat(send(staff, "giao-uoc", "nen.docx", office("khac.txt"))).hasStatus(422);
        assertThat(send(staff, "giao-uoc", "bang.bin", office("xl/workbook.xml")))
                .hasStatus3xxRedirection();

        AttachmentView kept = panel().files().get(0);
        assertThat(kept.fileName()).isEqualTo("bang.bin.xlsx");
        assertThat(kept.kindKey()).isEqualTo("attachment.kind.XLSX");
    }

    @Test
    void refusesWhatIsEmptyOrTooLargeAndKeepsTheTypedText() {
        assertThat(send(staff, "giao-uoc", "trong.pdf", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn một tệp có nội dung.", "value=\"Giao ước ");
        assertThat(send(staff, "giao-uoc", "to.pdf", Arrays.copyOf(PDF, (int) IncomingFile.LARGEST + 1)))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp lớn hơn 20 MB.");
        assertThat(panel().files()).isEmpty();
    }

    @Test
    void refusesTheSameFileTwiceUnlessTheFirstWasWithdrawn() {
        send(staff, "giao-uoc", "a.pdf", PDF);
        assertThat(send(staff, "giao-uoc", "b.pdf", PDF))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp này đã có ở bước này rồi.");

        withdraw(only(), "Quét thiếu trang");

        assertThat(send(staff, "giao-uoc", "b.pdf", PDF)).hasStatus3xxRedirection();
        assertThat(panel().files()).extracting(AttachmentView::withdrawn).containsExactly(false, true);
    }

    @Test
    void keepsTheSameFileOnceAlsoForOtherPrograms() {
        send(staff, "giao-uoc", "a.pdf", PDF);

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into attachment (cluster_year_id, step, title, file_name, media_type, size_bytes, sha256, content,
                                                added_by, added_at)
                        select cluster_year_id, step, title, file_name, media_type, size_bytes, sha256, content, added_by, added_at
                        from attachment""").update()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void withdrawsWithAReasonAndKeepsTheFileReadable() {
        send(staff, "giao-uoc", "a.pdf", PDF);
        long id = only();

        assertThat(withdraw(id, " ")).hasStatus(422);
        assertThat(withdraw(id, "Quét thiếu trang")).hasStatus3xxRedirection();
        assertThat(withdraw(id, "Lần nữa")).hasStatus(422).bodyText().contains("Tệp này đã được rút trước đó.");

        assertThat(download(officer, id)).hasStatusOk();
        assertThat(panel().files().get(0).withdrawReason()).isEqualTo("Quét thiếu trang");
    }

    @Test
    void findsAFileByItsYearOnly() {
        send(staff, "giao-uoc", "a.pdf", PDF);
        var nextYear = world.year(cluster, 2027);

        assertThat(mvc.get().uri("/nam/{year}/tep/{id}", nextYear, only()).with(world.as(staff)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/nam/{year}/tep/khong-co", year).with(world.as(staff)))
                .hasStatus(404);
    }

    @Test
    void letsAMemberReadButNotAdd() {
        assertThat(send(officer, "giao-uoc", "a.pdf", PDF)).hasStatus(404);
    }

    @Test
    void takesFilesFromStaffOnlyWhenTheYearIsClosed() {
        world.head(year, member);
        assertThat(send(officer, "giao-uoc", "giao-uoc.pdf", PDF)).hasStatus3xxRedirection();
        String withdraw = "/nam/" + year + "/tep/" + only() + "/rut";

        world.close(year);

        assertThat(mvc.get().uri("/nam/{year}/giao-uoc", year).with(world.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Giao ước đã ký")
                .doesNotContain("Đính kèm tệp", "Rút tệp");
        assertThat(send(officer, "giao-uoc", "phu-luc.pdf", "%PDF-1.7 phụ lục".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(409);
        assertThat(mvc.get().uri(withdraw).with(world.as(officer))).hasStatus(409);
        assertThat(send(staff, "khen-thuong", "quyet-dinh.pdf", PDF)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(withdraw).with(world.as(staff))).hasStatusOk();
    }

    @Test
    void listsInOneStatement() {
        for (int files = 0; files < 3; files++) {
            send(staff, "giao-uoc", files + ".pdf", ("%PDF-" + files).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Statements.of(this::panel)).hasSize(1);
    }

    @Test
    void cleansNames() {
        assertThat(IncomingFile.cleanName("C:\\Tài liệu\\giao ước.pdf")).isEqualTo("giao ước.pdf");
        assertThat(IncomingFile.cleanName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(IncomingFile.cleanName("a\u202Efdp.exe")).isEqualTo("afdp.exe");
        assertThat(IncomingFile.cleanName(Normalizer.normalize("Phụ lục.pdf", Normalizer.Form.NFD)))
                .isEqualTo("Phụ lục.pdf");
        assertThat(IncomingFile.cleanName("x".repeat(300) + ".pdf"))
                .hasSizeLessThan(200)
                .endsWith(".pdf");
        assertThat(IncomingFile.cleanName("\r\n")).isEqualTo("tep");
    }

    private AttachmentPanel panel() {
        return attachments.panel(year, YearStep.COVENANT, true);
    }

    private long only() {
        return jdbc.sql("select max(id) from attachment").query(Long.class).single();
    }

    private MvcTestResult download(AccountId who, long id) {
        return mvc.get()
                .uri("/nam/{year}/tep/{id}", year, id)
                .with(world.as(who))
                .exchange();
    }

    private MvcTestResult withdraw(long id, String reason) {
        return mvc.post()
                .uri("/nam/{year}/tep/{id}/rut", year, id)
                .param("reason", reason)
                .with(csrf())
                .with(world.as(staff))
                .exchange();
    }

    private MvcTestResult send(AccountId who, String step, String name, byte[] content) {
        return mvc.post()
                .uri("/nam/{year}/tep/{step}", year, step)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("title", "Giao ước đã ký")
                .param("documentDate", "20/01/2026")
                .with(csrf())
                .with(world.as(who))
                .exchange();
    }

    private static byte[] office(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
