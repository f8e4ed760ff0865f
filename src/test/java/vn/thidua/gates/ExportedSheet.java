package vn.thidua.gates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A list as its workbook has it.
 *
 * @param rows first cells of the rows, as a page would write them
 * @param texts of all cells that are text
 * @param faults cells that are not what they should be
 */
record ExportedSheet(List<String> rows, List<String> texts, List<String> faults) {

    private static final int HEAD_ROW = 1;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A day or an amount that would have to be typed anew before anybody can reckon with it. */
    private static final Pattern NO_TEXT = Pattern.compile("(\\d\\d:\\d\\d )?\\d\\d/\\d\\d/\\d{4}|[\\d.]+ (đồng|VND)");

    static ExportedSheet read(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return read(workbook.getSheetAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExportedSheet read(Sheet sheet) {
        List<String> heads = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Row headRow = sheet.getRow(HEAD_ROW);
        if (headRow != null) {
            headRow.forEach(cell -> heads.add(cell.toString()));
        }
        if (heads.isEmpty() || heads.stream().anyMatch(String::isBlank)) {
            faults.add("heads " + heads);
        }
        List<String> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int number = HEAD_ROW + 1; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            row.forEach(cell -> fault(cell, faults));
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            });
            rows.add(first(row));
        }
        return new ExportedSheet(rows, texts, faults);
    }

    /** What is wrong with it as the workbook of this table. */
    List<String> faultsOf(ListedTable table) {
        List<String> found = new ArrayList<>(faults);
        if (!NoLists.isOfAnotherShape(table)) {
            if (rows.size() != table.total()) {
                found.add(rows.size() + " rows for " + table.total());
            }
            for (int i = 0; i < Math.min(rows.size(), table.rows().size()); i++) {
                if (!table.rows().get(i).contains(rows.get(i))) {
                    found.add("\"" + rows.get(i) + "\" for \"" + table.rows().get(i) + "\"");
                }
            }
        }
        return found.stream().map(fault -> table.name() + ": " + fault).toList();
    }

    boolean holds(String start) {
        return texts.stream().anyMatch(text -> text.startsWith(start));
    }

    private static void fault(Cell cell, List<String> faults) {
        if (cell.getCellType() == CellType.FORMULA) {
            faults.add(cell.getAddress() + " is a formula: " + cell.getCellFormula());
        } else if (cell.getCellType() == CellType.STRING
                && NO_TEXT.matcher(cell.getStringCellValue()).matches()) {
            faults.add(cell.getAddress() + " is text: " + cell.getStringCellValue());
        }
    }

    /** What the first cell of a row that is not empty would read on a page. */
    private static String first(Row row) {
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING
                    && !cell.getStringCellValue().isBlank()) {
                return cell.getStringCellValue();
            }
            if (cell.getCellType() == CellType.NUMERIC) {
                return DateUtil.isCellDateFormatted(cell)
                        ? DAY.format(cell.getLocalDateTimeCellValue())
                        : BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',');
            }
        }
        return "";
    }
}
