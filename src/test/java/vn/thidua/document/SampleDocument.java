package vn.thidua.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.document.Block.Annex;
import vn.thidua.document.Block.Article;
import vn.thidua.document.Block.Bases;
import vn.thidua.document.Block.Closing;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Decides;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Signature;
import vn.thidua.document.Block.Table;
import vn.thidua.document.Document.Proof;
import vn.thidua.document.Document.Title;
import vn.thidua.paper.Typesetters;

/** A decision with an annex, as the tests set it. */
public final class SampleDocument {

    private SampleDocument() {}

    /** The words of papers without a context. */
    public static PaperWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/document");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new PaperWords(messages);
    }

    /** An issued decision with so many lines in its list. */
    public static Document decision(int lines) {
        return document(
                List.of(),
                new Proof(
                        "ABCD-EFGH-JKMN-PQRS-TVWX",
                        "https://thidua.example.vn/xac-nhan/ABCDEFGHJKMNPQRSTVWX",
                        "Quét ô vuông để kiểm tra văn bản."),
                List.of(
                        new Bases(List.of(
                                "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
                                "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;")),
                        new Decides("Quyết định:"),
                        new Article(1, "Tặng Bằng khen cho 02 tập thể, 01 cá nhân có thành tích xuất sắc năm 2025."),
                        new Article(2, "Tiền thưởng 12.005.000 đồng trích từ Quỹ thi đua, khen thưởng."),
                        new Closing(
                                List.of("- Như Điều 1;", "- Lưu: VT."),
                                new Signature(List.of("TM. Ban Thường vụ", "Chủ tịch"), "Nguyễn Thị Mẫu")),
                        new Annex(
                                "Phụ lục I",
                                "Danh sách được khen thưởng",
                                "(Kèm theo Quyết định số 12/QĐ-BTV ngày 05 tháng 01 năm 2026)",
                                true,
                                List.of(list(lines)))));
    }

    /** A document with these blocks, marks and proof under the usual head. */
    public static Document document(List<String> marks, @Nullable Proof proof, List<Block> blocks) {
        return new Document(
                new Letterhead(
                        List.of("Hội LHPN Việt Nam"),
                        "Hội LHPN tỉnh Minh Họa",
                        null,
                        "Cộng hòa xã hội chủ nghĩa Việt Nam",
                        "Độc lập - Tự do - Hạnh phúc"),
                "Số: 12/QĐ-BTV",
                "Minh Họa, ngày 05 tháng 01 năm 2026",
                new Title("Quyết định", "Về việc khen thưởng năm 2025"),
                blocks,
                marks,
                proof);
    }

    /** A table of so many lines. */
    public static Table list(int lines) {
        Stream<Row> rows = IntStream.rangeClosed(1, lines)
                .mapToObj(no -> Row.of(
                        String.valueOf(no),
                        "Hội LHPN xã số %03d".formatted(no),
                        "Dẫn đầu phong trào thi đua của cụm năm 2025",
                        "1.000.000",
                        ""));
        return new Table(
                "Danh sách tập thể",
                List.of(
                        Column.number("STT", 12).asKey(),
                        Column.text("Tên đơn vị", 60).asKey(),
                        Column.text("Thành tích", 80),
                        Column.number("Tiền thưởng (đồng)", 35),
                        Column.text("Ghi chú", 30).ifAny()),
                rows.toList(),
                "Xếp theo thứ tự của cụm.");
    }

    /** The document as a PDF. */
    public static byte[] pdf(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfSetter(Typesetters.typesetter(), words()).write(document, out);
        return out.toByteArray();
    }
}
