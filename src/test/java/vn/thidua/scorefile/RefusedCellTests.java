package vn.thidua.scorefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.SheetFile;

/** What a file may not change, told cell by cell; what was changed on the screen meanwhile; whose file it is. */
class RefusedCellTests extends FileScene {

    @Test
    void namesEachRefusedCellWithItsReasonAndTakesTheOthers() {
        String preview = sent(officer, edited(fetched(officer), sheet -> {
            cell(sheet, "F6").setCellValue(10.5);
            cell(sheet, "F7").setCellValue("mười");
            cell(sheet, "F8").setCellFormula("1+1");
            cell(sheet, "E9").setCellValue(2);
            cell(sheet, "G9").setCellValue("Hai mô hình");
        }));

        assertThat(body(officer, preview))
                .contains("2 ô sẽ thay đổi, 0 ô phải chọn, 3 ô không nhận")
                .contains("Cao hơn điểm tối đa 10", "Điểm không đúng", "Ô này là công thức");
        done(save(officer, preview));
        assertThat(stored(lines.get(3), "SELF")).isEqualTo("3.00");
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("none");
        assertThat(stored(lines.get(2), "SELF")).isEqualTo("none");
    }

    @Test
    void refusesACountThatIsNotWhole() {
        String preview = sent(
                officer, edited(fetched(officer), sheet -> cell(sheet, "E9").setCellValue(8.55)));

        assertThat(body(officer, preview)).contains("1 ô không nhận", "Hãy ghi số nguyên từ 0 đến 9.999.");
        assertThat(text(post(officer, sheet(second), "lines[" + lines.get(3) + "].points", "8,55")))
                .contains("Hãy ghi số nguyên từ 0 đến 9.999.");
    }

    @Test
    void takesNothingOfARowThatWasRenamedOrMoved() {
        String preview = sent(officer, edited(fetched(officer), sheet -> {
            String text = cell(sheet, "B6").getStringCellValue();
            cell(sheet, "B6").setCellValue(cell(sheet, "B7").getStringCellValue());
            cell(sheet, "B7").setCellValue(text);
            cell(sheet, "F6").setCellValue(3);
            cell(sheet, "F7").setCellValue(4);
        }));

        assertThat(body(officer, preview))
                .contains("0 ô sẽ thay đổi, 0 ô phải chọn, 4 ô không nhận")
                .contains("Dòng bị đổi tên", "không rõ số là của dòng nào", "Không có ô nào được nhận")
                .doesNotContain("name=\"seen\"");
    }

    @Test
    void leavesToTheSenderWhatWasChangedOnTheScreenMeanwhile() {
        byte[] file = edited(fetched(officer), sheet -> {
            cell(sheet, "F6").setCellValue(7);
            cell(sheet, "F7").setCellValue(6);
        });
        done(post(
                officer,
                sheet(second),
                "lines[" + lines.get(0) + "].points",
                "9",
                "lines[" + lines.get(2) + "].points",
                "1"));

        String preview = sent(officer, file);

        assertThat(body(officer, preview))
                .contains("1 ô sẽ thay đổi, 1 ô phải chọn, 0 ô không nhận", "Người thử donvi2");
        done(save(officer, preview));
        assertThat(stored(lines.get(0), "SELF")).as("the screen's is kept").isEqualTo("9.00");
        assertThat(stored(lines.get(1), "SELF")).isEqualTo("6.00");
        assertThat(stored(lines.get(2), "SELF"))
                .as("nobody touched it in the file")
                .isEqualTo("1.00");
        done(save(officer, sent(officer, file), "mine", "F6"));
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("7.00");
    }

    @Test
    void savesNothingWhenTheSheetMovedAfterThePreview() {
        String preview = sent(
                officer, edited(fetched(officer), sheet -> cell(sheet, "F6").setCellValue(7)));
        String seen =
                Jsoup.parse(body(officer, preview)).select("input[name=seen]").val();
        done(post(officer, sheet(second), "lines[" + lines.get(1) + "].points", "9"));

        MvcTestResult answer = post(officer, preview, "seen", seen);

        assertThat(answer).hasStatus3xxRedirection().redirectedUrl().endsWith(preview);
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("none");
        done(save(officer, preview));
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("7.00");
    }

