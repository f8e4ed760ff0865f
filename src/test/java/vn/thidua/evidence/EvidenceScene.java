package vn.thidua.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.support.Pages.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A cluster of two units in 2026, An being its head; both score themselves on sheets of three lines. */
@DatabaseTest
abstract class EvidenceScene {

    static final byte[] PDF = "%PDF-1.7 báo cáo năm".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EvidenceOf evidence;

    UnitId organiser;
    ProgrammeId programme;
    ClusterId cluster;
    ClusterYearId year;
    UnitId an;
    UnitId binh;
    Folder ofAn;
    Folder ofBinh;
    AccountId staff;
    AccountId auditor;
    AccountId head;
    AccountId officer;

    @BeforeEach
    void twoUnitsScoreThemselves() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Thi đua của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        an = world.unit(organiser, "Hội LHPN xã An");
        binh = world.unit(organiser, "Hội LHPN xã Bình");
        year = world.year(cluster, 2026);
        ofAn = member(year, an);
        ofBinh = member(year, binh);
        world.head(year, ofAn.member());
        scoringIsOpen(year, 3);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        auditor = world.person("giamsat", Role.AUDITOR, organiser);
        head = world.person("donvi1", Role.UNIT_OFFICER, an);
        officer = world.person("donvi2", Role.UNIT_OFFICER, binh);
    }

    Folder member(ClusterYearId in, UnitId unit) {
        return new Folder(in, world.member(in, unit));
    }

    /** A scale with so many criteria, the second of which demands evidence. */
    long aScale(ClusterYearId in, int criteria) {
        long scale = one("""
                insert into scoring_scale (cluster_year_id, edition, title, reason)
                select ?, coalesce(max(edition), 0) + 1, 'Thang điểm', 'hướng dẫn mới' from scoring_scale where cluster_year_id = ? returning id""", in.value(), in.value());
        jdbc.sql("""
                insert into criterion (scale_id, position, code, text, line, max_points, evidence_required)
                select ?, n, 'I.' || n, 'Tiêu chí ' || n, 'BASE', 10, n = 2 from generate_series(1, ?) n""").params(scale, criteria).update();
        return scale;
    }

    /** A sheet by a new scale for each member. */
    void scoringIsOpen(ClusterYearId in, int criteria) {
        long scale = aScale(in, criteria);
        jdbc.sql("""
                insert into score_sheet (cluster_year_id, membership_id, scale_id)
                select cluster_year_id, id, ? from membership where cluster_year_id = ?""").params(scale, in.value()).update();
        jdbc.sql("""
                insert into score_line (sheet_id, criterion_id, position, code, text, line, max_points, evidence_required)
                select s.id, c.id, c.position, c.code, c.text, c.line, c.max_points, c.evidence_required
                from score_sheet s join criterion c on c.scale_id = s.scale_id where s.scale_id = ?""").param(scale).update();
    }

    /** The unit hands in. */
    void handedIn(Folder folder) {
        jdbc.sql("update score_sheet set status = 'SUBMITTED', submitted_at = now() where membership_id = ?")
                .param(folder.member().value())
                .update();
    }

    void becomesFinal(Folder folder) {
        jdbc.sql("""
                update score_sheet set status = 'FINAL', submitted_at = now(), finalised_at = now() where membership_id = ?""").param(folder.member().value()).update();
    }

    /** The n-th line of the unit's newest sheet, counted from 1. */
    long line(Folder folder, int n) {
        return one("""
                select l.id from score_line l join score_sheet s on s.id = l.sheet_id
                where s.membership_id = ? and s.sub_unit = '' and l.position = ? order by s.scale_id desc limit 1""", folder.member().value(), n);
    }

    MvcTestResult addFile(AccountId who, Folder folder, String name, byte[] content, Long... lines) {
        var request = mvc.post()
                .uri(folder.path() + "/them")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("kind", "FILE")
                .param("title", "Minh chứng " + name)
                .with(csrf())
                .with(world.as(who));
        for (Long line : lines) {
            request.param("lines", line.toString());
        }
        return request.exchange();
    }

    /** A paper named by number and date, for these lines. */
    MvcTestResult addDocument(AccountId who, Folder folder, String number, Long... lines) {
        return post(
                who,
                folder.path() + "/them",
                lines,
                Map.of("kind", "DOCUMENT", "title", "Báo cáo", "documentNumber", number, "documentDate", "20/11/2026"));
    }

    MvcTestResult addLink(AccountId who, Folder folder, String url, Long... lines) {
        return post(who, folder.path() + "/them", lines, Map.of("kind", "LINK", "title", "Tin bài", "url", url));
    }

    MvcTestResult use(AccountId who, Folder folder, long id, String version, Long... lines) {
        return post(who, folder.path() + "/" + id + "/tieu-chi", lines, Map.of("version", version));
    }

    MvcTestResult withdraw(AccountId who, Folder folder, long id, String reason) {
        return post(who, folder.path() + "/" + id + "/rut", new Long[0], Map.of("reason", reason));
    }

    private MvcTestResult post(AccountId who, String path, Long[] lines, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(csrf()).with(world.as(who));
        fields.forEach(request::param);
        for (Long line : lines) {
            request.param("lines", line.toString());
        }
        return request.exchange();
    }

    void done(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
    }

    String page(AccountId who, Folder folder) {
        MvcTestResult answer = pages.get(folder.path(), who);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    /** The item added last. */
    long last() {
        return one("select max(id) from evidence");
    }

    List<Long> served(long id) {
        return jdbc.sql("select line_id from evidence_use where evidence_id = ? order by line_id")
                .param(id)
                .query(Long.class)
                .list();
    }

    long one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
