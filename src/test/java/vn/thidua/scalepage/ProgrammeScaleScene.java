package vn.thidua.scalepage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.access.Role;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.Scales;
import vn.thidua.scoring.Opening;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** The province writes one scale for all its clusters: An and Bình are scored by it, Cúc may have one of its own. */
@DatabaseTest
abstract class ProgrammeScaleScene {

    static final String OWN = "Thang điểm riêng";
    static final String SHARED = "Thang điểm chung của tỉnh";

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scales scales;

    @Autowired
    Opening opening;

    @Autowired
    TransactionTemplate transaction;

    UnitId organiser;
    ProgrammeId programme;
    ClusterYearId an;
    ClusterYearId binh;
    ClusterYearId cuc;
    AccountId staff;
    AccountId headOfAn;
    AccountId officerOfBinh;
    AccountId headOfCuc;
    String shared;

    @BeforeEach
    void aProgrammeOfThreeClusters() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Thi đua của Hội");
        an = world.year(world.cluster(programme, "Cụm An"), 2026);
        binh = world.year(world.cluster(programme, "Cụm Bình"), 2026);
        cuc = world.year(world.cluster(programme, "Cụm Cúc"), 2026);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        headOfAn = head(an, "Hội LHPN xã An", "truongan");
        UnitId inBinh = world.unit(organiser, "Hội LHPN xã Bình");
        world.member(binh, inBinh);
        officerOfBinh = world.person("donvibinh", Role.UNIT_OFFICER, inBinh);
        headOfCuc = head(cuc, "Hội LHPN xã Cúc", "truongcuc");
        shared = ScaleOwner.of(programme, 2026).path();
        begin(staff, shared, SHARED, "tdkt-hcm-2008");
    }

    void publish() {
        done(pages.post(shared + "/cong-bo", staff));
    }

    void begin(AccountId who, String path, String title, String from) {
        done(pages.post(path, who, "title", title, "from", from));
    }

    /** Scoring begins. */
    void open(ClusterYearId year) {
        transaction.executeWithoutResult(status -> opening.open(year, world.actor(staff)));
    }

    /** By how many editions An is scored. */
    long sheets() {
        return one("select count(distinct scale_id) from score_sheet where cluster_year_id = " + an);
    }

    long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    static String path(ClusterYearId year) {
        return ScaleOwner.of(year).path();
    }

    String body(AccountId who, String path) {
        MvcTestResult result = pages.get(path, who);
        assertThat(result).hasStatusOk();
        return text(result);
    }

    static void done(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        assertThat(result.getMvcResult().getFlashMap().get("refusal")).isNull();
    }

    AccountId head(ClusterYearId year, String unit, String account) {
        UnitId of = world.unit(organiser, unit);
        world.head(year, world.member(year, of));
        return world.person(account, Role.UNIT_OFFICER, of);
    }
}
