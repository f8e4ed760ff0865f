package vn.thidua.document;

/**
 * The form of official papers: Decree 30/2020/NĐ-CP, appendix I. Margins and widths in millimetres, sizes of letters in points.
 * Where the decree leaves a range, one value of it is taken.
 */
final class Form {

    /** A4. */
    static final double SHORT_SIDE = 210;

    static final double LONG_SIDE = 297;

    static final double TOP = 20;
    static final double BOTTOM = 20;
    static final double LEFT = 30;
    static final double RIGHT = 15;

    static final double PORTRAIT_WIDTH = SHORT_SIDE - LEFT - RIGHT;
    static final double LANDSCAPE_WIDTH = LONG_SIDE - LEFT - RIGHT;

    /** The left side of the letterhead; the national motto in bold at 13 points needs the rest of a portrait page. */
    static final double ISSUER_WIDTH = 65;

    static final double MOTTO_WIDTH = PORTRAIT_WIDTH - ISSUER_WIDTH;

    static final int HEAD = 13;
    static final int NUMBER = 13;
    static final int DATE = 13;
    static final int MOTTO_BELOW = 14;
    static final int TITLE = 14;
    static final int BODY = 14;
    /** Within tables; the decree names no size for them. */
    static final int CELL = 12;

    static final int RECIPIENTS_WORD = 12;
    static final int RECIPIENTS = 11;
    static final int PAGE_NUMBER = 13;
    static final int PROOF = 9;

    /** The first line of a paragraph goes in by so much. */
    static final double INDENT = 10;

    /** Between paragraphs, in points. */
    static final int SPACE = 6;

    /** Room to sign and stamp, in millimetres. */
    static final double SIGNING = 24;

    /** The line under the issuer and under the title: between a third and a half of the text above it, in millimetres. */
    static final double RULE_WIDTH = 22;

    /** From the text to such a line in Word, in points: below the dot of a letter such as "Ạ". */
    static final int RULE_GAP = 3;

    /** Height of the paragraph that carries such a line in Word, in points. */
    static final int RULE_LINE = 4;

    /** At the sides of the text of a cell in Word, in millimetres. */
    static final double CELL_PADDING = 1.9;

    /** Above and below the text of a cell, in points. */
    static final int CELL_GAP = 2;

    /** So far in stand several addressees below each other, in millimetres. */
    static final double ADDRESSEES = 40;

    /** Side of the square that leads to the confirmation, in millimetres. */
    static final double SQUARE = 18;

    /** A table is narrower by the line around it, which would stand in the margin. */
    static final double RULE = 0.4;

    private Form() {}
}
