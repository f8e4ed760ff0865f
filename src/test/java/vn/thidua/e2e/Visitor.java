package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;

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

    /** Presses the button, and is told this instead of being let on. */
    Visitor pressInVain(String addressEnding, String told) {
        send(page.locator("main button[formaction$='" + addressEnding + "']"));
        return sees(told);
    }

    /** Sends the form that goes there. */
    Visitor submit(String addressEnding) {
        press(page.locator("main form[action$='" + addressEnding + "'] button[type=submit]"));
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

    /** Fetches the sheet as a workbook, fills these lines in at home, by number, and sends it: the preview stands there. */
    Visitor fillAtHome(String sheet, Map<String, Double> lines) {
        open(sheet + "/tep");
        Download fetched = page.waitForDownload(
                () -> page.locator("main a[href$='/tep/xlsx']").first().click());
        return choose(SeasonFiles.filledIn(fetched.path(), lines)).save();
    }

    Visitor choose(FilePayload file) {
        page.locator("main input[type=file]").setInputFiles(file);
        return this;
    }

    /** Drags the line with these words above the one with those, on the page of a scale. */
    Visitor dragAbove(String words, String others) {
        scaleLine(words)
                .locator(".drag-handle")
                .dragTo(scaleLine(others), new Locator.DragToOptions().setTargetPosition(60, 3));
        return this;
    }

    Visitor moveUp(String words) {
        scaleLine(words).locator("button[id^=len-]").click();
        return this;
    }

    Visitor moveDown(String words) {
        scaleLine(words).locator("button[id^=xuong-]").click();
        return this;
    }

    Visitor seesLines(String... texts) {
        assertThat(page.locator("tr[data-line] .line-words")).hasText(texts);
        return this;
    }

    private Locator scaleLine(String words) {
        return page.locator("tr[data-line]").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Goes to a cell of the grid and on from there by these keys; what is no key is typed. */
    Visitor enter(long line, String... keys) {
        page.locator("#o-" + line).focus();
        for (String key : keys) {
            if (key.matches("(Shift\\+)?(F2|Enter)")) {
                page.keyboard().press(key);
            } else {
                page.keyboard().type(key);
            }
        }
        assertThat(page.locator(".save-state")).containsText("Đã lưu");
        assertThat(page.locator("td.waits")).hasCount(0);
        return this;
    }

    /** Opens what is folded up under these words. */
    Visitor unfold(String words) {
        page.locator("main summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .click();
        return this;
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

    /** Keeps what is seen as a picture of the guide, from there on. */
    Visitor keep(String name, String from) {
        page.locator(from).first().evaluate("part => part.scrollIntoView()");
        BrowserIT.guide(page, name);
        return this;
    }

    Visitor keep(String name) {
        return keep(name, "body");
    }

    private void press(Locator button) {
        send(button);
        Locator errors = page.locator("main .form-errors, main .field-error, .alert-danger");
        org.assertj.core.api.Assertions.assertThat(errors.allInnerTexts())
                .as(page.url())
                .isEmpty();
    }

    /** A form may wait for what saves itself before it is sent, so the page that stands there now has to go first. */
    private void send(Locator button) {
        page.evaluate("document.body.dataset.left = 'true'");
        button.click();
        assertThat(page.locator("body[data-left]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        page.waitForLoadState();
    }
}
