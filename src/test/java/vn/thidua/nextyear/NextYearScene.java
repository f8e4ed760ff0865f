package vn.thidua.nextyear;

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

/** The cluster-year 2025 with its head and a member, and the staff that opens 2026. */
@DatabaseTest
abstract class NextYearScene {

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

    /** The papers of the year go to this member, and both have signed. */
    void handedOverTo(MembershipId receiver) {
        jdbc.sql("""
                insert into handover (cluster_year_id, to_membership_id, handed_on, status)
                values (?, ?, '2025-10-30', 'SIGNED')""").params(year.value(), receiver.value()).update();
    }
}
