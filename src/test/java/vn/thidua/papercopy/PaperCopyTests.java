package vn.thidua.papercopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.signature.StrangersSignature;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** An invitation is issued, and comes back in one way or another. */
@DatabaseTest
class PaperCopyTests {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private AccountId head;
    private AccountId member;
    private String paper;
    private byte[] pdf;
    private byte[] docx;

    @BeforeEach
    void anInvitationIsIssued() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ClusterYearId year = world.year(world.cluster(world.programme(organiser, "Thi đua"), "Cụm thi đua số 1"), 2026);
        UnitId leads = world.unit(organiser, "Hội LHPN xã An Bình");
        UnitId other = world.unit(organiser, "Hội LHPN xã Đặng Xá");
        MembershipId first = world.member(year, leads);
        world.member(year, other);
        world.head(year, first);
        head = world.person("truong", Role.UNIT_OFFICER, leads);
        member = world.person("thanhvien", Role.UNIT_OFFICER, other);
        long meeting = jdbc.sql("insert into meeting (title, held_on, kinds) values (?, ?, '{REGULAR}') returning id")
                .params("Giao ban quý I", LocalDate.of(2026, 3, 2))
                .query(Long.class)
                .single();
        jdbc.sql("insert into meeting_year (meeting_id, cluster_year_id) values (?, ?)")
                .params(meeting, year.value())
                .update();
        assertThat(mvc.post()
                        .uri("/nam/" + year + "/van-ban/giay-moi/" + meeting)
                        .param("dated", "02/03/2026")
                        .with(world.as(head))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        paper = "/nam/" + year + "/van-ban/so/"
                + jdbc.sql("select id from issued_paper").query(Long.class).single();
        pdf = jdbc.sql("select pdf from issued_paper").query(byte[].class).single();
        docx = jdbc.sql("select docx from issued_paper").query(byte[].class).single();
    }

    @Test
    void anUnchangedCopyInWordAgrees() {
        assertThat(sent("giay-moi.docx", docx)).contains("Khớp");
    }

    @Test
    void aChangedNameIsTold() throws IOException {
        assertThat(sent("giay-moi.docx", changed("Đặng Xá", "Đặng Xã")))
                .contains("Khác bản ban hành")
                .contains("Đặng Xã");
    }

    @Test
    void aScanIsKeptAsItIs() {
        assertThat(sent("quet.pdf", pdf)).contains("Bản quét").contains("Giữ nguyên");
        assertThat(jdbc.sql("select content from paper_copy")
                        .query(byte[].class)
                        .single())
                .isEqualTo(pdf);
    }

    @Test
    void aSignatureThatNobodyVouchesForIsNotCalledGood() throws Exception {
        assertThat(sent("ky-so.pdf", StrangersSignature.on(pdf)))
                .contains("PDF ký số")
                .contains("Chữ ký chưa dùng được")
                .contains("Trần Thị Lạ");
    }

    @Test
    void whatIsNeitherIsRefusedAtTheField() {
        assertThat(mvc.post()
                        .multipart()
                        .uri(paper + "/ban-ky")
                        .file(new MockMultipartFile("file", "a.exe", "application/pdf", new byte[] {1, 2, 3}))
                        .with(world.as(head))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .bodyText()
                .contains("file-error");
        assertThat(jdbc.sql("select count(*) from paper_copy").query(Long.class).single())
                .isZero();
    }

    @Test
    void aMemberReadsAndSendsNothing() {
        assertThat(mvc.get().uri(paper + "/ban-ky").with(world.as(member))).hasStatusOk();
        assertThat(mvc.post()
                        .multipart()
                        .uri(paper + "/ban-ky")
                        .file(new MockMultipartFile("file", "giay-moi.docx", WORD, docx))
                        .with(world.as(member))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
    }

    @Test
    void noProgramChangesWhatCame() {
        sent("giay-moi.docx", docx);

        for (String offence : List.of("update paper_copy set good = not good", "delete from paper_copy")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(offence).update());
        }
    }

    /** Sends the file and reads the page of copies. */
    private String sent(String name, byte[] content) {
        assertThat(mvc.post()
                        .multipart()
                        .uri(paper + "/ban-ky")
                        .file(new MockMultipartFile("file", name, WORD, content))
                        .with(world.as(head))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        return Pages.text(mvc.get().uri(paper + "/ban-ky").with(world.as(head)).exchange());
    }

    private byte[] changed(String before, String after) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (XWPFRun run : paragraph.getRuns()) {
                    if (run.text().contains(before)) {
                        run.setText(run.text().replace(before, after), 0);
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