    @Test
    void marksTheRefusedCellsInTheFileThatGoesBack() throws IOException {
        String preview = sent(officer, edited(fetched(officer), sheet -> {
            cell(sheet, "F6").setCellValue(99);
            cell(sheet, "F7").setCellValue(5);
        }));

        byte[] marked = bytes(get(officer, preview + "/xlsx"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, "F6").getNumericCellValue()).isEqualTo(99);
            assertThat(cell(sheet, "F6")
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .isEqualTo("FFFFC9C9");
            assertThat(cell(sheet, "F6").getCellComment().getString().getString())
                    .contains("Cao hơn điểm tối đa 10");
            assertThat(cell(sheet, "F7").getNumericCellValue()).isEqualTo(5);
            assertThat(cell(sheet, "F7").getCellComment()).isNull();
        }
        String again = sent(officer, edited(marked, sheet -> cell(sheet, "F6").setCellValue(9)));
        assertThat(body(officer, again)).contains("2 ô sẽ thay đổi, 0 ô phải chọn, 0 ô không nhận");
    }

    @Test
    void refusesTheFileOfAnotherSheetAnotherStageAnEarlierFormAndNone() throws IOException {
        byte[] own = bytes(get(headOfficer, sheet(first) + "/tep/xlsx"));
        assertThat(text(send(officer, own))).contains("Tệp này là bảng điểm khác");
        byte[] mine = fetched(officer);
        jdbc.sql("update score_line set excluded_reason = 'không có' where id = ?")
                .param(lines.get(0))
                .update();
        assertThat(text(send(officer, mine))).contains("đã thay đổi từ khi tải tệp");
        assertThat(text(send(
                        officer,
                        SheetFile.of(List.<String[]>of(new String[] {"STT"})).getBytes())))
                .contains("Đây không phải tệp bảng điểm");
        byte[] before = fetched(officer);
        handIn(second, officer, Map.of(1, "8", 3, "2"));
        assertThat(text(send(headOfficer, before))).contains("bước chấm khác");
        assertThat(text(send(officer, before))).contains("Lúc này không ghi điểm");
    }

    @Test
    void letsTheHeadFillInTheSameFormBesideTheUnit() throws IOException {
        handIn(second, officer, Map.of(0, "8", 1, "7", 3, "2"));
        byte[] file = fetched(headOfficer);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(cell(sheet, "E6").getNumericCellValue()).isEqualTo(8);
            assertThat(cell(sheet, "E6").getCellStyle().getLocked()).isTrue();
            assertThat(cell(sheet, "H6").getCellStyle().getLocked()).isFalse();
        }

        String preview = sent(headOfficer, edited(file, sheet -> {
            cell(sheet, "E6").setCellValue(10);
            cell(sheet, "H6").setCellValue(7.5);
            cell(sheet, "I6").setCellValue("Thiếu một báo cáo");
        }));
        assertThat(body(headOfficer, preview)).contains("2 ô sẽ thay đổi, 0 ô phải chọn, 1 ô không nhận");
        done(save(headOfficer, preview));

        assertThat(stored(lines.get(0), "HEAD")).isEqualTo("7.50");
        assertThat(stored(lines.get(0), "SELF")).isEqualTo("8.00");
    }

    @Test
    void showsADraftToItsSenderAlone() {
        String preview = sent(
                officer, edited(fetched(officer), sheet -> cell(sheet, "F6").setCellValue(7)));
        AccountId colleague = world.grant(world.account("donvi2b"), Role.UNIT_OFFICER, unitOf(officer));

        assertThat(get(colleague, preview)).hasStatus(404);
        assertThat(post(colleague, preview, "seen", "x")).hasStatus(404);
        assertThat(get(staff, sheet(second) + "/tep/xlsx")).hasStatus(404);
        assertThat(body(staff, sheet(second) + "/tep")).contains("Lúc này không ghi điểm");
    }

    private UnitId unitOf(AccountId account) {
        return new UnitId(jdbc.sql("select unit_id from role_grant where account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single());
    }

    private void handIn(MembershipId member, AccountId who, Map<Integer, String> points) {
        String[] fields = points.entrySet().stream()
                .flatMap(line -> Stream.of("lines[" + lines.get(line.getKey()) + "].points", line.getValue()))
                .toArray(String[]::new);
        done(post(who, sheet(member) + "/nop", fields));
    }
}
