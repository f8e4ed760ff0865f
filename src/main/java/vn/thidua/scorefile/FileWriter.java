package vn.thidua.scorefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Choices;
import vn.thidua.scorefile.Column.Kind;
import vn.thidua.scorefile.FileStyles.Look;
import vn.thidua.scoring.SheetData;

/** Writes the file of a plan. */
class FileWriter {

    /**
     * What the cells to be filled in hold, and which cells are to be mended.
     *
     * @param fingerprint of the sheet as it was when the file was first made
     * @param marks what is wrong with what was typed, by the address of the cell
     */
    record Content(Fingerprint fingerprint, Function<SheetData.Line, Typed> typed, Map<String, String> marks) {

        /** What is kept now, nothing wrong with it. */
        static Content kept(Plan plan) {
            return new Content(
                    Fingerprint.of(plan),
                    line -> Typed.of(line.entry(plan.stage()).orElse(null)),
                    Map.of());
        }
    }

    private static final int CHARACTER = 256;
    private static final int LINE_HEIGHT = 15;

    private final Plan plan;
    private final Content content;
    private final Choices words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final FileStyles styles = new FileStyles(workbook);
    private final Formulas formulas;

    FileWriter(Plan plan, Content content, Choices words) {
        this.plan = plan;
        this.content = content;
        this.words = words;
        this.formulas = new Formulas(plan);
    }

    /** The whole workbook; written at once, since its words follow the language of the request. */
    byte[] written() {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(words.text("scorefile.sheet"));
            XSSFSheet choices = workbook.createSheet(InputRules.PAGE);
            InputRules rules = new InputRules(sheet, choices, words);
            head(sheet);
            plan.rows().forEach(row -> row(sheet, row, rules));
            totals(sheet);
            layOut(sheet);
            fingerprint();
            Written.remember(sheet, workbook.createSheet(Written.PAGE));
            for (int hidden = 1; hidden < workbook.getNumberOfSheets(); hidden++) {
                workbook.setSheetVisibility(hidden, SheetVisibility.VERY_HIDDEN);
            }
            workbook.lockStructure();
            workbook.setForceFormulaRecalculation(true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(XSSFSheet sheet) {
        Plan.Head head = plan.head();
        String stage = words.text(plan.stage().key(plan.kind()));
        line(sheet, 0, Look.TITLE, words.text("scorefile.title", stage, head.unit()));
        line(sheet, 1, Look.NOTE, words.text("scorefile.scale", head.scale(), Integer.toString(head.year())));
        line(sheet, 2, Look.NOTE, words.text("scorefile.note"));
        XSSFRow row = sheet.createRow(Plan.HEADINGS - 1);
        for (int i = 0; i < plan.columns().size(); i++) {
            put(row.createCell(i), words.text(plan.columns().get(i).key(plan.kind())), Look.HEADING);
        }
        row.setHeightInPoints(2 * LINE_HEIGHT + 2f);
    }

    private void line(XSSFSheet sheet, int at, Look look, String text) {
        put(sheet.createRow(at).createCell(0), text, look);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, plan.columns().size() - 1));
    }

    private void row(XSSFSheet sheet, Plan.Row row, InputRules rules) {
        XSSFRow cells = sheet.createRow(row.number() - 1);
        int lines = 1;
        for (int i = 0; i < plan.columns().size(); i++) {
            Column column = plan.columns().get(i);
            XSSFCell cell = cells.createCell(i);
            Object value = value(row, column);
            String mark = plan.isInput(row, column) ? content.marks().get(plan.address(row, column)) : null;
            if (plan.isFormula(row, column)) {
                cell.setCellStyle(styles.of(look(row, column, mark)));
                cell.setCellFormula(formulas.of(row));
            } else {
                put(cell, value, look(row, column, mark));
            }
            if (plan.isInput(row, column) && row.line() != null) {
                rule(rules, row, column, i);
            }
            if (mark != null) {
                comment(sheet, cell, mark);
            }
            lines = Math.max(lines, lines(value, column));
        }
        cells.setHeightInPoints(lines * LINE_HEIGHT + 2f);
    }

    private void rule(InputRules rules, Plan.Row row, Column column, int at) {
        if (column.kind() == Kind.REASON) {
            rules.reason(row.number() - 1, at);
        } else if (row.line() != null) {
            rules.number(
                    row.number() - 1, at, plan.address(row, column), row.line().rule());
        }
    }

