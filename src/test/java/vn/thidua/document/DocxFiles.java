package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.thidua.document.Block.Addressees;
import vn.thidua.document.Block.Annex;
import vn.thidua.document.Block.Article;
import vn.thidua.document.Block.Bases;
import vn.thidua.document.Block.Closing;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Decides;
import vn.thidua.document.Block.Heading;
import vn.thidua.document.Block.Items;
import vn.thidua.document.Block.Paragraph;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Signature;
import vn.thidua.document.Block.Signatures;
import vn.thidua.document.Block.Table;
import vn.thidua.document.Document.Proof;

/** Papers as DOCX and what is inside such files. */
final class DocxFiles {

    static final String MAIN = "word/document.xml";

    private DocxFiles() {}

    static byte[] of(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxSetter(SampleDocument.words()).write(document, out);
        return out.toByteArray();
    }

    /** A paper with every kind of block. */
    static Document everything() {
        return SampleDocument.document(
                List.of("Dự thảo"),
                new Proof("ABCD-EFGH", "https://thidua.example.vn/xac-nhan/ABCDEFGH", "Quét ô vuông để kiểm tra."),
                List.of(
                        new Addressees(List.of("Ban Thường vụ", "Ban Tổ chức")),
                        new Bases(List.of("Căn cứ Luật số 06/2022/QH15;")),
                        new Decides("Quyết định:"),
                        new Article(1, "Công nhận kết quả.\nKết quả có giá trị từ ngày 05 tháng 01 năm 2026."),
                        new Heading("I. Thành phần"),
                        new Paragraph("Chủ trì:", "Bà Nguyễn Thị Mẫu, Cụm trưởng."),
                        Paragraph.of("Cụm có 12 đơn vị, bình quân 95,5 điểm."),
                        new Items(List.of("Chấm chéo giữa các đơn vị;", "Tiền thưởng mười hai triệu đồng.")),
                        scores(),
                        new Signatures(List.of(
                                new Signature(List.of("Thư ký"), "Lê Thị Thư"),
                                new Signature(List.of("Chủ trì"), "Nguyễn Thị Mẫu"),
                                new Signature(List.of("Chứng kiến"), null))),
                        new Closing(
                                List.of("- Như Điều 1;", "- Lưu: VT."),
                                new Signature(List.of("TM. Ban Thường vụ", "Chủ tịch"), "Trần Thị Ký")),
                        new Annex("Phụ lục I", "Bảng điểm", null, true, List.of(SampleDocument.list(3))),
                        new Annex(null, "Phiếu suy tôn", "(Kèm theo biên bản)", false, List.of(votes()))));
    }

    /** A table with a group and a sum. */
    static Table scores() {
        return new Table(
                "Bảng tổng hợp",
                List.of(
                        Column.number("STT", 12).asKey(),
                        Column.text("Đơn vị", 60).asKey(),
                        Column.number("Tổng điểm", 25),
                        Column.centre("Hạng", 20)),
                List.of(
                        new Row(Row.Kind.GROUP, List.of("I", "Khối xã", "", "")),
                        Row.of("1", "Hội LHPN xã An Bình", "95,5", "Nhất"),
                        Row.of("2", "Hội LHPN xã Bình Minh", "94", "Nhì"),
                        Row.of("3", "Hội LHPN xã Cẩm Tú", "93", "Ba"),
                        new Row(Row.Kind.SUM, List.of("", "Cộng", "282,5", ""))),
                "Bằng điểm thì xếp theo điểm thưởng.");
    }

    private static Table votes() {
        return new Table(
                null,
                List.of(Column.text("Họ và tên", 80).asKey(), Column.centre("Đồng ý", 30)),
                List.of(Row.of("Lê Thị Thư", Table.BOX)),
                null);
    }

    /** The text of one part. */
    static String part(byte[] file, String name) throws IOException {
        return new String(parts(file).get(name), StandardCharsets.UTF_8);
    }

    /** The same file with the main part changed. */
    static byte[] changed(byte[] file, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = parts(file);
        parts.put(MAIN, change.apply(part(file, MAIN)).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The same file with one text in place of another, which stands there at least once. */
    static byte[] replaced(byte[] file, String there, String instead) throws IOException {
        return changed(file, xml -> {
            if (!xml.contains(there)) {
                throw new IllegalArgumentException("not in the file: " + there);
            }
            return xml.replace(there, instead);
        });
    }

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
