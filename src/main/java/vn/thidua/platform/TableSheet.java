package vn.thidua.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;
import vn.thidua.shared.Today;

/** One table as a workbook: title, header, rows. Only a window of rows is kept in memory. */
class TableSheet {

    /** Đồng, told from other numbers by how it is written. */
    record Money(Number amount) {

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    private static final int WINDOW = 100;
    private static final int TITLE_ROW = 0;
    private static final int HEAD_ROW = 1;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final String title;
    private final List<String> heads;

    TableSheet(String title, List<String> heads) {
        this.title = title;
        this.heads = List.copyOf(heads);
    }

    void write(List<List<Object>> rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            workbook.setCompressTempFiles(true);
            Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
            TableStyles styles = new TableStyles(workbook);
            layOut(sheet, rows);
            head(sheet, styles);
            int number = HEAD_ROW + 1;
            for (List<Object> values : rows) {
                Row row = sheet.createRow(number++);
                for (int column = 0; column < values.size(); column++) {
                    put(row.createCell(column), values.get(column), styles);
                }
            }
            workbook.write(out);
        }
    }

    private void head(Sheet sheet, TableStyles styles) {
        Row titleRow = sheet.createRow(TITLE_ROW);
        titleRow.setHeightInPoints(26);
        Cell titleCell = titleRow.createCell(0);
        titleCell.setCellValue(title);
        titleCell.setCellStyle(styles.title());
        if (heads.size() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(TITLE_ROW, TITLE_ROW, 0, heads.size() - 1));
        }
        Row headRow = sheet.createRow(HEAD_ROW);
        for (int column = 0; column < heads.size(); column++) {
            Cell cell = headRow.createCell(column);
            cell.setCellValue(heads.get(column));
            cell.setCellStyle(styles.head());
        }
    }

    private void layOut(Sheet sheet, List<List<Object>> rows) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.setColumnWidth(column, width(column, rows) * CHARACTER);
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEAD_ROW + 1) + ":" + (HEAD_ROW + 1)));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setRight("&P/&N");
    }

    /** Wide enough for most texts of the column; measuring with fonts would need a font system on the server. */
    private int width(int column, List<List<Object>> rows) {
        int longest = rows.stream()
                .limit(500)
                .filter(row -> column < row.size() && row.get(column) != null)
                .mapToInt(row -> row.get(column).toString().length())
                .max()
                .orElse(0);
        return Math.min(
                WIDEST, Math.max(NARROWEST, Math.max(longest, heads.get(column).length()) + 2));
    }

    private static void put(Cell cell, @Nullable Object value, TableStyles styles) {
        if (value instanceof Points points) {
            number(cell, points.value().doubleValue(), styles);
        } else if (value instanceof Money money) {
            cell.setCellValue(money.amount().doubleValue());
            cell.setCellStyle(styles.money());
        } else if (value instanceof Number number) {
            number(cell, number.doubleValue(), styles);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date());
        } else if (value instanceof Instant instant) {
            cell.setCellValue(instant.atZone(Today.ZONE).toLocalDateTime());
            cell.setCellStyle(styles.time());
        } else {
            text(cell, value, styles);
        }
    }

    private static void number(Cell cell, double value, TableStyles styles) {
        cell.setCellValue(value);
        cell.setCellStyle(styles.number());
    }

    private static void text(Cell cell, @Nullable Object value, TableStyles styles) {
        cell.setCellStyle(styles.text());
        if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    /** The few looks a cell of an exported list can have. */
    private record TableStyles(
            CellStyle title,
            CellStyle head,
            CellStyle text,
            CellStyle number,
            CellStyle money,
            CellStyle date,
            CellStyle time) {

        TableStyles(Workbook workbook) {
            this(
                    title(workbook),
                    head(workbook),
                    text(workbook),
                    bordered(workbook, "General"),
                    bordered(workbook, "#,##0"),
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
}
