package vn.thidua.year;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A cluster-year without members yet, and the staff that takes them in. */
@DatabaseTest
abstract class MemberScene {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UnitId organiser;
    ProgrammeId programme;
    ClusterYearId year;
    AccountId staff;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2026);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    MvcTestResult page(AccountId account, String path) {
        return pages.get("/nam/" + year + path, account);
    }

    MvcTestResult post(AccountId account, String path, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_inferred";
        all[fields.length + 1] = "on";
        return pages.post("/nam/" + year + path, account, all);
    }
}
