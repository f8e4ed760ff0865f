package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A score sheet under real hands: typing fast, a slow network, two people, the keyboard, a phone. */
class ScoreSheetIT extends ScoreSheetScene {

    private static final Duration SLOW = Duration.ofMillis(400);

    @Test
    void keepsEverythingThatIsTypedFastOverASlowNetwork() {
        Page page = open("donvi2", LAPTOP);
        page.route("**/dong/**", this::slowly);

        for (long line : lines) {
            points(page, line).click();
            page.keyboard().type("9,5");
            reason(page, line).click();
            page.keyboard().type("Kết quả dòng " + line);
        }
        page.keyboard().press("Tab");

        lines.forEach(line -> assertThat(state(page, line)).containsText("đã lưu"));
        assertThat(page.locator("#total-SELF")).hasText("57,00");
        assertThat(page.locator(".save-state")).containsText("Đã lưu");
        lines.forEach(line -> {
            assertThat(points(page, line)).hasValue("9,5");
            assertThat(reason(page, line)).hasValue("Kết quả dòng " + line);
            assertThat(stored(line)).isEqualTo("9.50 Kết quả dòng " + line);
        });
    }

    @Test
    void handsInOnlyAfterWhatSavesItselfIsIn() {
        jdbc.sql("update score_line set evidence_required = false").update();
        Page page = open("donvi2", LAPTOP);
        List<Route> held = new ArrayList<>();
        page.route("**/dong/**", held::add);
        lines.forEach(line -> points(page, line).fill("10"));
        reason(page, lines.get(5)).fill("Báo cáo số 12");
        page.locator("button[formaction$='/nop']").click();
        assertThat(page.locator("[formaction$='/nop'][aria-busy=true]")).isVisible();
        page.unroute("**/dong/**");
        held.forEach(Route::resume);
        assertThat(page.locator("main")).containsText("Đã nộp");
        assertThat(stored(lines.get(5))).isEqualTo("10.00 Báo cáo số 12");
    }

    @Test
    void neverTouchesACellThatIsTypedInWhileTheAnswerComes() {
        Page page = open("donvi2", LAPTOP);
        page.route("**/dong/**", this::slowly);
        long line = lines.get(0);

        points(page, line).fill("7");
        reason(page, line).click();
        page.keyboard().type("Đang ghi");
        assertThat(state(page, line)).containsText("đã lưu");

        assertThat(reason(page, line)).hasValue("Đang ghi");
        assertThat(reason(page, line)).isFocused();
        page.keyboard().type(" tiếp");
        enter(points(page, line), "8");
        assertThat(page.locator("#total-SELF")).hasText("8,00");
        assertThat(stored(line)).isEqualTo("8.00 Đang ghi tiếp");
    }

    @Test
    void refusesAtTheCellAndKeepsTheText() {
        Page page = open("donvi2", LAPTOP);
        long line = lines.get(1);

        enter(points(page, line), "mười");

        assertThat(state(page, line)).containsText("Điểm không đúng");
        assertThat(points(page, line)).hasValue("mười");
        assertThat(page.locator(".save-state")).containsText("chưa lưu được");
        enter(points(page, line), "10");
        assertThat(state(page, line)).containsText("đã lưu");
    }

    @Test
    void showsBothValuesToTheSecondOfTwoPeople() {
        Page first = open("donvi2", LAPTOP);
        Page second = open("donvi2b", LAPTOP);
        long line = lines.get(2);

        enter(points(first, line), "6");
        assertThat(state(first, line)).containsText("đã lưu");
        enter(points(second, line), "9");

        assertThat(state(second, line)).containsText("vừa lưu dòng này");
        assertThat(state(second, line).locator("dd").first()).containsText("6");
        assertThat(points(second, line)).hasValue("9");
        assertThat(stored(line)).isEqualTo("6.00 -");
        state(second, line).locator("button").click();
        assertThat(state(second, line)).containsText("đã lưu");
        assertThat(stored(line)).isEqualTo("9.00 -");
    }

    @Test
    void movesByTheKeyboardAsInASpreadsheet() {
        Page page = open("donvi2", LAPTOP);

        points(page, lines.get(0)).click();
        page.keyboard().type("5");
        page.keyboard().press("Enter");
        assertThat(points(page, lines.get(1))).isFocused();
        page.keyboard().type("6");
        page.keyboard().press("ArrowUp");
        assertThat(points(page, lines.get(0))).isFocused();
        assertThat(page.locator("#total-SELF")).hasText("11,00");
        axe(page);
    }

    @Test
    void worksOnAPhoneAndWithoutScript() {
        Page page = open("donvi2", PHONE);
        fits(page);
        axe(page);
        lines.forEach(line -> points(page, line).fill("10"));
        page.locator("button[formaction$='/nop']").click();
        assertThat(page.locator("main")).containsText("Đã nộp");
        screenshot(page, "score-sheet-phone");

        Page head = open("donvi1", LAPTOP);
        enter(points(head, lines.get(0)), "9");
        assertThat(state(head, lines.get(0))).containsText("hãy ghi lý do");
        reason(head, lines.get(0)).fill("Thiếu một báo cáo");
        head.keyboard().press("Tab");
        assertThat(state(head, lines.get(0))).containsText("đã lưu");
        assertThat(head.locator("#total-HEAD")).hasText("9,00");
    }

    private void slowly(Route route) {
        LockSupport.parkNanos(SLOW.toNanos());
        route.resume();
    }
}
