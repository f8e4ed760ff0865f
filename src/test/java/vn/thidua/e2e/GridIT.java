package vn.thidua.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
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

/** The grid of all sheets under the head's hands: keys, a block from Excel, a colleague, a lost network, a phone. */
@ExtendWith(DatabaseCleaner.class)
@Import(World.class)
class GridIT extends BrowserIT {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private ClusterYearId year;
    private List<Long> lines;
    private List<Long> others;

    @BeforeEach
    void twoSheetsWereHandedIn() {
        var organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        var programme = world.programme(organiser, "Thi đua của Hội");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2026);
        var head = world.unit(organiser, "Hội LHPN xã An");
        world.head(year, world.member(year, head));
        world.person("donvi1", Role.UNIT_OFFICER, head);
        world.person("donvi1b", Role.UNIT_OFFICER, head);
        long scale = number(
                "insert into scoring_scale (cluster_year_id, edition, title) values (?, 1, 'Thang điểm') returning id",
                year.value());
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points)
                select ?, n, n::text, 'Tiêu chí ' || n, 'BASE', 10 from generate_series(1, 4) n""").param(scale).update();
        jdbc.sql("update scoring_scale set status = 'FROZEN', frozen_on = current_date where id = ?")
                .param(scale)
                .update();
        lines = sheet(scale, world.member(year, world.unit(organiser, "Hội LHPN xã Bình")));
        others = sheet(scale, world.member(year, world.unit(organiser, "Hội LHPN xã Châu")));
    }

    @Test
    void isEnteredByKeysAloneAsASpreadsheet() {
        Page page = open("donvi1", LAPTOP);

        cell(page, lines.get(0)).focus();
        page.keyboard().type("7,5");
        page.keyboard().press("Enter");
        assertThat(cell(page, lines.get(1))).isFocused();
        page.keyboard().press("F2");
        page.keyboard().press("Enter"); // as the unit had it
        assertThat(cell(page, lines.get(2))).isFocused();
        page.keyboard().type("3");
        page.keyboard().press("Escape");
        assertThat(cell(page, lines.get(2)).locator(".cell")).hasText("8,00");
        page.keyboard().press("ArrowRight");
        assertThat(cell(page, others.get(2))).isFocused();

        assertThat(page.locator(".save-state")).containsText("Đã lưu");
        assertThat(cell(page, lines.get(0))).hasClass(Pattern.compile("needs"));
        cell(page, lines.get(0)).focus();
        page.keyboard().press("Shift+F2");
        page.keyboard().type("Thiếu báo cáo quý 2");
        page.keyboard().press("Enter");
        assertThat(cell(page, lines.get(0))).not().hasClass(Pattern.compile("needs"));
        assertThat(stored(lines)).containsExactly("7.50 Thiếu báo cáo quý 2", "8.00 -");
        axe(page);
    }

    @Test
    void renewsTheRanksBelowAMomentAfterTheLastCell() {
        Page page = open("donvi1", LAPTOP);
        assertThat(page.locator(".standings")).not().containsText("32,00");
        paste(page, lines.get(0), "8\t9\n8\t9\n8\t9\n8\t9");

        assertThat(page.locator(".standings")).containsText("32,00");
        assertThat(page.locator(".standings")).containsText("36,00");
        assertThat(page.locator("#ranks-said")).containsText("Đã tính lại thứ hạng: 2 trên 3");
        assertThat(page.locator(".save-state")).containsText("Đã lưu");
        axe(page);
    }

    @Test
    void takesABlockFromExcelAndRefusesAtTheCell() {
        Page page = open("donvi1", LAPTOP);

        paste(page, lines.get(0), "9\t8\r\n11\t7,5\r\n\t6\r\n");

        assertThat(page.locator(".grid-said")).hasText("Đã dán 5 ô.");
        assertThat(cell(page, lines.get(1))).containsText("Cao hơn điểm tối đa 10");
        assertThat(cell(page, lines.get(1)).locator(".cell")).hasText("11");
        assertThat(cell(page, others.get(2))).containsText("6,00");
        assertThat(page.locator(".save-state")).containsText("chưa lưu được");
        assertThat(stored(lines)).containsExactly("9.00 -");
        assertThat(stored(others)).containsExactly("8.00 -", "7.50 -", "6.00 -");
    }

    @Test
    void showsTheColleaguesValueAndKeepsWhatIsChosen() {
        Page mine = open("donvi1", LAPTOP);
        Page theirs = open("donvi1b", LAPTOP);
        enter(theirs, lines.get(0), "6");
        assertThat(theirs.locator(".save-state")).containsText("Đã lưu");

        enter(mine, lines.get(0), "9");
        assertThat(cell(mine, lines.get(0))).containsText("vừa lưu ô này");
        assertThat(cell(mine, lines.get(0)).locator(".cell")).hasText("6,00");
        cell(mine, lines.get(0)).locator("[data-keep]").click();

        assertThat(cell(mine, lines.get(0)).locator(".cell-error")).hasCount(0);
        assertThat(stored(lines)).containsExactly("9.00 -");
    }

    @Test
    void sendsAgainWhatTheNetworkLost() {
        Page page = open("donvi1", LAPTOP);
        page.context().setOffline(true);
        enter(page, lines.get(0), "7");
        assertThat(cell(page, lines.get(0))).hasClass(Pattern.compile("unsent"));
        assertThat(page.locator(".trouble")).isVisible();
        expectedFaults();

        page.context().setOffline(false);
        enter(page, lines.get(1), "6");

        assertThat(page.locator("td.unsent, td.waits")).hasCount(0);
        assertThat(page.locator(".trouble")).isHidden();
        assertThat(stored(lines)).containsExactly("7.00 -", "6.00 -");
    }

    @Test
    void laysBackWhatWasTypedWhenTheSignInHadEnded() {
        Page page = open("donvi1", LAPTOP);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        enter(page, lines.get(0), "7");
        assertThat(page.locator(".trouble")).containsText("phiên làm việc đã hết");
        expectedFaults();

        page.locator(".trouble a").click();
        page.locator("input[name=username]").fill("donvi1");
        page.locator("input[name=password]").fill("mat-khau-thu");
        page.locator("form:has(input[name=password]) [type=submit]").click();

        assertThat(cell(page, lines.get(0))).hasClass(Pattern.compile("cell-differs"));
        assertThat(stored(lines)).containsExactly("7.00 -");
    }

    @Test
    void showsOneUnitAtATimeOnAPhone() {
        Page page = open("donvi1", PHONE);
        fits(page);
        page.locator(".score-units a").nth(1).click();
        cell(page, others.get(0)).click();
        page.keyboard().type("9");
        page.keyboard().press("Enter");

        assertThat(page.locator(".save-state")).containsText("Đã lưu");
        assertThat(page.locator(".save-state")).isInViewport();
        assertThat(stored(others)).containsExactly("9.00 -");
        screenshot(page, "grid-phone");
    }

    private static void enter(Page page, long line, String points) {
        cell(page, line).focus();
        page.keyboard().type(points);
        page.keyboard().press("Enter");
    }

    private static void paste(Page page, long line, String block) {
        cell(page, line).focus();
        page.evaluate("""
                text => { const block = new DataTransfer();
                  block.setData("text/plain", text);
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: block, bubbles: true, cancelable: true })); }""", block);
    }

    private Page open(String who, int width) {
        Page page = page("vi-VN", width);
        signIn(page, who, "mat-khau-thu");
        page.navigate("/nam/" + year + "/cham-diem");
        return page;
    }

    private static Locator cell(Page page, long line) {
        return page.locator("#o-" + line);
    }

    private List<String> stored(List<Long> of) {
        return jdbc.sql("""
                select points || ' ' || coalesce(reason, '-') from score_entry
                where line_id = any(?) and stage = 'HEAD' order by line_id""").param(of.toArray(Long[]::new)).query(String.class).list();
    }

    private long number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /** The unit gave itself 8 points a line. */
    private List<Long> sheet(long scale, MembershipId member) {
        long sheet = number("""
                insert into score_sheet (cluster_year_id, membership_id, scale_id, status, submitted_at)
                values (?, ?, ?, 'SUBMITTED', now()) returning id""", year.value(), member.value(), scale);
        List<Long> made = jdbc.sql("""
                insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points)
                select ?, id, position, code, text, line, max_points from criterion where scale_id = ? order by position
                returning id""").params(sheet, scale).query(Long.class).list();
        jdbc.sql("""
                insert into score_entry (line_id, stage, points, entered_by, entered_at)
                select id, 'SELF', 8, 'Đơn vị', now() from score_line where sheet_id = ?""").param(sheet).update();
        return made;
    }
}
