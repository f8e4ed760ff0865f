package vn.thidua.ballot;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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

/** A cluster-year with a head and a member, and people who ask for its pages. */
@DatabaseTest
abstract class BallotScene {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BallotResults results;

    UnitId organiser;
    ProgrammeId programme;
    ClusterId cluster;
    ClusterYearId year;
    MembershipId first;
    MembershipId second;
    UnitId firstUnit;
    AccountId head;
    AccountId officer;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Hệ thống của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        firstUnit = world.unit(organiser, "Hội LHPN xã An Bình");
        UnitId secondUnit = world.unit(organiser, "Hội LHPN xã Bình Minh");
        first = world.member(year, firstUnit);
        second = world.member(year, secondUnit);
        world.head(year, first);
        head = world.person("cumtruong", Role.UNIT_OFFICER, firstUnit);
        officer = world.person("donvi", Role.UNIT_OFFICER, secondUnit);
    }

    Map<String, Object> question() {
        Map<String, Object> form = new HashMap<>();
        form.put("version", version());
        form.put("subject", "LEADING_UNIT");
        form.put("question", "Suy tôn đơn vị dẫn đầu");
        form.put("method", "SECRET");
        form.put("heldOn", "30/10/2026");
        form.put("seats", "1");
        form.put("members", List.of(first.toString(), second.toString()));
        return form;
    }

    Map<String, Object> result(
            String issued, String returned, String valid, String invalid, String votes1, String votes2) {
        return Map.of(
                "version",
                version(),
                "issued",
                issued,
                "returned",
                returned,
                "valid",
                valid,
                "invalid",
                invalid,
                "rows[0].votes",
                votes1,
                "rows[0].chosen",
                "true",
                "rows[1].votes",
                votes2);
    }

    MvcTestResult get(AccountId who, String path) {
        return pages.get("/nam/" + year + "/binh-xet" + path, who);
    }

    MvcTestResult post(AccountId who, String path, Map<String, Object> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach((name, value) -> {
            if (value instanceof List<?> values) {
                values.forEach(one -> fields.add(name, one.toString()));
            } else {
                fields.add(name, value.toString());
            }
        });
        return mvc.post()
                .uri("/nam/" + year + "/binh-xet" + path)
                .params(fields)
                .with(world.as(who))
                .with(csrf())
                .exchange();
    }

    long id() {
        return jdbc.sql("select max(id) from ballot").query(Long.class).single();
    }

    String version() {
        return jdbc.sql("select coalesce(max(version), 0) from ballot")
                .query(String.class)
                .single();
    }

    int count() {
        return jdbc.sql("select count(*) from ballot").query(Integer.class).single();
    }

    List<Long> order() {
        return jdbc.sql("select id from ballot order by position")
                .query(Long.class)
                .list();
    }

    void rank(MembershipId member, int rank) {
        jdbc.sql("insert into stated_rank (membership_id, rank, reason) values (?, ?, 'biên bản')")
                .params(member.value(), rank)
                .update();
    }
}
