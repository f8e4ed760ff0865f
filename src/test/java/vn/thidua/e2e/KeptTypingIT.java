package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was typed and did not reach the server: kept for the one who typed it, in this tab, until it is saved. */
class KeptTypingIT extends ScoreSheetScene {

    @Test
    void sendsAgainWhatWasTypedWithoutAConnection() {
        Page page = open("donvi2", LAPTOP);
        page.context().setOffline(true);
        enter(points(page, lines.get(0)), "7");
        assertThat(page.locator(".trouble")).containsText("mất kết nối mạng");
        assertThat(page.locator(".save-state")).containsText("chưa lưu được");
        assertThat(page.locator("#dong-" + lines.get(0))).hasClass(Pattern.compile("unsent"));
        expectedFaults();

        page.context().setOffline(false);
        enter(points(page, lines.get(1)), "6");

        assertThat(state(page, lines.get(0))).containsText("đã lưu");
        assertThat(page.locator("#total-SELF")).hasText("13,00");
        assertThat(page.locator(".save-state")).containsText("Đã lưu");
        assertThat(page.locator(".trouble")).isHidden();
        assertThat(stored(lines.get(0))).startsWith("7.00");
    }

    @Test
    void keepsSayingThatALineIsNotSavedWhileOthersAre() {
        Page page = open("donvi2", LAPTOP);
        page.route("**/dong/" + lines.get(0), Route::abort);
        enter(points(page, lines.get(0)), "7");
        enter(points(page, lines.get(1)), "6");

        assertThat(state(page, lines.get(1))).containsText("đã lưu");
        assertThat(page.locator(".save-state")).containsText("chưa lưu được");
        assertThat(page.locator(".trouble")).isVisible();
        expectedFaults();
    }

    @Test
    void findsWhatWasTypedAgainAfterTheSignInHasEnded() {
        Page page = open("donvi2", LAPTOP);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        points(page, lines.get(1)).fill("6,5");
        reason(page, lines.get(1)).fill("Báo cáo số 7");
        page.keyboard().press("Tab");
        assertThat(page.locator(".trouble")).containsText("phiên làm việc đã hết");

        signInAgain(page, "donvi2");

        assertThat(points(page, lines.get(1))).hasValue("6,5");
        assertThat(reason(page, lines.get(1))).hasValue("Báo cáo số 7");
        assertThat(page.locator(".trouble")).containsText("Đã lấy lại nội dung");
        page.locator(".sheet-buttons button").first().click();
        assertThat(page.locator(".alert-success")).containsText("Đã lưu bảng điểm");
        assertThat(stored(lines.get(1))).isEqualTo("6.50 Báo cáo số 7");
        assertThat(page.locator(".unsent")).hasCount(0);
        expectedFaults(); // one for each cell that was left
    }

    @Test
    void showsNobodyWhatAnotherPersonTypedAtThisComputer() {
        Page page = open("donvi2", LAPTOP);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        enter(points(page, lines.get(1)), "6,5");
        assertThat(page.locator(".trouble")).containsText("đừng đóng trang");

        signInAgain(page, "donvi2b");

        assertThat(points(page, lines.get(1))).hasValue("");
        assertThat(page.locator(".trouble")).isHidden();
        expectedFaults();
    }

    private static void signInAgain(Page page, String username) {
        page.locator(".trouble a").click();
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("mat-khau-thu");
        page.locator("form:has(input[name=password]) [type=submit]").click();
    }
}
