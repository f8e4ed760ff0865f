package vn.thidua.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

@DatabaseTest
class HistoryPageTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private UnitId organiser;
    private ClusterYearId year;
    private AccountId staff;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        year = world.year(world.cluster(world.programme(organiser, "Cụm thi đua của Hội"), "Cụm thi đua số 1"), 2026);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    @Test
    void findsEntriesByWordsAndDays() {
        recorded("COVENANT", "giao ước của cụm");

        assertThat(page(staff, "/lich-su?q=giao uoc")).bodyText().contains("giao ước của cụm");
        assertThat(page(staff, "/lich-su?q=khong co")).bodyText().contains("Không có thay đổi nào khớp");
        assertThat(page(staff, "/lich-su?from=01/01/2099")).bodyText().contains("Không có thay đổi nào khớp");
        assertThat(page(staff, "/lich-su?from=xx")).hasStatusOk().bodyText().contains("Ngày không đúng");
    }

    @Test
    void keepsAUnitsPointsFromOtherMembers() {
        UnitId leading = world.unit(organiser, "Hội LHPN xã Đông");
        UnitId following = world.unit(organiser, "Hội LHPN xã Tây");
        world.head(year, world.member(year, leading));
        world.member(year, following);
        AccountId head = world.person("cumtruong", Role.UNIT_OFFICER, leading);
        AccountId member = world.person("donvi", Role.UNIT_OFFICER, following);
        List.of("SHEET", "EVIDENCE", "OBJECTION", "COVENANT").forEach(kind -> recorded(kind, "mục " + kind));

        for (String path : List.of("", "/lich-su")) {
            for (AccountId checker : List.of(staff, head)) {
                assertThat(page(checker, path)).bodyText().contains("mục SHEET", "mục EVIDENCE", "mục OBJECTION");
            }
            assertThat(page(member, path))
                    .bodyText()
                    .contains("mục COVENANT")
                    .doesNotContain("mục SHEET", "mục EVIDENCE", "mục OBJECTION");
        }
        assertThat(page(member, "/lich-su")).bodyText().contains("ở trang bảng điểm của đơn vị đó");
    }

    private void recorded(String kind, String what) {
        jdbc.sql("""
                insert into history_entry
                    (at, account_id, account_name, subject_kind, subject_id, cluster_year_id, action_key, what, changes)
                values (now(), ?, 'Cán bộ', ?, 1, ?, 'covenant.history.drafted', ?, '[]')""").params(staff.value(), kind, year.value(), what).update();
    }

    private MvcTestResult page(AccountId account, String path) {
        return pages.get("/nam/" + year + path, account);
    }
}
