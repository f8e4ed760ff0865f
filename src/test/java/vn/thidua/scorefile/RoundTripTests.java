package vn.thidua.scorefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import vn.thidua.platform.Choices;
import vn.thidua.scorefile.Column.Kind;
import vn.thidua.scorefile.Found.State;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.Names;
import vn.thidua.sheet.SentBook;
import vn.thidua.sheet.SheetForm;
import vn.thidua.sheet.SheetReader;
import vn.thidua.support.DatabaseTest;

/** Whatever a sheet looks like: its file changes nothing, and what is typed into the file is what changes. */
@DatabaseTest
class RoundTripTests {

    private static final int SHEETS = 60;

    @Autowired
    SheetReader reader;

    @Autowired
    Choices words;

    @Test
    void aFileThatNobodyTouchedChangesNothing() {
        for (int seed = 0; seed < SHEETS; seed++) {
            Plan plan = plan(seed);

            assertThat(new Comparison(plan, read(file(plan))).found())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void whatIsTypedIntoTheFileIsExactlyWhatChanges() {
        for (int seed = 0; seed < SHEETS; seed++) {
            Plan plan = plan(seed);
            Map<String, String> typed = new HashMap<>();
            byte[] file =
                    FileScene.edited(file(plan), sheet -> type(plan, sheet, new Random(sheet.getLastRowNum()), typed));

            Map<String, String> found = new HashMap<>();
            new Comparison(plan, read(file)).found().forEach(cell -> {
                assertThat(cell.state()).isEqualTo(State.CHANGE);
                found.put(cell.address(), cell.after());
            });

            assertThat(found).as("seed %d", seed).isEqualTo(typed);
        }
    }

    @Test
    void addsUpAsThePageDoes() throws IOException {
        for (int seed = 0; seed < SHEETS; seed++) {
            Plan plan = plan(seed);
            Totals totals = plan.sheet().totals(plan.stage());
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(plan)))) {
                String points = plan.letter(new Column(Kind.POINTS, plan.stage()));
                XSSFCell total = FileScene.cell(workbook.getSheetAt(0), points + (plan.lastRow() + 4));

                if (plan.sheet().lines().stream()
                        .anyMatch(line -> line.applies() && line.points(plan.stage()) != null)) {
                    assertThat(total.getNumericCellValue())
                            .as("seed %d: %s", seed, total.getCellFormula())
                            .isCloseTo(totals.total().value().doubleValue(), offset(0.0001));
                } else {
                    assertThat(total.getStringCellValue()).isEmpty();
                }
            }
        }
    }

    /** Types something else than is kept into some cells and notes it. */
    private static void type(Plan plan, XSSFSheet sheet, Random random, Map<String, String> typed) {
        for (Plan.Row row : plan.entered()) {
            SheetData.Line line = row.line();
            if (line == null || random.nextInt(3) > 0) {
                continue;
            }
            Typed kept = Typed.of(line.entry(plan.stage()).orElse(null));
            Typed fresh = new Typed(RandomSheet.number(random, line.rule()).toPlainString(), RandomSheet.words(random));
            if (!fresh.number().equals(kept.number())) {
                String at = plan.address(row, plan.typedIn(row));
                FileScene.cell(sheet, at).setCellValue(Double.parseDouble(fresh.number()));
                typed.put(at, fresh.number().replace('.', ','));
            }
            if (!fresh.reason().equals(kept.reason())) {
                String at = plan.address(row, plan.reasons());
                FileScene.cell(sheet, at).setCellValue(fresh.reason().replace("_x", "_x005F_x"));
                typed.put(at, Names.lines(fresh.reason()));
            }
        }
    }

    private static Plan plan(int seed) {
        Random random = new Random(seed);
        return new RandomSheet(
                        random, List.of(Stage.SELF, Stage.HEAD, Stage.STAFF).get(seed % 3))
                .plan();
    }

    private byte[] file(Plan plan) {
        return new FileWriter(plan, FileWriter.Content.kept(plan), words).written();
    }

    private SentBook read(byte[] file) {
        return reader.book(new SheetForm(new MockMultipartFile("file", "a.xlsx", null, file)));
    }
}
