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

    /** Hears of each cell that holds a formula, before its value is heard. */
    interface Formulas {
        void heard(String address, String formula);
    }

    private final Formulas formulas;
    private final StringBuilder formula = new StringBuilder();
    private boolean within;
    private String cell = "";

    SheetCells(StylesTable styles, SharedStrings strings, SheetContentsHandler values, Formulas formulas) {
        super(styles, strings, values, new PlainValues(), false);
        this.formulas = formulas;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if ("c".equals(localName)) {
            cell = String.valueOf(attributes.getValue("r"));
        } else if ("f".equals(localName)) {
            within = true;
            formula.setLength(0);
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (within) {
            formula.append(text, start, length);
        }
        super.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        if (within && "f".equals(localName)) {
            within = false;
            formulas.heard(cell, formula.toString());
        }
        super.endElement(uri, localName, qName);
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
