package vn.thidua.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

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

    @Autowired
    List<TaskSource> tasks;

    UnitId organiser;
    ProgrammeId programme;
    ClusterId cluster;
    ClusterYearId year;
    final List<String> places = new ArrayList<>(PLACES);
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
        return members.get(places.indexOf(place));
    }

    AccountId officer(String place) {
        return officers.get(places.indexOf(place));
    }

    void markAsSent(long check) {
        jdbc.sql("update peer_check set sent_at = now(), sent_by = 'Chị Hoa' where id = ?")
                .param(check)
                .update();
    }

    /** A scale with one section and these base criteria of 10 points, and a sheet for every member. */
    void scoringIsOpen(int criteria) {
        world.rule(programme, "STAGES_USED", "SELF, PEER, HEAD");
        long scale = one(
                "insert into scoring_scale (cluster_year_id, edition, title) values (?, 1, 'Thang điểm') returning id",
                year.value());
        long section = one("""
                insert into criterion (scale_id, position, code, text, line)
                values (?, 1, 'I', 'Công tác Hội', 'SECTION') returning id""", scale);
        jdbc.sql("""
                insert into criterion (scale_id, parent_id, position, code, text, line, max_points)
                select ?, ?, n, 'I.' || n, 'Tiêu chí ' || n, 'BASE', 10 from generate_series(1, ?) n""").params(scale, section, criteria).update();
        done(pages.post("/nam/" + year + "/cham-diem/mo", head));
    }

    /** The unit scores all its lines alike and hands in. */
    void handIn(String place, String points) {
        done(pages.post(
                "/nam/" + year + "/cham-diem/" + member(place) + "/nop", officer(place), all(lines(place), points)));
    }

    /** Form fields that give every line the same points. */
    static String[] all(List<Long> lines, String points) {
        return lines.stream()
                .flatMap(line -> List.of("lines[" + line + "].points", points).stream())
                .toArray(String[]::new);
    }

    /** Ids of the lines of the member's sheet. */
    List<Long> lines(String place) {
        return jdbc.sql("""
                select l.id from score_line l join score_sheet s on s.id = l.sheet_id
                where s.membership_id = ? order by l.position""").param(member(place).value()).query(Long.class).list();
    }

    String status(String place) {
        return jdbc.sql("select status from score_sheet where membership_id = ?")
                .param(member(place).value())
                .query(String.class)
                .single();
    }

    /** One line of the sheet of Tây, as its checker sees it now, with the reason where there is one. */
    MvcTestResult save(AccountId checker, long to, String points, String... reason) {
        return reason.length == 0
                ? post(checker, sheet("Tây", ""), field(to, "points"), points, field(to, "version"), version(to))
                : post(
                        checker,
                        sheet("Tây", ""),
                        field(to, "points"),
                        points,
                        field(to, "reason"),
                        reason[0],
                        field(to, "version"),
                        version(to));
    }

    static String field(long line, String part) {
        return "lines[" + line + "]." + part;
    }

    /** Of the checker's stored entry; empty where there is none. */
    private String version(long of) {
        return jdbc.sql("select coalesce(max(version)::text, '') from score_entry where line_id = ? and stage = 'PEER'")
                .param(of)
                .query(String.class)
                .single();
    }

    /** What waits for this person: "crosscheck.task.check [Hội LHPN xã Tây]". */
    List<String> tasksOf(AccountId who) {
        return tasks.stream()
                .flatMap(source -> source.tasksOf(world.actor(who)).stream())
                .map(CrossCheckScene::told)
                .toList();
    }

    private static String told(Task task) {
        return task.key() + " " + task.args();
    }

    /** Units that check the sheet, in the order of the draw. */
    List<String> checkersOf(String place) {
        return checks().stream()
                .filter(check -> check.endsWith(" > " + place))
                .map(check -> check.split(" > ")[0])
                .toList();
    }

    /** The checker's page of that sheet, or something done there. */
    String sheet(String place, String what) {
        return "/" + member(place) + what;
    }

    static void done(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
    }

    private long one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    String at(String path) {
        return "/nam/" + year + "/cham-cheo" + path;
    }
}
