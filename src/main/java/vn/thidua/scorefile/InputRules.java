package vn.thidua.scorefile;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Count;
import vn.thidua.platform.Choices;
import vn.thidua.scoring.LineRule;
import vn.thidua.shared.Points;

/**
 * What Excel lets people type, so that most mistakes are told while the file is filled in. All of it is asked again when the
 * file comes back. Choices stand as numbers on a hidden sheet: in a list of text a decimal comma would part them.
 */
class InputRules {

    /** The name of the hidden sheet with the points to choose from. */
    static final String PAGE = "__lua_chon";

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_PROMPT = 250;
    private static final String MOST = "9999.99";

    private final XSSFSheet sheet;
    private final XSSFSheet choices;
    private final XSSFDataValidationHelper helper;
    private final Choices words;

    InputRules(XSSFSheet sheet, XSSFSheet choices, Choices words) {
        this.sheet = sheet;
        this.choices = choices;
        this.helper = new XSSFDataValidationHelper(sheet);
        this.words = words;
    }

    /** For the cell of a line in which its number is typed. */
    void number(int row, int column, String address, LineRule rule) {
        List<Points> all = rule.measure().choices(rule.max());
        DataValidationConstraint constraint =
                all.isEmpty() ? range(address, rule) : helper.createFormulaListConstraint(list(all));
        add(constraint, row, column, told(rule));
    }

    /** For the cell with the words beside it. */
    void reason(int row, int column) {
        add(
                helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, Integer.toString(LONGEST_REASON), null),
                row,
                column,
                null);
    }

    private DataValidationConstraint range(String address, LineRule rule) {
        if (rule.measure() instanceof Count) {
            return helper.createNumericConstraint(
                    ValidationType.INTEGER, OperatorType.BETWEEN, "0", Integer.toString(Count.MOST_ITEMS));
        }
        if (rule.measure().takesQuantity()) {
            return helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.GREATER_OR_EQUAL, "0", null);
        }
        String max = rule.max() == null ? MOST : rule.max().value().toPlainString();
        if (rule.step() == null) {
            return helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.BETWEEN, "0", max);
        }
        String steps = "ROUND(" + address + "/" + rule.step().toPlainString() + ",6)";
        return helper.createCustomConstraint("AND(ISNUMBER(" + address + ")," + address + ">=0," + address + "<=" + max
                + ",OR(" + address + "=" + max + "," + steps + "=INT(" + steps + ")))");
    }

    private String list(List<Points> all) {
        XSSFRow row = choices.createRow(choices.getPhysicalNumberOfRows());
        for (int i = 0; i < all.size(); i++) {
            row.createCell(i).setCellValue(all.get(i).value().doubleValue());
        }
        String last = CellReference.convertNumToColString(all.size() - 1);
        int number = row.getRowNum() + 1;
        return PAGE + "!$A$" + number + ":$" + last + "$" + number;
    }

    private String told(LineRule rule) {
        String how = words.text(rule.measure().told(), rule.measure().toldArgs());
        String step = rule.step() == null || rule.measure().takesQuantity()
                ? ""
                : " " + words.text("scorefile.prompt.step", Points.written(rule.step()));
        String max = rule.max() == null ? "" : " " + words.text("scorefile.prompt.max", rule.max());
        String told = how + max + step;
        return told.length() > LONGEST_PROMPT ? told.substring(0, LONGEST_PROMPT) + "…" : told;
    }

    private void add(DataValidationConstraint constraint, int row, int column, @Nullable String prompt) {
        DataValidation rule = helper.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.setShowErrorBox(true);
        rule.createErrorBox(words.text("scorefile.invalid.title"), words.text("scorefile.invalid"));
        rule.setEmptyCellAllowed(true);
        if (prompt != null) {
            rule.setShowPromptBox(true);
            rule.createPromptBox(words.text("scorefile.prompt"), prompt);
        }
        sheet.addValidationData(rule);
    }
}
