package vn.thidua.support;

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

/** The cluster-year 2025 with its head, another member and the organiser's staff, at its end. */
@DatabaseTest
public abstract class EndingYear {

    @Autowired
    protected Pages pages;

    @Autowired
    protected World world;

    @Autowired
    protected JdbcClient jdbc;

    protected UnitId organiser;
    protected ProgrammeId programme;
    protected ClusterId cluster;
    protected ClusterYearId year;
    protected MembershipId east;
    protected MembershipId west;
    protected AccountId staff;
    protected AccountId head;
    protected AccountId other;

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

    /** A page of its handover. */
    protected MvcTestResult page(AccountId account, String path) {
        return pages.get("/nam/" + year + "/ban-giao" + path, account);
    }
}
