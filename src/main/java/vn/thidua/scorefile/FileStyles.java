package vn.thidua.scorefile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How the cells of the file look; a cell to be filled in is yellow and open, one to be mended red and open. */
class FileStyles {

    enum Look {
        TITLE,
        NOTE,
        HEADING,
        TEXT,
        NUMBER,
        SECTION,
        SECTION_NUMBER,
        INPUT_TEXT,
        INPUT_NUMBER,
        BAD_TEXT,
        BAD_NUMBER
    }

    private static final String POINTS = "#,##0.00";
    private static final byte[] BLUE = rgb(0xdc, 0xe6, 0xf2);
    private static final byte[] GREY = rgb(0xf1, 0xf3, 0xf5);
    private static final byte[] YELLOW = rgb(0xff, 0xf9, 0xdb);
    private static final byte[] RED = rgb(0xff, 0xc9, 0xc9);

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

    FileStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        styles.put(Look.TITLE, font(workbook.createCellStyle(), 14, true));
        styles.put(Look.NOTE, font(workbook.createCellStyle(), 11, false));
        styles.put(Look.HEADING, centred(font(box(BLUE), 11, true)));
        styles.put(Look.TEXT, font(box(null), 11, false));
        styles.put(Look.NUMBER, number(font(box(null), 11, false)));
        styles.put(Look.SECTION, font(box(GREY), 11, true));
        styles.put(Look.SECTION_NUMBER, number(font(box(GREY), 11, true)));
        styles.put(Look.INPUT_TEXT, open(font(box(YELLOW), 11, false)));
        styles.put(Look.INPUT_NUMBER, open(number(font(box(YELLOW), 11, false))));
        styles.put(Look.BAD_TEXT, open(font(box(RED), 11, true)));
        styles.put(Look.BAD_NUMBER, open(number(font(box(RED), 11, true))));
    }

    XSSFCellStyle of(Look look) {
        return Objects.requireNonNull(styles.get(look));
    }

    private XSSFCellStyle box(byte @Nullable [] fill) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(fill, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFCellStyle font(XSSFCellStyle style, int size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle number(XSSFCellStyle style) {
        style.setDataFormat(workbook.createDataFormat().getFormat(POINTS));
        style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    private static XSSFCellStyle centred(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private static XSSFCellStyle open(XSSFCellStyle style) {
        style.setLocked(false);
        return style;
    }

    private static byte[] rgb(int red, int green, int blue) {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }
}
