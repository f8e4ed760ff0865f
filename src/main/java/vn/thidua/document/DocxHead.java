package vn.thidua.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import vn.thidua.paper.Face;

/** Letterhead and title of a paper in Word. */
final class DocxHead {

    private static final BigInteger LINE = BigInteger.valueOf(6);
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private DocxHead() {}

    static void write(XWPFDocument document, vn.thidua.document.Document paper) {
        Letterhead head = paper.letterhead();
        List<CTTc> sides = DocxTables.frame(
                document.getDocument().getBody().addNewTbl(), List.of(Form.ISSUER_WIDTH, Form.MOTTO_WIDTH));
        CTTc left = sides.get(0);
        head.above().forEach(line -> DocxText.fill(left.addNewP(), DocxStyle.ABOVE, HtmlPaper.capitals(line)));
        DocxText.fill(left.addNewP(), DocxStyle.ISSUER, HtmlPaper.capitals(head.issuer()));
        if (head.separator() == null) {
            rule(left.addNewP(), Form.ISSUER_WIDTH, Form.RULE_WIDTH);
        } else {
            DocxText.fill(left.addNewP(), DocxStyle.ABOVE, head.separator());
        }
        if (paper.number() != null) {
            DocxText.fill(left.addNewP(), DocxStyle.NUMBER, paper.number());
        }
        paper.marks().forEach(mark -> boxed(left.addNewP(), HtmlPaper.capitals(mark)));
        CTTc right = sides.get(1);
        DocxText.fill(right.addNewP(), DocxStyle.MOTTO, HtmlPaper.capitals(head.motto()));
        String below = head.mottoBelow();
        if (below != null) {
            DocxText.fill(right.addNewP(), DocxStyle.MOTTO_BELOW, below);
            rule(right.addNewP(), Form.MOTTO_WIDTH, Face.BOLD.width(below, Form.MOTTO_BELOW) * MILLIMETRES_PER_POINT);
        }
        DocxText.fill(right.addNewP(), DocxStyle.DATE, paper.placeAndDate());
        title(document, paper.title());
    }

    private static void title(XWPFDocument document, vn.thidua.document.Document.Title title) {
        CTP last = document.createParagraph().getCTP();
        DocxText.fill(last, DocxStyle.KIND, HtmlPaper.capitals(title.kind()));
        if (title.about() != null) {
            DocxText.fill(document.createParagraph().getCTP(), DocxStyle.ABOUT, title.about());
            last = document.createParagraph().getCTP();
            rule(last, Form.PORTRAIT_WIDTH, Form.RULE_WIDTH);
        }
        last.getPPr().addNewSpacing().setAfter(DocxUnits.points(2 * Form.SPACE));
    }

    /** A line in the middle of a place, as a border: what is drawn as a shape moves when the text changes. */
    private static void rule(CTP paragraph, double place, double length) {
        var properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(DocxStyle.RULE.id());
        line(properties.addNewPBdr().addNewTop());
        CTInd indent = properties.addNewInd();
        indent.setLeft(DocxUnits.twips(Math.max(0, (place - length) / 2)));
        indent.setRight(DocxUnits.twips(Math.max(0, (place - length) / 2)));
    }

    private static void boxed(CTP paragraph, String text) {
        DocxText.fill(paragraph, DocxStyle.MARK, text);
        line(paragraph.getRArray(0).addNewRPr().addNewBdr());
    }

    private static void line(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(LINE);
        border.setSpace(BigInteger.ONE);
        border.setColor("000000");
    }
}
