package vn.thidua.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.support.DatabaseCleaner;
import vn.thidua.support.World;

/** The sheet of the second unit with six lines, before two people of the unit and the head. */
@ExtendWith(DatabaseCleaner.class)
@Import(World.class)
abstract class ScoreSheetScene extends BrowserIT {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    ClusterYearId year;
    MembershipId member;
    List<Long> lines;

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

    Page open(String who, int width) {
        Page page = page("vi-VN", width);
        signIn(page, who, "mat-khau-thu");
        page.navigate("/nam/" + year + "/cham-diem/" + member);
        return page;
    }

    static Locator points(Page page, long line) {
        return page.locator("#points-" + line);
    }

    static void enter(Locator cell, String text) {
        cell.fill(text);
        cell.press("Tab");
    }

    static Locator reason(Page page, long line) {
        return page.locator("#reason-" + line);
    }

    static Locator state(Page page, long line) {
        return page.locator("#state-" + line);
    }

    String stored(long line) {
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
