package vn.thidua.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a paper in Word; a clerk who changes one changes it throughout. Sizes are those of {@link Form}. */
enum DocxStyle {
    ABOVE(Form.HEAD, "", STJc.CENTER, 0, 0),
    ISSUER(Form.HEAD, "b", STJc.CENTER, 0, 0),
    MOTTO(Form.HEAD, "b", STJc.CENTER, 0, 0),
    MOTTO_BELOW(Form.MOTTO_BELOW, "b", STJc.CENTER, 0, 0),
    RULE(Form.RULE_LINE, "", STJc.CENTER, Form.RULE_GAP, 0),
    NUMBER(Form.NUMBER, "", STJc.CENTER, Form.SPACE, 0),
    DATE(Form.DATE, "i", STJc.CENTER, Form.SPACE, 0),
    MARK(Form.NUMBER, "b", STJc.CENTER, Form.SPACE, 0),
    KIND(Form.TITLE, "bo", STJc.CENTER, 2 * Form.SPACE, 0),
    ABOUT(Form.TITLE, "b", STJc.CENTER, 0, 0),
    BASIS(Form.BODY, "in", STJc.BOTH, 0, Form.SPACE),
    DECIDES(Form.BODY, "bk", STJc.CENTER, Form.SPACE, Form.SPACE),
    HEADING(Form.TITLE, "bonk", STJc.LEFT, Form.SPACE, Form.SPACE),
    TEXT(Form.BODY, "n", STJc.BOTH, 0, Form.SPACE),
    ADDRESSEES(Form.BODY, "", STJc.CENTER, Form.SPACE, Form.SPACE),
    ADDRESSEE(Form.BODY, "t", STJc.LEFT, 0, Form.SPACE),
    CAPTION(Form.BODY, "ik", STJc.CENTER, Form.SPACE, Form.SPACE),
    HEAD(Form.CELL, "b", STJc.CENTER, Form.CELL_GAP, Form.CELL_GAP),
    CELL(Form.CELL, "", STJc.LEFT, Form.CELL_GAP, Form.CELL_GAP),
    NOTE(Form.CELL, "i", STJc.LEFT, Form.SPACE, Form.SPACE),
    ROLE(Form.TITLE, "bk", STJc.CENTER, 0, 0),
    SIGNER(Form.TITLE, "b", STJc.CENTER, 0, 0),
    RECIPIENTS_WORD(Form.RECIPIENTS_WORD, "bi", STJc.LEFT, 0, 0),
    RECIPIENTS(Form.RECIPIENTS, "", STJc.LEFT, 0, 0),
    ANNEX(Form.TITLE, "bk", STJc.CENTER, 0, 0),
    PAGE_NUMBER(Form.PAGE_NUMBER, "", STJc.CENTER, 0, 0),
    PROOF(Form.PROOF, "", STJc.LEFT, Form.SPACE, 0);

    private static final String FONT = "Times New Roman";
    /** In parts of 240, which is what the letters themselves need: the lines of the PDF stand as far apart. */
    private static final int LINE = 261;

    private final int size;
    private final String marks;
    private final STJc.Enum align;
    private final int before;
    private final int after;

    DocxStyle(int size, String marks, STJc.Enum align, int before, int after) {
        this.size = size;
        this.marks = marks;
        this.align = align;
        this.before = before;
        this.after = after;
    }

    /** How Word knows it. */
    String id() {
        return "Paper" + name().replace("_", "");
    }

    /** Adds all of them. */
    static void add(XWPFStyles styles, PaperWords words) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        for (DocxStyle style : values()) {
            styles.addStyle(new XWPFStyle(style.made(words.of("document.style." + style.name()))));
        }
    }

    private CTStyle made(String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setCustomStyle(true);
        style.setStyleId(id());
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        if (is('k')) {
            paragraph.addNewKeepNext();
        }
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(DocxUnits.points(before));
        spacing.setAfter(DocxUnits.points(after));
        spacing.setLine(BigInteger.valueOf(this == RULE || size < Form.BODY ? 240 : LINE));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (is('n')) {
            paragraph.addNewInd().setFirstLine(DocxUnits.twips(Form.INDENT));
        }
        if (is('t')) {
            paragraph.addNewInd().setLeft(DocxUnits.twips(Form.ADDRESSEES));
        }
        paragraph.addNewJc().setVal(align);
        if (is('o')) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(this == KIND ? 0 : 1));
        }
        CTRPr run = style.addNewRPr();
        if (is('b')) {
            run.addNewB();
        }
        if (is('i')) {
            run.addNewI();
        }
        BigInteger halves = BigInteger.valueOf(2L * size);
        run.addNewSz().setVal(halves);
        run.addNewSzCs().setVal(halves);
        return style;
    }

    /** b: bold, i: italic, n: first line indented, t: standing in, k: kept with what follows, o: in the outline. */
    private boolean is(char mark) {
        return marks.indexOf(mark) >= 0;
    }
}
