package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A person at the browser, who opens pages, fills forms by the names of their fields and reads what is answered. */
final class Visitor {

    private final Page page;

    Visitor(Page page) {
        this.page = page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Visitor fill(String name, String value) {
        page.locator("main [name='" + name + "']").fill(value);
        return this;
    }

    Visitor pick(String name, String value) {
        page.locator("main select[name='" + name + "']").selectOption(value);
        return this;
    }

    /** Picks the choice whose words contain these. */
    Visitor pickNamed(String name, String words) {
        Locator option = page.locator("main select[name='" + name + "'] option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        return pick(name, option.getAttribute("value"));
    }

    Visitor tick(String selector) {
        page.locator("main " + selector).check();
        return this;
    }

    /** Ticks the box whose label contains these words. */
    Visitor tickLabelled(String words) {
        page.locator("main label")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .locator("input[type=checkbox]")
                .check();
        return this;
    }

    /** Sends the form of the page and waits for the page that follows; an answer with errors is a failure. */
    Visitor save() {
        press(page.locator("main form:not([role=search]) button.btn-primary[type=submit]")
                .first());
        return this;
    }

    /** Presses the button that posts there, past its question. */
    Visitor confirm(String addressEnding) {
        String form = "form:is([action$='" + addressEnding + "'], [action*='" + addressEnding + "?'])";
        Locator details =
                page.locator("main details[data-confirm]:has(" + form + ")").first();
        details.locator("summary").click();
        press(page.locator(form + " button[type=submit]").first());
        return this;
    }

    Visitor pressPosting(String addressEnding) {
        press(page.locator("main button[formaction$='" + addressEnding + "']"));
        return this;
    }

    Visitor follow(String addressEnding) {
        page.locator("main a[href$='" + addressEnding + "']").first().click();
        return this;
    }

    /** Types the points of the sheet's lines in order, each with its words; null leaves a cell alone. */
    Visitor score(String[][] lines) {
        Locator points = page.locator("main input[name$='.points']");
        Locator words = page.locator("main textarea[name$='.reason']");
        assertThat(points).hasCount(lines.length);
        for (int at = 0; at < lines.length; at++) {
            points.nth(at).fill(lines[at][0]);
            if (lines[at][1] != null) {
                words.nth(at).fill(lines[at][1]);
            }
        }
        return this;
    }

    /** Types the points, or the quantity, of one line of a sheet; where a choice is offered, picks it. */
    Visitor points(long line, String points) {
        Locator cell = page.locator("main [name='lines[" + line + "].points']").first();
        if ("SELECT".equals(cell.evaluate("cell => cell.tagName"))) {
            cell.selectOption(points);
        } else {
            cell.fill(points);
        }
        return this;
    }

    /** Fetches the sheet as a workbook, fills these lines in at home, by number, sends it and saves what the preview shows. */
    Visitor fillAtHome(String sheet, Map<String, Double> lines) {
        open(sheet + "/tep");
        Download fetched = page.waitForDownload(
                () -> page.locator("main a[href$='/tep/xlsx']").first().click());
        Path file = fetched.path();
        try (InputStream stream = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(stream);
                ByteArrayOutputStream filled = new ByteArrayOutputStream()) {
            workbook.getSheetAt(0).forEach(row -> fillIn(row, lines));
            workbook.write(filled);
            page.locator("main input[type=file]")
                    .setInputFiles(new FilePayload("bang-diem.xlsx", "application/octet-stream", filled.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return save().save();
    }

    private static void fillIn(Row row, Map<String, Double> lines) {
        Cell number = row.getCell(0);
        Double value = number == null ? null : lines.get(number.toString());
        if (value != null) {
            StreamSupport.stream(row.spliterator(), false)
                    .filter(cell -> !cell.getCellStyle().getLocked())
                    .findFirst()
                    .orElseThrow()
                    .setCellValue(value);
        }
    }

    /** Adds a line to the draft of a scale; {@code fields} are those beside its number, text and kind. */
    Visitor criterion(
            String year, @Nullable String within, String code, String text, String kind, Map<String, String> fields) {
        open(year + "/thang-diem/dong/them");
        if (within != null) {
            pickNamed("parent", within);
        }
        fill("code", code).fill("text", text).pick("line", kind);
        if (fields.containsKey("measure.kind")) {
            pick("measure.kind", fields.get("measure.kind"));
        }
        fields.forEach((name, value) -> {
            if (!name.equals("measure.kind")) {
                fill(name, value);
            }
        });
        return save();
    }

    Visitor sees(String... words) {
        for (String word : words) {
            assertThat(page.locator("main")).containsText(word);
        }
        return this;
    }

    Visitor seesNot(String words) {
        assertThat(page.locator("main")).not().containsText(words);
        return this;
    }

    /** The page is refused like one that does not exist. */
    Visitor isRefused(String path) {
        org.assertj.core.api.Assertions.assertThat(page.navigate(path).status())
                .as(path)
                .isEqualTo(404);
        return this;
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /** A form may wait for what saves itself before it is sent, so the page that stands there now has to go first. */
    private void press(Locator button) {
        page.evaluate("document.body.dataset.left = 'true'");
        button.click();
        assertThat(page.locator("body[data-left]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        page.waitForLoadState();
        Locator errors = page.locator("main .form-errors, main .field-error, .alert-danger");
        org.assertj.core.api.Assertions.assertThat(errors.allInnerTexts())
                .as(page.url())
                .isEmpty();
    }
}
