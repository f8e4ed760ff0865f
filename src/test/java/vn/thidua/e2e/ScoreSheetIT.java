package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.DatabaseCleaner;
import vn.thidua.support.World;

/** A score sheet under real hands: typing fast, a slow network, two people, the keyboard, a phone. */
@ExtendWith(DatabaseCleaner.class)
@Import(World.class)
class ScoreSheetIT extends BrowserIT {

    private static final Duration SLOW = Duration.ofMillis(400);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private ClusterYearId year;
    private MembershipId member;
    private List<Long> lines;

    @BeforeEach
    void aSheetOfSixLines() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var programme = world.programme(organiser, "Thi đua của Hội");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2026);
        var head = world.unit(organiser, "Hội LHPN xã An");
        var unit = world.unit(organiser, "Hội LHPN xã Bình");
        world.head(year, world.member(year, head));
        member = world.member(year, unit);
        world.person("donvi1", Role.UNIT_OFFICER, head);
        world.person("donvi2", Role.UNIT_OFFICER, unit);
        world.person("donvi2b", Role.UNIT_OFFICER, unit);
        lines = sheet();
    }

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

        page.locator(".trouble a").click();
        page.locator("input[name=username]").fill("donvi2");
        page.locator("input[name=password]").fill("mat-khau-thu");
        page.locator("form:has(input[name=password]) [type=submit]").click();

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

    private Page open(String who, int width) {
        Page page = page("vi-VN", width);
        signIn(page, who, "mat-khau-thu");
        page.navigate("/nam/" + year + "/cham-diem/" + member);
        return page;
    }

    private static Locator points(Page page, long line) {
        return page.locator("#points-" + line);
    }

    private static void enter(Locator cell, String text) {
        cell.fill(text);
        cell.press("Tab");
    }

    private static Locator reason(Page page, long line) {
        return page.locator("#reason-" + line);
    }

    private static Locator state(Page page, long line) {
        return page.locator("#state-" + line);
    }

    private String stored(long line) {
        return jdbc.sql(
                        "select points || ' ' || coalesce(reason, '-') from score_entry where line_id = ? and stage = 'SELF'")
                .param(line)
                .query(String.class)
                .single();
    }

    private List<Long> sheet() {
        long scale = jdbc.sql(
                        "insert into scoring_scale (cluster_year_id, edition, title) values (?, 1, 'Thang điểm') returning id")
                .param(year.value())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points)
                select ?, n, n::text, 'Tiêu chí ' || n, 'BASE', 10 from generate_series(1, 6) n""").param(scale).update();
        jdbc.sql("update scoring_scale set status = 'FROZEN', frozen_on = current_date where id = ?")
                .param(scale)
                .update();
        long sheet = jdbc.sql("""
                insert into score_sheet (cluster_year_id, membership_id, scale_id) values (?, ?, ?) returning id""")
                .params(year.value(), member.value(), scale)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points)
                select ?, id, position, code, text, line, max_points from criterion where scale_id = ? order by position
                returning id""").params(sheet, scale).query(Long.class).list();
    }
}
