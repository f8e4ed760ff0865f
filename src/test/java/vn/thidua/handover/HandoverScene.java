package vn.thidua.handover;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A cluster-year with its head and a member, and staff: who hands over to whom. */
@DatabaseTest
abstract class HandoverScene {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UnitId organiser;
    ProgrammeId programme;
    ClusterId cluster;
    ClusterYearId year;
    MembershipId east;
    MembershipId west;
    AccountId staff;
    AccountId head;
    AccountId other;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        year = world.year(cluster, 2025);
        UnitId eastUnit = world.unit(organiser, "Hội LHPN xã Đông");
        UnitId westUnit = world.unit(organiser, "Hội LHPN xã Tây");
        east = world.member(year, eastUnit);
        west = world.member(year, westUnit);
        world.head(year, east);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        head = world.person("dong", Role.UNIT_OFFICER, eastUnit);
        other = world.person("tay", Role.UNIT_OFFICER, westUnit);
    }

    MvcTestResult page(AccountId account, String path) {
        return pages.get("/nam/" + year + "/ban-giao" + path, account);
    }

    MvcTestResult post(AccountId account, String path) {
        return pages.post("/nam/" + year + "/ban-giao" + path, account);
    }

    /** Records as signed by hand what can be read now. */
    MvcTestResult sign(AccountId account) {
        return post(account, "/ky?ban=" + fingerprint());
    }

    /** Of the paper as it can be read now; that of none where there is none. */
    String fingerprint() {
        return Jsoup.parse(Pages.text(page(staff, "/bien-ban")))
                .select("code.fingerprint")
                .text();
    }

    MvcTestResult confirm(AccountId account, Side side) {
        return post(account, "/xac-nhan?ben=" + side + "&ban=" + fingerprint());
    }

    String status() {
        return jdbc.sql("select status from handover where cluster_year_id = ?")
                .param(year.value())
                .query(String.class)
                .single();
    }

    /** Of the stored handover; that of none where there is none. */
    long version() {
        return jdbc.sql("select coalesce(max(version), -1) from handover where cluster_year_id = ?")
                .param(year.value())
                .query(Long.class)
                .single();
    }

    MvcTestResult save(AccountId account, String version, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = version;
        return pages.post("/nam/" + year + "/ban-giao/sua", account, all);
    }
}
