package vn.thidua.crosscheck;

import java.util.ArrayList;
import java.util.List;
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

/** A cluster of five members with its head, an officer for each of them, and staff. */
@DatabaseTest
abstract class CrossCheckScene {

    static final List<String> PLACES = List.of("Đông", "Tây", "Nam", "Bắc", "Giữa");

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
    final List<UnitId> units = new ArrayList<>();
    final List<MembershipId> members = new ArrayList<>();
    final List<AccountId> officers = new ArrayList<>();
    AccountId staff;
    AccountId head;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Cụm thi đua của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        for (String place : PLACES) {
            UnitId unit = world.unit(organiser, "Hội LHPN xã " + place);
            units.add(unit);
            members.add(world.member(year, unit));
            officers.add(world.person("canbo" + units.size(), Role.UNIT_OFFICER, unit));
        }
        world.head(year, members.get(0));
        head = officers.get(0);
        staff = world.person("tochuc", Role.ORGANISER_STAFF, organiser);
    }

    MvcTestResult page(AccountId account, String path) {
        return pages.get(at(path), account);
    }

    MvcTestResult post(AccountId account, String path, String... fields) {
        return pages.post(at(path), account, fields);
    }

    /** Draws as the page asks for it now. */
    MvcTestResult draw(AccountId account, String seed, String... aside) {
        List<String> fields = new ArrayList<>(List.of("version", version(), "seed", seed));
        for (String member : aside) {
            fields.addAll(List.of("aside", member));
        }
        return post(account, "/boc-tham", fields.toArray(String[]::new));
    }

    String version() {
        return jdbc.sql("select coalesce(max(version), 0) from peer_draw where cluster_year_id = ?")
                .param(year.value())
                .query(String.class)
                .single();
    }

    /** "Tây > Đông": Tây checks the sheet of Đông. */
    List<String> checks() {
        return jdbc.sql("""
                select replace(a.unit_name, 'Hội LHPN xã ', '') || ' > ' || replace(b.unit_name, 'Hội LHPN xã ', '')
                from peer_check c join membership a on a.id = c.checker_id join membership b on b.id = c.checked_id
                where c.cluster_year_id = ? order by c.id""").param(year.value()).query(String.class).list();
    }

    /** The check of that sheet, which has one checker only. */
    long checkOf(String place) {
        return jdbc.sql("select id from peer_check where checked_id = ?")
                .param(member(place).value())
                .query(Long.class)
                .single();
    }

    MembershipId member(String place) {
        return members.get(PLACES.indexOf(place));
    }

    AccountId officer(String place) {
        return officers.get(PLACES.indexOf(place));
    }

    void markAsSent(long check) {
        jdbc.sql("update peer_check set sent_at = now(), sent_by = 'Chị Hoa' where id = ?")
                .param(check)
                .update();
    }

    private String at(String path) {
        return "/nam/" + year + "/cham-cheo" + path;
    }
}
