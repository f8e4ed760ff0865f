package vn.thidua.scorefile;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.thidua.sheet.SentBook;

/**
 * What the program wrote into the cells in which nobody types. The file remembers it on a sheet nobody sees, each cell at its
 * own address, so that a unit renamed since, or another language, is not taken for a change made in the file.
 */
record Written(SentBook.Page copy) {

    /** The name of the hidden sheet. */
    static final String PAGE = "__ban_goc";

    private static final String FORMULA = "=";

    /** Remembers the locked cells of a sheet that is written to the end. */
    static void remember(XSSFSheet sheet, XSSFSheet copy) {
        for (Row row : sheet) {
            Row copied = copy.createRow(row.getRowNum());
            for (Cell cell : row) {
                if (cell.getCellStyle().getLocked() && cell.getCellType() != CellType.BLANK) {
                    remember((XSSFCell) cell, copied.createCell(cell.getColumnIndex()));
                }
            }
        }
        copy.enableLocking();
    }

    private static void remember(XSSFCell cell, Cell copy) {
        switch (cell.getCellType()) {
            case FORMULA -> copy.setCellValue(FORMULA + cell.getCellFormula());
            case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
            default -> copy.setCellValue(cell.getRichStringCellValue());
        }
    }

    /** Does a sheet look like the one it remembers? So many of its cells do. */
    long agreeing(SentBook.Page page) {
        return copy.cells().keySet().stream()
                .filter(address -> isKept(address, page.cell(address)))
                .count();
    }

    /** The addresses, in no order that matters, at which a sheet that came back says something else. */
    Set<String> changed(SentBook.Page page) {
        Set<String> changed = new TreeSet<>();
        Stream.of(copy, page)
                .flatMap(both -> both.cells().keySet().stream())
                .filter(address -> !isKept(address, page.cell(address)))
                .forEach(changed::add);
        return changed;
    }

    private boolean isKept(String address, SentBook.Cell sent) {
        String text = copy.cell(address).text();
        if (!sent.reckoned()) {
            return sent.text().equals(text);
        }
        String formula = plain(FORMULA + sent.formula());
        // a formula may be left out where a neighbour's stands for it as well
        return text.startsWith(FORMULA) && (formula.equals(FORMULA) || formula.equals(plain(text)));
    }

    /** Programs write the same formula with other spaces and letters. */
    private static String plain(String formula) {
        return formula.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** What stood there when the file was made; null where it was reckoned. */
    @Nullable
    String text(String address) {
        String text = copy.cell(address).text();
        return text.startsWith(FORMULA) ? null : text;
    }
}
