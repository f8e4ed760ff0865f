package vn.thidua.sheet;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

    private final SheetRows rows;
    private String cell = "";

    SheetCells(StylesTable styles, SharedStrings strings, SheetRows rows) {
        super(styles, strings, rows, new PlainValues(), false);
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if ("c".equals(localName)) {
            cell = String.valueOf(attributes.getValue("r"));
        } else if ("f".equals(localName)) {
            rows.formula(cell);
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
