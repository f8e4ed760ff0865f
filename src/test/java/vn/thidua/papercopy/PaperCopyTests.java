package vn.thidua.papercopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
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
import tools.jackson.databind.ObjectMapper;
import vn.thidua.access.Role;
import vn.thidua.document.Document;
import vn.thidua.document.PdfSetter;
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

    @Autowired
    PdfSetter setter;

    @Autowired
    ObjectMapper json;

    private ClusterYearId year;
    private AccountId head;
    private AccountId member;
    private String paper;
    private byte[] pdf;
    private byte[] docx;

    @BeforeEach
    void anInvitationIsIssued() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        year = world.year(world.cluster(world.programme(organiser, "Thi đua"), "Cụm thi đua số 1"), 2026);
        UnitId leads = world.unit(organiser, "Hội LHPN xã An Bình");
        UnitId other = world.unit(organiser, "Hội LHPN xã Đặng Xá");
        MembershipId first = world.member(year, leads);
        world.member(year, other);
        world.head(year, first);
        head = world.person("truong", Role.UNIT_OFFICER, leads);
        member = world.person("thanhvien", Role.UNIT_OFFICER, other);
        pdf = issued("Giao ban quý I");
        paper = "/nam/" + year + "/van-ban/so/"
                + jdbc.sql("select id from issued_paper").query(Long.class).single();
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
    void theIssuedFileWithASignatureIsTheIssuedFile() throws Exception {
        assertThat(sent("ky-so.pdf", StrangersSignature.on(pdf)))
                .contains("Đúng tệp đã ban hành")
                .contains("chỉ thêm chữ ký số");
        assertThat(jdbc.sql("select likeness from paper_copy")
                        .query(String.class)
                        .single())
                .isEqualTo("ISSUED");
    }

    @Test
    void anotherIssuedPaperIsToldHoweverWellItIsSigned() throws Exception {
        byte[] another = issued("Giao ban quý II");

        assertThat(sent("ky-so.pdf", StrangersSignature.on(another)))
                .contains("Không phải tệp đã ban hành")
                .contains("Đây không phải tệp đã ban hành: không đọc thấy mã xác nhận")
                .doesNotContain("Đúng tệp đã ban hành");
    }

    @Test
    void whatWasDrawnOntoTheIssuedFileBeforeSigningIsTold() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream over = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                over.addRect(50, 400, 300, 100);
                over.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);

            assertThat(sent("ky-so.pdf", StrangersSignature.on(out.toByteArray())))
                    .contains("Cần đối chiếu bằng mắt")
                    .contains("còn được thêm hoặc sửa nội dung");
        }
    }

    @Test
    void aFileWrittenAnewIsComparedByItsText() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);

            assertThat(sent("ky-so.pdf", StrangersSignature.on(out.toByteArray())))
                    .contains("Khớp nội dung đã ban hành")
                    .contains("mọi chữ và con số đọc được đều khớp");
        }
    }

    @Test
    void anotherNameUnderTheSameCodeIsTold() throws Exception {
        byte[] forged = rewritten(content -> content.replace("Đặng Xá", "Đặng Xã"));

        assertThat(sent("ky-so.pdf", StrangersSignature.on(forged)))
                .contains("Không phải tệp đã ban hành")
                .contains("Bản đã ban hành có mà tệp này không có: Xá")
                .contains("Tệp này có mà bản đã ban hành không có: Xã");
    }

    @Test
    void wordsThatChangedPlacesAreLeftToTheEye() throws Exception {
        byte[] forged = rewritten(content -> content.replace("Giao ban quý I", "Giao quý ban I"));

        assertThat(sent("ky-so.pdf", StrangersSignature.on(forged)))
                .contains("Cần đối chiếu bằng mắt")
                .contains("thứ tự hoặc cách trình bày khác");
    }

    @Test
    void aSignedPictureIsLeftToTheEye() throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);

            assertThat(sent("quet-ky-so.pdf", StrangersSignature.on(out.toByteArray())))
                    .contains("Cần đối chiếu bằng mắt")
                    .contains("không có chữ để đọc");
        }
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

    /** The issued paper with its code and other words. */
    private byte[] rewritten(UnaryOperator<String> words) throws IOException {
        String content =
                jdbc.sql("select content from issued_paper").query(String.class).single();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        setter.write(json.readValue(words.apply(content), Document.class), out);
        return out.toByteArray();
    }

    /** The PDF of the invitation to a meeting, just issued. */
    private byte[] issued(String title) {
        long meeting = jdbc.sql("insert into meeting (title, held_on, kinds) values (?, ?, '{REGULAR}') returning id")
                .params(title, LocalDate.of(2026, 3, 2))
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
        return jdbc.sql("select pdf from issued_paper where subject = ?")
                .param(meeting)
                .query(byte[].class)
                .single();
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
