package vn.thidua.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Pages of a paper in Word: each annex is a section, so that it may lie; pages are numbered throughout from the second. */
final class DocxSections {

    /** From the edge to the page number, in millimetres: in the middle of the top margin. */
    private static final double HEADER = 10;

    private final XWPFDocument document;
    private boolean landscape;
    private boolean first = true;

    DocxSections(XWPFDocument document) {
        this.document = document;
        number();
    }

    /** Ends the pages so far; what follows lies or stands. */
    void next(boolean nextLandscape) {
        XWPFParagraph last = document.createParagraph();
        CTSpacing spacing = last.getCTP().addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        // as good as no line: it only carries the end of the section
        spacing.setLine(BigInteger.valueOf(20));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        CTSectPr section = last.getCTP().getPPr().addNewSectPr();
        if (first) {
            CTSectPr body = body();
            section.setHeaderReferenceArray(body.getHeaderReferenceArray());
            while (body.sizeOfHeaderReferenceArray() > 0) {
                body.removeHeaderReference(0);
            }
        }
        page(section);
        landscape = nextLandscape;
    }

    /** Ends the last pages. */
    void end() {
        page(body());
    }

    private CTSectPr body() {
        CTBody body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private void page(CTSectPr section) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(DocxUnits.twips(landscape ? Form.LONG_SIDE : Form.SHORT_SIDE));
        size.setH(DocxUnits.twips(landscape ? Form.SHORT_SIDE : Form.LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(DocxUnits.twips(Form.TOP));
        margins.setRight(DocxUnits.twips(Form.RIGHT));
        margins.setBottom(DocxUnits.twips(Form.BOTTOM));
        margins.setLeft(DocxUnits.twips(Form.LEFT));
        margins.setHeader(DocxUnits.twips(HEADER));
        margins.setFooter(DocxUnits.twips(HEADER));
        margins.setGutter(BigInteger.ZERO);
        if (first) {
            section.addNewTitlePg();
            first = false;
        }
    }

    private void number() {
        XWPFParagraph paragraph =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle(DocxStyle.PAGE_NUMBER.id());
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