    private @Nullable Object value(Plan.Row row, Column column) {
        SheetData.Line line = row.line();
        if (line != null && plan.isInput(row, column)) {
            Typed typed = content.typed().apply(line);
            BigDecimal number = typed.value();
            return column.kind() == Kind.REASON ? typed.reason() : number == null ? typed.number() : number;
        }
        return column.kind() == Kind.HOW ? how(row) : plan.fixed(row, column);
    }

    /** How the points of a line come about, or why there are none. */
    private String how(Plan.Row row) {
        SheetData.Line line = row.line();
        String guidance =
                row.criterion().guidance() == null ? "" : row.criterion().guidance();
        if (line == null) {
            return guidance;
        }
        if (!line.applies()) {
            String reason = line.rule().excludedReason();
            return reason == null ? words.text("scoring.target.none") : words.text("scoring.excludedBecause", reason);
        }
        String told =
                words.text(line.rule().measure().told(), line.rule().measure().toldArgs());
        return guidance.isEmpty() ? told : told + "\n" + guidance;
    }

    private Look look(Plan.Row row, Column column, @Nullable String mark) {
        boolean words = column.kind().isWords();
        if (mark != null) {
            return words ? Look.BAD_TEXT : Look.BAD_NUMBER;
        }
        if (plan.isInput(row, column)) {
            return words ? Look.INPUT_TEXT : Look.INPUT_NUMBER;
        }
        if (row.line() == null) {
            return words ? Look.SECTION : Look.SECTION_NUMBER;
        }
        return words ? Look.TEXT : Look.NUMBER;
    }

    private void totals(XSSFSheet sheet) {
        List<String> keys = List.of("scoring.base", "scoring.bonus", "scoring.penalty", "scoring.total");
        for (int i = 0; i < keys.size(); i++) {
            XSSFRow row = sheet.createRow(plan.lastRow() + i);
            for (int at = 0; at < plan.columns().size(); at++) {
                Column column = plan.columns().get(at);
                XSSFCell cell = row.createCell(at);
                put(cell, column.kind() == Kind.TEXT ? words.text(keys.get(i)) : null, Look.SECTION);
                if (column.kind() == Kind.POINTS || column.kind() == Kind.EARLIER_POINTS) {
                    cell.setCellStyle(styles.of(Look.SECTION_NUMBER));
                    cell.setCellFormula(formulas.totals(column).get(i));
                }
            }
        }
    }

    private void layOut(XSSFSheet sheet) {
        for (int i = 0; i < plan.columns().size(); i++) {
            sheet.setColumnWidth(i, plan.columns().get(i).kind().characters() * CHARACTER);
        }
        sheet.createFreezePane(2, Plan.HEADINGS);
        sheet.setRepeatingRows(new CellRangeAddress(Plan.HEADINGS - 1, Plan.HEADINGS - 1, -1, -1));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setRight("&P/&N");
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void fingerprint() {
        XSSFSheet page = workbook.createSheet(Fingerprint.PAGE);
        for (List<String> values : content.fingerprint().cells()) {
            XSSFRow row = page.createRow(page.getPhysicalNumberOfRows());
            for (int i = 0; i < values.size(); i++) {
                row.createCell(i).setCellValue(text(values.get(i)));
            }
        }
        page.enableLocking();
    }

    private void put(XSSFCell cell, @Nullable Object value, Look look) {
        cell.setCellStyle(styles.of(look));
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null && !value.toString().isEmpty()) {
            cell.setCellValue(text(value.toString()));
        }
    }

    /** Excel reads "_x0041_" in a text as the letter A; written like this it stays what it is. */
    private static XSSFRichTextString text(String text) {
        return new XSSFRichTextString(text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
    }

    private void comment(XSSFSheet sheet, XSSFCell cell, String mark) {
        CellReference at = new CellReference(cell);
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(at.getRow());
        anchor.setRow2(at.getRow() + 4);
        anchor.setCol1(at.getCol() + 1);
        anchor.setCol2(at.getCol() + 4);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(mark));
        cell.setCellComment(comment);
    }

    private static int lines(@Nullable Object value, Column column) {
        return value == null
                ? 1
                : value.toString()
                        .lines()
                        .mapToInt(line -> 1 + line.length() / column.kind().characters())
                        .sum();
    }
}
