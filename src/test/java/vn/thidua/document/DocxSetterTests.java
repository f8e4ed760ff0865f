package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The form of Decree 30/2020/NĐ-CP, appendix I, and what makes a DOCX fit to be changed in Word, read back with POI. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocxSetterTests {

    private static final Pattern STYLE = Pattern.compile("<w:pStyle w:val=\"([^\"]+)\"");
    private static final double TWIPS = 1440 / 25.4;

    private final Document paper = DocxFiles.everything();
    private final byte[] file = made(paper);
    private final XWPFDocument document = opened(file);

    @Test
    void everyTextStandsInItInReadingOrder() throws IOException {
        String read = SetPaper.ofDocx(file);
        int from = 0;
        for (String text : paper.texts()) {
            String sought = SetPaper.plain(text);
            // marks stand under the number, wherever they are told of
            int at = paper.marks().contains(text) ? from : read.indexOf(sought, from);
            assertThat(at).as("%s after place %s of %s", text, from, read).isNotNegative();
            assertThat(read).contains(sought);
            from = at;
        }
    }

    @Test
    void textIsComposedAndDatesSymbolsAndAmountsHoldTogether() throws IOException {
        String xml = DocxFiles.part(file, DocxFiles.MAIN);

        assertThat(Normalizer.isNormalized(xml, Normalizer.Form.NFC)).isTrue();
        assertThat(xml).contains("ngày\u00a005\u00a0tháng\u00a001\u00a0năm\u00a02026", "95,5\u00a0điểm", "Điều\u00a01");
        assertThat(xml).contains("12/QĐ</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">BTV");
        String decomposed = Normalizer.normalize("Nguyễn Thị Ưởng", Normalizer.Form.NFD);
        assertThat(DocxFiles.part(
                        made(SampleDocument.document(List.of(), null, List.of(Block.Paragraph.of(decomposed)))),
                        DocxFiles.MAIN))
                .contains("Nguyễn Thị Ưởng");
    }

    @Test
    void everyParagraphHasAStyleThatIsThere() throws IOException {
        List<String> used = Stream.of(DocxFiles.MAIN, "word/header1.xml")
                .flatMap(part -> STYLE.matcher(xml(part)).results())
                .map(MatchResult::group)
                .map(match -> STYLE.matcher(match).replaceFirst("$1"))
                .distinct()
                .toList();

        assertThat(used)
                .hasSizeGreaterThan(20)
                .allSatisfy(style -> assertThat(document.getStyles().styleExist(style))
                        .as(style)
                        .isTrue());
        assertThat(document.getStyles().getStyle(DocxStyle.ROLE.id()).getName()).isEqualTo("Chức vụ người ký");
    }

    @Test
    void lettersHaveTheSizesOfTheDecree() {
        assertThat(points(DocxStyle.MOTTO)).isBetween(12.0, 13.0);
        assertThat(points(DocxStyle.MOTTO_BELOW)).isBetween(13.0, 14.0);
        assertThat(points(DocxStyle.ABOVE)).isBetween(12.0, 13.0);
        assertThat(points(DocxStyle.ISSUER)).isBetween(12.0, 13.0);
        assertThat(points(DocxStyle.NUMBER)).isEqualTo(13);
        assertThat(points(DocxStyle.DATE)).isBetween(13.0, 14.0);
        assertThat(points(DocxStyle.KIND)).isBetween(13.0, 14.0);
        assertThat(points(DocxStyle.TEXT)).isBetween(13.0, 14.0);
        assertThat(points(DocxStyle.ROLE)).isBetween(13.0, 14.0);
        assertThat(points(DocxStyle.SIGNER)).isBetween(13.0, 14.0);
        assertThat(points(DocxStyle.RECIPIENTS_WORD)).isEqualTo(12);
        assertThat(points(DocxStyle.RECIPIENTS)).isEqualTo(11);
        assertThat(points(DocxStyle.ANNEX)).isEqualTo(14);
        assertThat(points(DocxStyle.PAGE_NUMBER)).isBetween(13.0, 14.0);
    }

    @Test
    void lettersAreBoldOrItalicAsTheDecreeSays() {
        assertThat(List.of(DocxStyle.MOTTO, DocxStyle.ISSUER, DocxStyle.KIND, DocxStyle.ROLE, DocxStyle.SIGNER))
                .allSatisfy(style ->
                        assertThat(run(style).sizeOfBArray()).as("%s", style).isOne());
        assertThat(List.of(DocxStyle.ABOVE, DocxStyle.NUMBER, DocxStyle.TEXT, DocxStyle.RECIPIENTS))
                .allSatisfy(style ->
                        assertThat(run(style).sizeOfBArray()).as("%s", style).isZero());
        assertThat(run(DocxStyle.DATE).sizeOfIArray()).isOne();
        assertThat(run(DocxStyle.RECIPIENTS_WORD).sizeOfBArray()).isOne();
        assertThat(run(DocxStyle.RECIPIENTS_WORD).sizeOfIArray()).isOne();
        assertThat(xml("word/styles.xml")).contains("Times New Roman", "vi-VN");
        assertThat(xml(DocxFiles.MAIN))
                .contains("HỘI LHPN TỈNH MINH HỌA", "QUYẾT ĐỊNH:", "TM. BAN THƯỜNG VỤ", "BẢNG ĐIỂM", "DỰ THẢO");
    }

    @Test
    void pagesAreA4WithTheMarginsOfTheForm() {
        List<CTSectPr> sections = sections();

        assertThat(sections).hasSize(3).allSatisfy(section -> {
            assertThat(section.getPgMar().getTop()).isEqualTo(DocxUnits.twips(Form.TOP));
            assertThat(section.getPgMar().getBottom()).isEqualTo(DocxUnits.twips(Form.BOTTOM));
            assertThat(section.getPgMar().getLeft()).isEqualTo(DocxUnits.twips(Form.LEFT));
            assertThat(section.getPgMar().getRight()).isEqualTo(DocxUnits.twips(Form.RIGHT));
        });
        assertThat(sections.stream().map(DocxSetterTests::size)).containsExactly("210 × 297", "297 × 210", "210 × 297");
        assertThat(sections.get(0).getPgSz().isSetOrient()).isFalse();
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(sections.get(2).getPgSz().isSetOrient()).isFalse();
    }

    @Test
    void pagesAreNumberedInTheMiddleOfTheTopFromTheSecond() {
        List<CTSectPr> sections = sections();
        CTP number = document.getHeaderList().get(0).getParagraphs().get(0).getCTP();

        assertThat(number.getPPr().getPStyle().getVal()).isEqualTo(DocxStyle.PAGE_NUMBER.id());
        assertThat(number.getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
        assertThat(sections.stream().map(CTSectPr::isSetTitlePg)).containsExactly(true, false, false);
        assertThat(sections.get(0).sizeOfHeaderReferenceArray()).isOne();
        // the later ones have the same head and go on counting
        assertThat(sections.get(1).sizeOfHeaderReferenceArray()).isZero();
        assertThat(sections).noneMatch(CTSectPr::isSetPgNumType);
    }

    @Test
    void tablesRepeatTheirHeadAndTearNoRow() {
        List<XWPFTable> lists =
                document.getTables().stream().filter(DocxSetterTests::hasHead).toList();

        assertThat(lists).hasSize(3).allSatisfy(table -> {
            assertThat(table.getRows().subList(1, table.getNumberOfRows())).noneMatch(XWPFTableRow::isRepeatHeader);
            assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
        });
        assertThat(document.getTables().stream().filter(table -> !hasHead(table)))
                .as("letterhead, signatures and closing")
                .hasSize(4)
                .allSatisfy(table -> assertThat(table.getNumberOfRows()).isOne());
    }

    @Test
    void tablesStandBetweenTheMargins() {
        assertThat(document.getTables().stream()
                        .filter(DocxSetterTests::hasHead)
                        .map(table -> table.getCTTbl().getTblPr())
                        .toList())
                .hasSize(3)
                .allSatisfy(table -> {
                    // Word puts the text of the first cell at the margin: the line stands in it by the padding
                    assertThat(table.getTblInd().getW()).isEqualTo(DocxUnits.twips(Form.CELL_PADDING));
                    assertThat(millimetres(table.getTblW().getW()))
                            .isIn(Math.round(Form.PORTRAIT_WIDTH), Math.round(Form.LANDSCAPE_WIDTH));
                });
    }

    @Test
    void whatItIsNotYetStandsInABox() {
        assertThat(xml(DocxFiles.MAIN))
                .containsPattern("<w:rPr><w:bdr w:val=\"single\"[^>]*/></w:rPr><w:t[^>]*>DỰ THẢO<");
    }

    @Test
    void thePropertiesNameThePaperAndItsIssuer() {
        var properties = document.getProperties().getCoreProperties();

        assertThat(properties.getTitle()).isEqualTo(paper.title().line());
        assertThat(properties.getCreator()).isEqualTo(paper.letterhead().issuer());
        assertThat(properties.getUnderlyingProperties().getLanguageProperty()).contains("vi-VN");
    }

    @Test
    void theProofIsAPictureThatSaysWhatItIs() {
        assertThat(document.getAllPictures()).hasSize(1);
        assertThat(xml(DocxFiles.MAIN)).contains("descr=\"https://thidua.example.vn/xac-nhan/ABCDEFGH\"");
        assertThat(opened(made(SampleDocument.document(List.of("Dự thảo"), null, List.of())))
                        .getAllPictures())
                .isEmpty();
    }

    private double points(DocxStyle style) {
        return Double.parseDouble(run(style).getSzArray(0).getVal().toString()) / 2;
    }

    private CTRPr run(DocxStyle style) {
        XWPFStyle there = document.getStyles().getStyle(style.id());
        return there.getCTStyle().getRPr();
    }

    private List<CTSectPr> sections() {
        return Stream.concat(
                        document.getDocument().getBody().getPList().stream()
                                .filter(paragraph -> paragraph.isSetPPr()
                                        && paragraph.getPPr().isSetSectPr())
                                .map(paragraph -> paragraph.getPPr().getSectPr()),
                        Stream.of(document.getDocument().getBody().getSectPr()))
                .toList();
    }

    private static String size(CTSectPr section) {
        return millimetres(section.getPgSz().getW()) + " × "
                + millimetres(section.getPgSz().getH());
    }

    private static long millimetres(Object twips) {
        return Math.round(Double.parseDouble(twips.toString()) / TWIPS);
    }

    private static boolean hasHead(XWPFTable table) {
        return table.getRow(0).isRepeatHeader();
    }

    private String xml(String part) {
        try {
            return DocxFiles.part(file, part);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] made(Document paper) {
        try {
            return DocxFiles.of(paper);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static XWPFDocument opened(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
