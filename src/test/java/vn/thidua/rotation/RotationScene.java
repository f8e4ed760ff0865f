package vn.thidua.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
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
import vn.thidua.support.StoppedClock;
import vn.thidua.support.World;

/** Four units over the years 2023 to 2026. */
@DatabaseTest
@Import(StoppedClock.class)
abstract class RotationScene {

    static final String EAST = "Hội LHPN xã Đông";
    static final String WEST = "Hội LHPN xã Tây";
    static final String NORTH = "Hội LHPN xã Bắc";
    static final String SOUTH = "Hội LHPN xã Nam";

    @Autowired
    StoppedClock.Hand clock;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    UnitId organiser;
    ProgrammeId programme;
    ClusterId cluster;
    ClusterYearId year;
    AccountId staff;
    AccountId head;
    final Map<String, UnitId> units = new TreeMap<>();

    @BeforeEach
    void layTheGround() {
        clock.at("2026-11-20T02:00:00Z");
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        units.clear();
        List.of(EAST, WEST, NORTH, SOUTH).forEach(name -> units.put(name, world.unit(organiser, name)));
        year(2023, EAST, null, EAST, WEST);
        year(2024, WEST, EAST, EAST, WEST, NORTH);
        year(2025, EAST, WEST, EAST, WEST, NORTH);
        year = year(2026, WEST, NORTH, EAST, WEST, NORTH, SOUTH);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        head = world.person("tay", Role.UNIT_OFFICER, units.get(WEST));
    }

    ClusterYearId year(int number, String head, String deputy, String... members) {
        ClusterYearId opened = world.year(cluster, number);
        Map<String, MembershipId> there = new TreeMap<>();
        for (String name : members) {
            there.put(name, world.member(opened, units.get(name)));
        }
        world.head(opened, there.get(head));
        if (deputy != null) {
            world.deputy(opened, there.get(deputy));
        }
        return opened;
    }

    List<String> order(int table) {
        return page().select("main .td-table:not(.turns)")
                .get(table)
                .select("tbody th > span:first-child")
                .eachText();
    }

    Map<String, String> picture() {
        Map<String, String> rows = new TreeMap<>();
        page().select(".turns tbody tr")
                .forEach(row -> rows.put(
                        row.select("th > span").text(),
                        String.join(
                                ", ",
                                row.select("td > .visually-hidden:nth-child(2)").eachText())));
        return rows;
    }

    Document page() {
        MvcTestResult answer = pages.get("/nam/" + year + "/luan-phien", staff);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(Pages.text(answer));
    }

    String text() {
        return page().select("main").text();
    }

    MembershipId member(String name) {
        return new MembershipId(jdbc.sql("select id from membership where cluster_year_id = ? and unit_id = ?")
                .params(year.value(), units.get(name).value())
                .query(Long.class)
                .single());
    }
}
