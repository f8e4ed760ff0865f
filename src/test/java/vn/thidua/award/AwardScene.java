package vn.thidua.award;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A cluster-year with its head, a member, staff and board, and one award to propose. */
@DatabaseTest
abstract class AwardScene {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AwardRoad road;

    UnitId organiser;
    ProgrammeId programme;
    ClusterId cluster;
    ClusterYearId year;
    MembershipId first;
    MembershipId second;
    long flag;
    AccountId head;
    AccountId officer;
    AccountId staff;
    AccountId board;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Hệ thống của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        year = world.year(cluster, 2025);
        UnitId firstUnit = world.unit(organiser, "Hội LHPN xã An Bình");
        UnitId secondUnit = world.unit(organiser, "Hội LHPN xã Bình Minh");
        first = world.member(year, firstUnit);
        second = world.member(year, secondUnit);
        world.head(year, first);
        flag = award(programme, "Cờ thi đua", "COLLECTIVE", 1);
        head = world.person("cumtruong", Role.UNIT_OFFICER, firstUnit);
        officer = world.person("donvi", Role.UNIT_OFFICER, secondUnit);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        board = world.person("hoidong", Role.BOARD_MEMBER, organiser);
    }

    long award(ProgrammeId of, String name, String recipient, Integer quota) {
        return award(of, name, recipient, quota, null);
    }

    long award(ProgrammeId of, String name, String recipient, Integer quota, String validFrom) {
        return jdbc.sql("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, quota, position, valid_from)
                values (?, ?, 'FORM', 'Ban Thường vụ Hội LHPN tỉnh Mẫu', ?, ?, 1, cast(? as date)) returning id""")
                .params(of.value(), name, recipient, quota)
                .param(validFrom)
                .query(Long.class)
                .single();
    }

    /** A nomination of a member for the flag, sent to the organiser, by plain SQL. */
    long nomination(ClusterYearId of, MembershipId member) {
        return world.nomination(of, member, flag, "SUBMITTED").value();
    }

    Map<String, String> proposal() {
        return fields(
                "version",
                "0",
                "award",
                Long.toString(flag),
                "recipient",
                "COLLECTIVE",
                "member",
                first.toString(),
                "achievement",
                "Dẫn đầu cụm về điểm",
                "proposedOn",
                "18/11/2025");
    }

    Map<String, String> review(String votesFor, String against) {
        return fields(
                "version",
                "-1",
                "reviewedOn",
                "05/12/2025",
                "members",
                "9",
                "present",
                "7",
                "votesFor",
                votesFor,
                "votesAgainst",
                against,
                "outcome",
                "RECOMMENDED");
    }

    /** What an authority decided half a year later. */
    void grant(long nomination) {
        Verdict granted = new Verdict(
                Verdict.Outcome.GRANTED,
                LocalDate.parse("2026-06-20"),
                "12/QĐ-BTV",
                "Ban Thường vụ Hội LHPN tỉnh Mẫu",
                null,
                null);
        road.decided(world.actor(staff), new NominationId(nomination), granted);
    }

    static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    MvcTestResult get(AccountId who, String path) {
        return pages.get("/nam/" + year + "/khen-thuong" + path, who);
    }

    MvcTestResult post(AccountId who, String path, Map<String, String> fields) {
        return pages.post("/nam/" + year + "/khen-thuong" + path, who, fields);
    }

    /** A page of one nomination. */
    MvcTestResult see(AccountId who, long nomination, String path) {
        return pages.get("/de-nghi/" + nomination + path, who);
    }

    MvcTestResult send(AccountId who, long nomination, String path, Map<String, String> fields) {
        return pages.post("/de-nghi/" + nomination + path, who, fields);
    }

    /** The nomination that was written last. */
    long last() {
        return jdbc.sql("select max(id) from nomination").query(Long.class).single();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
