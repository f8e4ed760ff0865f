package vn.thidua.covenant;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** A cluster of two members with its people, and what they do to its covenant through the pages. */
@DatabaseTest
abstract class CovenantScene {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UnitId organiser;
    ClusterId cluster;
    ClusterYearId year;
    MembershipId anBinh;
    MembershipId phuMy;
    AccountId staff;
    AccountId head;
    AccountId officer;

    @BeforeEach
    void aClusterOfTwo() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        cluster = world.cluster(world.programme(organiser, "Cụm của Hội"), "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        var first = world.unit(organiser, "Hội LHPN xã An Bình");
        var second = world.unit(organiser, "Hội LHPN xã Phú Mỹ");
        anBinh = world.member(year, first);
        phuMy = world.member(year, second);
        world.head(year, anBinh);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        head = world.person("anbinh", Role.UNIT_OFFICER, first);
        officer = world.person("phumy", Role.UNIT_OFFICER, second);
    }

    MvcTestResult draft() {
        return post(
                head,
                "/lap",
                Map.of("title", "Giao ước thi đua năm 2026", "fromYear", "2026", "toYear", "2026", "version", "0"));
    }

    void signed() {
        draft();
        post(head, "/van-ban/0/mo-ky", Map.of());
        sign(0, "17/01/2026", anBinh);
        sign(0, "17/01/2026", phuMy);
    }

    MvcTestResult target(AccountId who, MembershipId member, String text, String planned, String measure) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("text", text, "version", "0"));
        fields.put("planned", planned == null ? "" : planned);
        fields.put("unitOfMeasure", measure == null ? "" : measure);
        return post(who, "/" + member, fields);
    }

    MvcTestResult sign(int position, String on, MembershipId member) {
        return post(
                head,
                "/van-ban/" + position + "/chu-ky",
                Map.of(
                        "signedOn",
                        on,
                        "place",
                        "Hội trường xã",
                        "version",
                        version(),
                        "signed-" + member,
                        "true",
                        "name-" + member,
                        "Trần Thị Mẫu"));
    }

    MvcTestResult complete(int position) {
        return post(head, "/van-ban/" + position + "/hoan-tat", Map.of());
    }

    void leaves(MembershipId member, String on) {
        jdbc.sql("update membership set left_on = cast(? as date), leave_reason = 'sáp nhập' where id = ?")
                .params(on, member.value())
                .update();
    }

    MvcTestResult page(AccountId who) {
        return mvc.get().uri(url("")).with(world.as(who)).exchange();
    }

    MvcTestResult post(AccountId who, String path, Map<String, String> fields) {
        var request = mvc.post().uri(url(path)).with(csrf()).with(world.as(who));
        fields.forEach(request::param);
        return request.exchange();
    }

    String url(String path) {
        return "/nam/" + year + "/giao-uoc" + path;
    }

    String status() {
        return jdbc.sql("select status from covenant").query(String.class).single();
    }

    /** The version of the latest text. */
    String version() {
        return jdbc.sql("select version::text from covenant order by position desc limit 1")
                .query(String.class)
                .single();
    }

    String contents(ClusterYearId of) {
        return String.join(
                ", ", jdbc.sql("""
                select n.text from covenant_content n join covenant c on c.id = n.covenant_id
                where c.cluster_year_id = ? order by n.position""").param(of.value()).query(String.class).list());
    }

    long lastTarget() {
        return jdbc.sql("select max(id) from covenant_target").query(Long.class).single();
    }

    long unitOf(MembershipId member) {
        return jdbc.sql("select unit_id from membership where id = ?")
                .param(member.value())
                .query(Long.class)
                .single();
    }
}
