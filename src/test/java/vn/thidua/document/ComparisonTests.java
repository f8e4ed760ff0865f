package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Block.Table;
import vn.thidua.document.Comparison.Rewording;
import vn.thidua.shared.RuleViolation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTests {

    private static final String ROW = "<w:tr>(?:(?!</w:tr>).)*?%s.*?</w:tr>";

    private final Document paper = DocxFiles.everything();
    private final byte[] issued = made(paper);

    @Test
    void aCopyThatWasNotChangedMatches() throws IOException {
        Comparison same = Comparison.of(paper, issued, issued);

        assertThat(same.matches()).isTrue();
        assertThat(same).isEqualTo(new Comparison(List.of(), List.of(), false));
        assertThat(Comparison.of(paper, issued, savedAgain(issued))).isEqualTo(same);
    }

    @Test
    void runsThatWereCutAndMarksOfTheProgramAreNoChange() {
        Comparison copy = returned(
                xml -> xml.replace("<w:p>", "<w:p w:rsidR=\"00AB12CD\">")
                        .replace(
                                "Bình Minh",
                                "B</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>ình</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Minh"));

        assertThat(copy).isEqualTo(new Comparison(List.of(), List.of(), false));
    }

    @Test
    void aCellThatWasChangedIsNamed() {
        assertThat(told(replaced(">95,5<", ">96<")))
                .containsExactly("Bảng 1, dòng 2, cột «Tổng điểm»: bản phát hành 95,5 – bản gửi lại 96");
        assertThat(told(replaced(">Nhì<", "><")))
                .containsExactly("Bảng 1, dòng 3, cột «Hạng»: bản phát hành Nhì – bản gửi lại để trống");
        assertThat(told(replaced(">Tổng điểm<", ">Điểm<")))
                .containsExactly("Bảng 1, tên cột: bản phát hành «Tổng điểm» – bản gửi lại «Điểm»");
    }

    @Test
    void twoRowsThatWereExchangedAreSeen() {
        assertThat(told(replaced(">94<", ">mark<", ">93<", ">94<", ">mark<", ">93<")))
                .containsExactly(
                        "Bảng 1, dòng 3, cột «Tổng điểm»: bản phát hành 94 – bản gửi lại 93",
                        "Bảng 1, dòng 4, cột «Tổng điểm»: bản phát hành 93 – bản gửi lại 94");
    }

    @Test
    void aRowThatWasDeletedOrPutInIsNamedAndTheOthersAreNot() {
        Pattern second = Pattern.compile(ROW.formatted("Bình Minh"), Pattern.DOTALL);

        assertThat(told(returned(xml -> second.matcher(xml).replaceFirst(""))))
                .containsExactly("Bảng 1: bản gửi lại thiếu dòng 3 (2 | Hội LHPN xã Bình Minh | 94 | Nhì)");
        // numbered anew after it
        assertThat(told(returned(xml -> xml.replace(">3<", ">2<")
                        .replaceFirst("(?s)" + second.pattern().replace("%s", ""), ""))))
                .contains("Bảng 1: bản gửi lại thiếu dòng 3 (2 | Hội LHPN xã Bình Minh | 94 | Nhì)")
                .allMatch(text -> text.contains("thiếu dòng 3") || text.contains("cột «STT»"));
        assertThat(told(returned(xml -> second.matcher(xml)
                        .replaceFirst(match -> match.group() + match.group().replace("Bình Minh", "Đông Hải")))))
                .containsExactly("Bảng 1: bản gửi lại thêm một dòng sau dòng 3 (2 | Hội LHPN xã Đông Hải | 94 | Nhì)");
    }

    @Test
    void aTableOrAColumnThatIsGoneIsNamed() {
        assertThat(told(returned(xml -> xml.replaceFirst("(?s)<w:tbl>(?:(?!<w:tbl>).)*Bình Minh.*?</w:tbl>", ""))))
                .containsExactly("Bản gửi lại thiếu bảng 1 (các cột: STT; Đơn vị; Tổng điểm; Hạng)");
        assertThat(told(returned(
                        xml -> xml.replaceAll("(?s)<w:tc>(?:(?!</w:tc>).)*?>(?:Hạng|Nhất|Nhì|Ba)<.*?</w:tc>", ""))))
                .containsExactly("Bảng 1: bản gửi lại thiếu cột «Hạng»");
    }

    @Test
    void aNameThatWasChangedInASentenceIsADifference() {
        assertThat(told(replaced("Bà Nguyễn Thị Mẫu, Cụm", "Bà Nguyễn Thị Mậu, Cụm")))
                .containsExactly(
                        "Đoạn «Chủ trì: Bà Nguyễn Thị Mẫu, Cụm trưởng.»: bản gửi lại không còn Nguyễn Thị Mẫu, mà ghi «Chủ trì:"
                                + " Bà Nguyễn Thị Mậu, Cụm trưởng.»");
        assertThat(replaced("Bà Nguyễn Thị Mẫu, Cụm", "Bà Nguyễn Thị Mẫu Đơn, Cụm")
                        .matches())
                .isFalse();
        assertThat(told(replaced(">Trần Thị Ký<", ">Trần Thị Kỳ<")))
                .containsExactly("Đoạn «Trần Thị Ký»: bản gửi lại không còn Trần Thị Ký, mà ghi «Trần Thị Kỳ»");
    }

    @Test
    void aNumberADateOrAnAmountInWordsThatWasChangedIsADifference() {
        assertThat(told(replaced("Cụm có 12 đơn vị", "Cụm có 13 đơn vị")))
                .containsExactly(
                        "Đoạn «Cụm có 12 đơn vị, bình quân 95,5 điểm.»: bản phát hành ghi 12 – bản gửi lại ghi 13");
        assertThat(told(replaced("từ </w:t><w:t xml:space=\"preserve\">ngày\u00a005", "từ </w:t><w:t>ngày 06")))
                .singleElement()
                .asString()
                .endsWith("bản phát hành ghi ngày 05 tháng 01 năm 2026 – bản gửi lại ghi ngày 06 tháng 01 năm 2026");
        assertThat(told(replaced("mười hai triệu", "mười ba triệu")))
                .singleElement()
                .asString()
                .endsWith("bản phát hành ghi mười hai triệu đồng – bản gửi lại ghi mười ba triệu đồng");
        assertThat(replaced(
                                "Cụm có 12 đơn vị, bình quân </w:t><w:t xml:space=\"preserve\">95,5",
                                "Bình quân 95,5 điểm, cụm có 12")
                        .matches())
                .as("another order is another statement")
                .isFalse();
    }

    @Test
    void aParagraphWithNumbersThatIsGoneOrNewIsADifference() {
        Pattern average = Pattern.compile("<w:p>(?:(?!</w:p>).)*?Cụm có 12 đơn vị.*?</w:p>", Pattern.DOTALL);

        assertThat(told(returned(xml -> average.matcher(xml).replaceFirst(""))))
                .containsExactly(
                        "Bản gửi lại thiếu đoạn «Cụm có 12 đơn vị, bình quân 95,5 điểm.», trong đó có 12; 95,5");
        assertThat(told(returned(xml -> average.matcher(xml)
                        .replaceFirst(
                                match -> match.group() + "<w:p><w:r><w:t>Tặng thêm 3 giấy khen.</w:t></w:r></w:p>"))))
                .containsExactly("Bản gửi lại thêm đoạn «Tặng thêm 3 giấy khen.», trong đó có 3");
    }

    @Test
    void aSentenceMayBeWordedOtherwise() {
        Comparison copy = replaced("Cụm có 12 đơn vị, bình quân", "Toàn cụm gồm 12 đơn vị, điểm trung bình");

        assertThat(copy.matches()).isTrue();
        assertThat(copy.rewordings())
                .containsExactly(new Rewording(
                        "Cụm có 12 đơn vị, bình quân 95,5 điểm.",
                        "Toàn cụm gồm 12 đơn vị, điểm trung bình 95,5 điểm."));
        assertThat(replaced("Cụm có 12 đơn vị, bình", "Cụm có 12 đơn vị.</w:t></w:r></w:p><w:p><w:r><w:t>Bình")
                        .matches())
                .as("cut in two")
                .isTrue();
        assertThat(replaced("Chấm chéo giữa các đơn vị", "Thẩm định").matches()).isTrue();
    }

    @Test
    void roomThatThePaperLeftMayBeFilled() throws IOException {
        Document open = SampleDocument.document(
                List.of(), null, List.of(Block.Paragraph.of("Hội nghị ngày 05 kết thúc lúc …… giờ.")));
        byte[] file = DocxFiles.of(open);

        assertThat(Comparison.of(open, file, DocxFiles.replaced(file, "……", "17")))
                .returns(true, Comparison::matches)
                .satisfies(copy -> assertThat(copy.rewordings()).hasSize(1));
        assertThat(Comparison.of(open, file, DocxFiles.replaced(file, "ngày\u00a005", "ngày 06"))
                        .matches())
                .isFalse();
    }

    @Test
    void changesThatAreTrackedAreToldOf() {
        Comparison copy = returned(
                xml -> xml.replace("</w:body>", "<w:p><w:ins><w:r><w:t>Xem lại.</w:t></w:r></w:ins></w:p></w:body>"));

        assertThat(copy.tracked()).isTrue();
        assertThat(copy.matches()).isTrue();
        assertThat(copy.rewordings()).containsExactly(new Rewording("", "Xem lại."));
    }

    @Test
    void aLongListIsComparedRowByRow() throws IOException {
        Document list = SampleDocument.decision(1500);
        byte[] file = DocxFiles.of(list);
        Document other = SampleDocument.document(
                List.of(), null, List.of(new Table(null, List.of(Column.text("A", 30)), List.of(Row.of("a")), null)));

        assertThat(told(Comparison.of(list, file, DocxFiles.replaced(file, "xã số 700", "xã số 007"))))
                .containsExactly(
                        "Bảng 1, dòng 700, cột «Tên đơn vị»: bản phát hành Hội LHPN xã số 700 – bản gửi lại Hội LHPN xã số 007");
        assertThat(Comparison.of(list, file, DocxFiles.of(other)).matches()).isFalse();
    }

    /** Where there is too much to find out what belongs together, all of it is told. */
    @Test
    void aCopyThatIsAnotherPaperAltogetherNeverMatches() throws IOException {
        Document paperOfMany = numbers(0, 2500);
        byte[] file = DocxFiles.of(paperOfMany);

        assertThat(Comparison.of(paperOfMany, file, DocxFiles.of(numbers(1, 2500)))
                        .differences())
                .hasSizeGreaterThan(2000);
        assertThat(Comparison.of(paperOfMany, file, DocxFiles.of(numbers(1, 2300)))
                        .matches())
                .isFalse();
    }

    private static Document numbers(int from, int many) {
        return SampleDocument.document(
                List.of(),
                null,
                IntStream.range(0, many)
                        .mapToObj(at -> Block.Paragraph.of("Ý kiến " + (2 * at + from)))
                        .map(Block.class::cast)
                        .toList());
    }

    @Test
    void whatIsNoPaperIsRefused() {
        assertThatThrownBy(() -> Comparison.of(paper, issued, new byte[] {1, 2, 3}))
                .isInstanceOf(RuleViolation.class);
    }

    private Comparison replaced(String... pairs) {
        return returned(xml -> {
            String changed = xml;
            for (int at = 0; at < pairs.length; at += 2) {
                assertThat(changed).contains(pairs[at]);
                changed = changed.replace(pairs[at], pairs[at + 1]);
            }
            return changed;
        });
    }

    private Comparison returned(UnaryOperator<String> change) {
        try {
            byte[] copy = DocxFiles.changed(issued, change);
            assertThat(copy).isNotEqualTo(issued);
            return Comparison.of(paper, issued, copy);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> told(Comparison comparison) {
        PaperWords words = SampleDocument.words();
        return comparison.differences().stream()
                .map(difference -> words.of(difference.key(), difference.args().toArray()))
                .toList();
    }

    private static byte[] savedAgain(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] made(Document paper) {
        try {
            return DocxFiles.of(paper);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
