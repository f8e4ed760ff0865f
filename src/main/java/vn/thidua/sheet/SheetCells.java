package vn.thidua.sheet;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Hears the cells of a sheet while it is parsed; notes which of them hold formulas. */
class SheetCells extends XSSFSheetXMLHandler {

    private final Consumer<String> formulas;
    private String cell = "";

    /**
     * @param formulas hears the address of each cell that holds a formula, before its value is heard
     */
    SheetCells(StylesTable styles, SharedStrings strings, SheetContentsHandler values, Consumer<String> formulas) {
        super(styles, strings, values, new PlainValues(), false);
        this.formulas = formulas;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if ("c".equals(localName)) {
            cell = String.valueOf(attributes.getValue("r"));
        } else if ("f".equals(localName)) {
            formulas.accept(cell);
        }
        super.startElement(uri, localName, qName, attributes);
    }

    /** Numbers as they are, days as people write them, whatever format the cell shows them in. */
    private static final class PlainValues extends DataFormatter {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format) {
            return plain(value, formatIndex, format);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904) {
            return plain(value, formatIndex, format);
        }

        private static String plain(double value, int formatIndex, String format) {
            return DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)
                    ? DAY.format(DateUtil.getLocalDateTime(value))
                    : NumberToTextConverter.toText(value);
        }
    }
}
