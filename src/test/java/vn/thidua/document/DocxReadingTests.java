package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.shared.RuleViolation;

class DocxReadingTests {

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"
              Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
              Target="%s"/></Relationships>""";

    private static final String BODY = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>%s</w:body></w:document>""";

    @Test
    void aPaperIsReadAsItWasSet() throws IOException {
        DocxReading read = DocxReading.of(DocxFiles.of(DocxFiles.everything()));

        assertThat(read.paragraphs())
                .startsWith("HỘI LHPN VIỆT NAM", "HỘI LHPN TỈNH MINH HỌA", "Số: 12/QĐ-BTV", "DỰ THẢO")
                .contains(
                        "Minh Họa, ngày 05 tháng 01 năm 2026",
                        "Điều 1. Công nhận kết quả.",
                        "Chủ trì: Bà Nguyễn Thị Mẫu, Cụm trưởng.",
                        "Trần Thị Ký",
                        "- Lưu: VT.");
        assertThat(read.tables()).hasSize(3);
        assertThat(read.tables().get(0).head()).containsExactly("STT", "Đơn vị", "Tổng điểm", "Hạng");
        assertThat(read.tables().get(0).rows())
                .hasSize(5)
                .contains(List.of("1", "Hội LHPN xã An Bình", "95,5", "Nhất"))
                .endsWith(List.of("", "Cộng", "282,5", ""));
        assertThat(read.tables().get(2).rows()).containsExactly(List.of("Lê Thị Thư", Block.Table.BOX));
        assertThat(read.tracked()).isFalse();
    }

    @Test
    void wordsAreReadWhateverRunsTheyAreIn() throws IOException {
        DocxReading read = read("""
                <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">Bà Ngu</w:t></w:r>
                <w:proofErr w:type="spellStart"/><w:hyperlink><w:r><w:t>yễn</w:t></w:r></w:hyperlink>
                <w:r><w:tab/><w:t>Thị</w:t><w:br/><w:t>Ưởng</w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>, 5</w:t></w:r></w:fldSimple></w:p>
                <w:sdt><w:sdtContent><w:p><w:r><w:t>số 1</w:t><w:noBreakHyphen/><w:t>2\u00a0\u00a0và 3\u20114</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:p/>""");

        assertThat(read.paragraphs()).containsExactly("Bà Nguyễn Thị Ưởng, 5", "số 1-2 và 3-4");
        assertThat(read.tracked()).isFalse();
    }

    @Test
    void changesThatAreTrackedAreReadAsAcceptedAndToldOf() throws IOException {
        DocxReading read = read("""
                <w:p><w:r><w:t xml:space="preserve">Đạt </w:t></w:r><w:del><w:r><w:delText>95</w:delText></w:r></w:del>
                <w:moveFrom><w:r><w:t>bỏ</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>96</w:t></w:r></w:ins></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>C</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""");

        assertThat(read.paragraphs()).containsExactly("Đạt 96");
        assertThat(read.tables()).containsExactly(new DocxReading.Table(List.of("A"), List.of(List.of("C"))));
        assertThat(read.tracked()).isTrue();
    }

    @Test
    void joinedCellsKeepTheOthersInTheirColumns() throws IOException {
        DocxReading read = read("""
                <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>
                <w:tc><w:p><w:r><w:t>C</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>một</w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:tc>
                <w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ba</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>
                <w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>""");

        assertThat(read.tables())
                .containsExactly(new DocxReading.Table(List.of("A", "", "C"), List.of(List.of("một hai", "", "ba"))));
    }

    @Test
    void theTextMayBeCalledOtherwise() throws IOException {
        byte[] file = DocxFiles.zip(Map.of(
                "_rels/.rels", utf8(RELATIONS.formatted("/word/document2.xml")),
                "word/document2.xml", utf8(BODY.formatted("<w:p><w:r><w:t>Giấy mời</w:t></w:r></w:p>"))));

        assertThat(DocxReading.of(file).paragraphs()).containsExactly("Giấy mời");
    }

    @Test
    void whatIsNoPaperIsRefused() throws IOException {
        byte[] good = DocxFiles.of(SampleDocument.decision(1));
        byte[] half = java.util.Arrays.copyOf(good, good.length / 2);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet();
            book.write(workbook);
        }

        unreadable(() -> DocxReading.of(new byte[0]));
        unreadable(() -> DocxReading.of(utf8("%PDF-1.7 không phải văn bản Word")));
        unreadable(() -> DocxReading.of(half));
        unreadable(() -> DocxReading.of(workbook.toByteArray()));
        unreadable(() -> DocxReading.of(DocxFiles.zip(Map.of("a.txt", utf8("a")))));
        unreadable(() -> DocxReading.of(DocxFiles.changed(good, xml -> xml.substring(0, xml.length() / 2))));
        unreadable(() -> read("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"x\"/></w:tcPr></w:tc></w:tr></w:tbl>"));
        assertThatThrownBy(() -> DocxReading.of(new byte[DocxReading.LARGEST_FILE + 1]))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("document.docx.large"));
    }

    @Test
    void aFileThatSwellsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(utf8(RELATIONS.formatted("word/document.xml")));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[1024 * 1024];
            java.util.Arrays.fill(spaces, (byte) ' ');
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(spaces);
            }
        }
        byte[] bomb = out.toByteArray();
        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        unreadable(() -> DocxReading.of(bomb));

        String cell = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999999\"/></w:tcPr><w:p/></w:tc></w:tr>";
        unreadable(() -> read("<w:tbl>" + cell.repeat(100_000) + "</w:tbl>"));
    }

    @Test
    void nothingOutsideTheFileIsRead(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "mật");
        String xml = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY y \"mật\">]>"
                + BODY.formatted("<w:p><w:r><w:t>a&x;b&y;</w:t></w:r></w:p>");
        byte[] file = DocxFiles.zip(
                Map.of("_rels/.rels", utf8(RELATIONS.formatted("word/document.xml")), "word/document.xml", utf8(xml)));

        unreadable(() -> DocxReading.of(file));
    }

    private static DocxReading read(String body) throws IOException {
        return DocxReading.of(DocxFiles.zip(Map.of(
                "_rels/.rels", utf8(RELATIONS.formatted("word/document.xml")),
                "word/document.xml", utf8(BODY.formatted(body)))));
    }

    private static void unreadable(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("document.docx.unreadable"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
