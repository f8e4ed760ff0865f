package vn.thidua.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.criteria.Scales;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A cluster of two units in 2026, the first of which is its head, and ways to ask for its pages. */
@DatabaseTest
public abstract class ScoringPages {

    @Autowired
    protected Pages pages;

    @Autowired
    protected World world;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Opening opening;

    @Autowired
    protected Scales scales;

    protected UnitId organiser;
    protected ProgrammeId programme;
    protected ClusterYearId year;
    protected MembershipId first;
    protected MembershipId second;
    protected AccountId staff;
    protected AccountId headOfficer;
    protected AccountId officer;

    @BeforeEach
    protected void aClusterOfTwo() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Thi đua của Hội");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2026);
        UnitId an = world.unit(organiser, "Hội LHPN xã An");
        UnitId binh = world.unit(organiser, "Hội LHPN xã Bình");
        first = world.member(year, an);
        second = world.member(year, binh);
        world.head(year, first);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        headOfficer = world.person("donvi1", Role.UNIT_OFFICER, an);
        officer = world.person("donvi2", Role.UNIT_OFFICER, binh);
    }

    /** A scale with one section and these base criteria of 10 points, by plain SQL. */
    protected void aScale(int criteria) {
        long scale = one(
                "insert into scoring_scale (cluster_year_id, edition, title) values (?, 1, 'Thang điểm') returning id",
                year.value());
        long section = one("""
                insert into criterion (scale_id, position, code, text, line)
                values (?, 1, 'I', 'Công tác Hội', 'SECTION') returning id""", scale);
        jdbc.sql("""
                insert into criterion (scale_id, parent_id, position, code, text, line, max_points)
                select ?, ?, n, 'I.' || n, 'Tiêu chí ' || n, 'BASE', 10 from generate_series(1, ?) n""").params(scale, section, criteria).update();
    }

    /** A further line of the scale, beside the section. */
    protected void aLine(String code, String kind, String max, boolean evidence) {
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points, evidence_required)
                select id, 90, ?, 'Dòng ' || ?, ?, cast(? as numeric), ? from scoring_scale where cluster_year_id = ?""").params(code, code, kind, max, evidence, year.value()).update();
    }

    /** Scoring is opened by the head. */
    protected void open() {
        opening.open(year, world.actor(headOfficer));
    }

    /** Ids of the lines of the member's newest sheet. */
    protected List<Long> lines(MembershipId member) {
        return jdbc.sql("""
                select l.id from score_line l join score_sheet s on s.id = l.sheet_id
                where s.membership_id = ? and s.scale_id = (select max(scale_id) from score_sheet where membership_id = ?)
                order by l.position""")
                .params(member.value(), member.value())
                .query(Long.class)
                .list();
    }

    /** Form fields that give every line the same points. */
    protected static String[] all(List<Long> lines, String points) {
        return lines.stream()
                .flatMap(line -> List.of("lines[" + line + "].points", points).stream())
                .toArray(String[]::new);
    }

    /** Points a stage gave a line, as stored. */
    protected String stored(long line, String stage) {
        return jdbc.sql("select coalesce(max(points::text), 'none') from score_entry where line_id = ? and stage = ?")
                .params(line, stage)
                .query(String.class)
                .single();
    }

    /** The unit names a document for this line. */
    protected void show(MembershipId member, AccountId who, long line) {
        done(pages.post(
                "/nam/" + year + sheet(member) + "/minh-chung/them",
                who,
                Map.of(
                        "kind", "DOCUMENT",
                        "title", "Báo cáo",
                        "documentNumber", "5/BC",
                        "documentDate", "05/01/2026",
                        "lines", Long.toString(line))));
    }

    /** The unit scores all its lines and hands in. */
    protected void handIn(MembershipId member, AccountId who, String points) {
        done(post(who, sheet(member) + "/nop", all(lines(member), points)));
    }

    /** The head accepts and finishes. */
    protected void finish(MembershipId member) {
        done(post(headOfficer, sheet(member) + "/diem-cum/dong-y"));
        done(post(headOfficer, sheet(member) + "/diem-cum/xong"));
    }

    protected static String sheet(MembershipId member) {
        return "/cham-diem/" + member;
    }

    protected void done(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
    }

    protected MvcTestResult get(AccountId who, String path) {
        return pages.get("/nam/" + year + path, who);
    }

    protected String body(AccountId who, String path) {
        MvcTestResult result = get(who, path);
        assertThat(result).hasStatusOk();
        return text(result);
    }

    protected MvcTestResult post(AccountId who, String path, String... fields) {
        return pages.post("/nam/" + year + path, who, fields);
    }

    private long one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
