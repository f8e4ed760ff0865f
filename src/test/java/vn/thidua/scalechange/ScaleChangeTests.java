package vn.thidua.scalechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.access.Role;
import vn.thidua.criteria.Scales;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.Statements;
import vn.thidua.support.World;

/** Guidance arrives in July: what the new edition moves, and how the units learn of it. */
@DatabaseTest
class ScaleChangeTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scales scales;

    @Autowired
    Seeing seeing;

    @Autowired
    TransactionTemplate transaction;

    ClusterId cluster;
    ClusterYearId year;
    MembershipId member;
    AccountId staff;
    AccountId officer;
    AccountId otherOfficer;

    @BeforeEach
    void aScaleInUse() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        cluster = world.cluster(world.programme(organiser, "Thi đua của Hội"), "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        UnitId an = world.unit(organiser, "Hội LHPN xã An");
        UnitId binh = world.unit(organiser, "Hội LHPN xã Bình");
        member = world.member(year, an);
        world.member(year, binh);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        officer = world.person("donvi1", Role.UNIT_OFFICER, an);
        otherOfficer = world.person("donvi2", Role.UNIT_OFFICER, binh);
        done(post(staff, "", "title", "Thang điểm 2026", "from", "tdkt-hcm-2008"));
        use();
    }

    @Test
    void namesEveryKindOfChangeWithBothValues() {
        july();

        Document page = Jsoup.parse(text(get(officer, "/so-sanh")));
        List<Element> rows = page.select("table.changes tbody tr");

        assertThat(rows)
                .extracting(row -> row.child(2).text())
                .containsExactly("Đổi chỗ", "Sửa", "Thôi áp dụng", "Thêm mới");
        assertThat(rows.get(1).text()).contains("Điểm tối đa: 20 → 25");
        assertThat(rows.get(2).text()).contains("Hướng dẫn số 12");
        assertThat(rows.get(3).text()).contains("Điểm tối đa: 15");
        assertThat(page.text()).contains("Tổng điểm tối đa 90 100", "Bản 2 so với bản 1", "4 dòng giữ nguyên");
    }

    @Test
    void tellsTheUnitsUntilTheyHaveSeenIt() {
        assertThat(tasks(officer)).isEmpty();
        july();
        assertThat(tasks(officer)).containsExactly("scalechange.task");
        assertThat(text(get(officer, "/so-sanh"))).contains("Hội LHPN xã An", "Đã xem");
        assertThat(text(get(staff, "/so-sanh"))).contains("0/2 đơn vị đã xem", "Hội LHPN xã Bình");

        done(post(officer, "/so-sanh/" + member + "/da-xem", "ban", "2"));
        done(post(officer, "/so-sanh/" + member + "/da-xem", "ban", "2"));

        assertThat(tasks(officer)).isEmpty();
        assertThat(tasks(otherOfficer)).hasSize(1);
        assertThat(text(get(staff, "/so-sanh")))
                .contains("1/2 đơn vị đã xem")
                .doesNotContain("Chưa xem: Hội LHPN xã An");
        assertThat(post(otherOfficer, "/so-sanh/" + member + "/da-xem", "ban", "2"))
                .hasStatus(404);
        assertThat(post(officer, "/so-sanh/" + member + "/da-xem", "ban", "9")).hasStatus(404);
    }

    @Test
    void showsADraftOnlyToThoseWhoWriteItAndNothingWhereThereIsNoScaleBefore() {
        assertThat(get(officer, "/so-sanh")).hasStatus(404);
        done(post(staff, "/ban-moi", "reason", "Hướng dẫn tháng 7"));

        assertThat(get(officer, "/so-sanh?ban=2")).hasStatus(404);
        assertThat(text(get(staff, "/so-sanh"))).contains("Hai thang điểm giống nhau", "7 dòng giữ nguyên");
        assertThat(tasks(officer)).isEmpty();
    }

    @Test
    void comparesWithTheYearBeforeWhereItWasCopied() {
        year = world.year(cluster, 2027);
        done(post(staff, "", "title", "Thang điểm 2027", "from", "LAST_YEAR"));
        done(post(staff, "/dong/" + line(1) + "/bo"));

        assertThat(text(get(staff, ""))).contains("/thang-diem/so-sanh?ban=1");
        Document page = Jsoup.parse(text(get(staff, "/so-sanh?ban=1")));
        assertThat(page.text())
                .contains("Không còn", "Chia cụm, khối", "Thang điểm 2026 Thang điểm 2027", "6 dòng giữ nguyên");
    }

    @Test
    void takesAsManyStatementsForAnyNumberOfMembersAndLines() {
        july();
        get(staff, "/so-sanh");
        int few = Statements.of(() -> get(staff, "/so-sanh")).size();
        for (int i = 0; i < 30; i++) {
            world.member(year, world.unit(world.organiser("Hội khác " + i), "Đơn vị " + i));
        }
        jdbc.sql("alter table criterion disable trigger user").update();
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points)
                select (select max(id) from scoring_scale), 100 + n, 'X' || n, 'Việc ' || n, 'BONUS', 1
                from generate_series(1, 60) n""").update();
        jdbc.sql("alter table criterion enable trigger user").update();
        assertThat(text(get(staff, "/so-sanh"))).contains("Việc 60");
        assertThat(Statements.of(() -> get(staff, "/so-sanh")).size()).isEqualTo(few);
    }

    @Test
    void theDatabaseNotesAUnitOnce() {
        String twice = "insert into scale_seen select max(s.id), ?, 'x', now() from scoring_scale s";
        jdbc.sql(twice).param(member.value()).update();
        assertThatThrownBy(() -> jdbc.sql(twice).param(member.value()).update())
                .hasMessageContaining("scale_seen_pkey");
    }

    /** The second line gets more points, the fourth is retired, the seventh stands first, an eighth is new. */
    private void july() {
        done(post(staff, "/ban-moi", "reason", "Hướng dẫn tháng 7"));
        String third = line(3);
        done(post(
                staff,
                "/dong/" + third,
                "code",
                "3",
                "text",
                "Chương trình, kế hoạch phát động; sơ kết, tổng kết đầy đủ",
                "line",
                "BASE",
                "max",
                "25",
                "version",
                version(third)));
        done(post(staff, "/dong/" + line(4) + "/thoi", "reason", "Hướng dẫn số 12"));
        String last = line(7);
        for (int i = 0; i < 6; i++) {
            done(post(staff, "/dong/" + last + "/len"));
        }
        done(post(staff, "/dong/them", "code", "8", "text", "Việc mới", "line", "BASE", "max", "15"));
        done(post(staff, "/cong-bo"));
    }

    private void use() {
        transaction.executeWithoutResult(status -> scales.freeze(year, world.actor(staff)));
    }

    /** The line with this number in the latest edition. */
    private String line(int code) {
        return jdbc.sql("""
                select c.id::text from criterion c join scoring_scale s on s.id = c.scale_id
                where s.cluster_year_id = ? and c.code = ? order by s.edition desc limit 1""")
                .params(year.value(), String.valueOf(code))
                .query(String.class)
                .single();
    }

    private String version(String line) {
        return jdbc.sql("select version::text from criterion where id = ?")
                .param(Long.valueOf(line))
                .query(String.class)
                .single();
    }

    private List<String> tasks(AccountId who) {
        return seeing.tasksOf(world.actor(who)).stream().map(task -> task.key()).toList();
    }

    private static void done(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
    }

    private MvcTestResult get(AccountId who, String path) {
        return pages.get("/nam/" + year + "/thang-diem" + path, who);
    }

    private MvcTestResult post(AccountId who, String path, String... fields) {
        return pages.post("/nam/" + year + "/thang-diem" + path, who, fields);
    }
}
