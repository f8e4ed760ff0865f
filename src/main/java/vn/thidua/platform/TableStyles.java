package vn.thidua.platform;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks a cell of an exported list can have. */
record TableStyles(CellStyle title, CellStyle head, CellStyle text, CellStyle number, CellStyle date, CellStyle time) {

    TableStyles(Workbook workbook) {
        this(
                title(workbook),
                head(workbook),
                text(workbook),
                bordered(workbook, "General"),
                bordered(workbook, "dd/mm/yyyy"),
                bordered(workbook, "hh:mm dd/mm/yyyy"));
    }

    private static CellStyle title(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold(workbook, 14));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle head(Workbook workbook) {
        CellStyle style = bordered(workbook, "General");
        style.setFont(bold(workbook, 11));
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** The quote prefix keeps "=1+1" and "0012" the text they are, also when the cell is edited. */
    private static CellStyle text(Workbook workbook) {
        CellStyle style = bordered(workbook, "@");
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        return style;
    }

    private static CellStyle bordered(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static Font bold(Workbook workbook, int points) {
        Font font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        return font;
    }
}
