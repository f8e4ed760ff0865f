package vn.thidua.document;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Text in paragraphs of Word: what must not be torn apart has spaces and hyphens that do not break. */
final class DocxText {

    private static final String BOX_FONT = "MS Gothic";

    private DocxText() {}

    /** Gives the paragraph its style and text; lines become breaks. */
    static void fill(CTP paragraph, DocxStyle style, String text) {
        CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style.id());
        add(paragraph, text, false);
    }

    /** Adds text to the end of the paragraph. */
    static void add(CTP paragraph, String text, boolean bold) {
        CTR run = paragraph.addNewR();
        if (bold) {
            run.addNewRPr().addNewB();
        }
        if (text.equals(Block.Table.BOX)) {
            CTFonts fonts = run.addNewRPr().addNewRFonts();
            fonts.setAscii(BOX_FONT);
            fonts.setHAnsi(BOX_FONT);
            fonts.setEastAsia(BOX_FONT);
        }
        Typography.stretches(text).forEach(stretch -> {
            if (stretch.whole()) {
                whole(run, stretch.text());
            } else {
                lines(run, stretch.text());
            }
        });
    }

    /** Adds a space to the end of the paragraph. */
    static void space(CTP paragraph) {
        put(paragraph.addNewR(), " ");
    }

    private static void whole(CTR run, String text) {
        String[] parts = text.replace(' ', '\u00a0').split("-", -1);
        for (int at = 0; at < parts.length; at++) {
            if (at > 0) {
                run.addNewNoBreakHyphen();
            }
            put(run, parts[at]);
        }
    }

    private static void lines(CTR run, String text) {
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addNewBr();
            }
            put(run, lines[at]);
        }
    }

    private static void put(CTR run, String text) {
        if (!text.isEmpty()) {
            CTText put = run.addNewT();
            put.setStringValue(text);
            put.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        }
    }
}
