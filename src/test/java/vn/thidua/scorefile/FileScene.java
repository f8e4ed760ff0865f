package vn.thidua.scorefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.scoring.ScoringPages;
import vn.thidua.shared.AccountId;
import vn.thidua.support.Pages;

/** The second unit's sheet: two criteria of 10 in a section, a bonus, one that counts. Fetched, filled in, sent back. */
abstract class FileScene extends ScoringPages {

    static final int FIRST = 6;
    static final int SECOND = 7;
    static final int BONUS = 8;
    static final int COUNT = 9;

    @Autowired
    MockMvcTester mvc;

    List<Long> lines;

    @BeforeEach
    void aSheet() {
        aScale(2);
        aLine("T", "BONUS", null, false);
        aLine("Đ", "BASE", "5", false);
        open();
        lines = lines(second);
        jdbc.sql("update score_line set measure = ? where id = ?")
                .params("{\"kind\":\"COUNT\",\"each\":1.5,\"item\":\"mô hình\"}", lines.get(3))
                .update();
    }

    /** The file as somebody fetches it. */
    byte[] fetched(AccountId who) {
        MvcTestResult answer = get(who, sheet(second) + "/tep/xlsx");
        assertThat(answer).hasStatusOk();
        return bytes(answer);
    }

    static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    /** The same file after somebody worked on its first sheet. */
    static byte[] edited(byte[] file, Consumer<XSSFSheet> work) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFCell cell(XSSFSheet sheet, String address) {
        CellReference at = new CellReference(address);
        XSSFRow row = sheet.getRow(at.getRow());
        row = row == null ? sheet.createRow(at.getRow()) : row;
        XSSFCell cell = row.getCell(at.getCol());
        return cell == null ? row.createCell(at.getCol()) : cell;
    }

    MvcTestResult send(AccountId who, byte[] file) {
        return mvc.post()
                .uri("/nam/" + year + sheet(second) + "/tep")
                .multipart()
                .file(new MockMultipartFile("file", "bang-diem.xlsx", null, file))
                .with(csrf())
                .with(world.as(who))
                .exchange();
    }

    /** Sends a file that can be read; answers the address of its preview below the year. */
    String sent(AccountId who, byte[] file) {
        MvcTestResult answer = send(who, file);
        done(answer);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/nam/" + year, "");
    }

    /** Saves what a preview shows. */
    MvcTestResult save(AccountId who, String preview, String... fields) {
        String seen = Jsoup.parse(body(who, preview)).select("input[name=seen]").val();
        String[] all = new String[fields.length + 2];
        all[0] = "seen";
        all[1] = seen;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return post(who, preview, all);
    }

    long changesKept() {
        return jdbc.sql("""
                select coalesce(sum(jsonb_array_length(changes)), 0) from history_entry
                where subject_kind = 'SHEET' and action_key like 'scoring.history.entered%'""").query(Long.class).single();
    }

    static String text(MvcTestResult answer) {
        return Pages.text(answer);
    }
}
