package vn.thidua.scalepage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.access.Role;
import vn.thidua.criteria.Scales;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A year without a scale, its people, and ways to ask for the pages of its scale. */
@DatabaseTest
abstract class ScalePagesOfAYear {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scales scales;

    @Autowired
    TransactionTemplate transaction;

    UnitId organiser;
    ClusterId cluster;
    ClusterYearId year;
    AccountId staff;
    AccountId officer;

    @BeforeEach
    void aYear() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ProgrammeId programme = world.programme(organiser, "Thi đua của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        UnitId unit = world.unit(organiser, "Hội LHPN xã Bình");
        world.member(year, unit);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        officer = world.person("donvi1", Role.UNIT_OFFICER, unit);
    }

    void start(String from) {
        done(post(staff, "", "title", "Thang điểm", "from", from));
    }

    void line(String code, String words, String kind, String max, String parent) {
        done(post(staff, "/dong/them", "code", code, "text", words, "line", kind, "max", max, "parent", parent));
    }

    List<Long> lines(ClusterYearId of) {
        return jdbc.sql("""
                select c.id from criterion c join scoring_scale s on s.id = c.scale_id
                where s.cluster_year_id = ? order by c.id""").param(of.value()).query(Long.class).list();
    }

    /** Scoring begins, which freezes the scale that was published last. */
    void firstSheet() {
        transaction.executeWithoutResult(status -> scales.freeze(year, world.actor(staff)));
    }

    long scaleOf(ClusterYearId of) {
        return jdbc.sql("select max(id) from scoring_scale where cluster_year_id = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    String version(long line) {
        return jdbc.sql("select version::text from criterion where id = ?")
                .param(line)
                .query(String.class)
                .single();
    }

    void done(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
    }

    MvcTestResult get(AccountId who, String path) {
        return pages.get("/nam/" + year + "/thang-diem" + path, who);
    }

    String body(AccountId who, String path) {
        MvcTestResult result = get(who, path);
        assertThat(result).hasStatusOk();
        return text(result);
    }

    MvcTestResult post(AccountId who, String path, String... fields) {
        return pages.post("/nam/" + year + "/thang-diem" + path, who, fields);
    }

    /** The refusal that the next page will show. */
    static String refusal(MvcTestResult result) {
        return String.valueOf(result.getMvcResult().getFlashMap().get("refusal"));
    }
}
