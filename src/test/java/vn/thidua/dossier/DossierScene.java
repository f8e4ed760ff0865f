package vn.thidua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.support.Pages.text;

import java.nio.charset.StandardCharsets;
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
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/**
 * A cluster of three units in 2026, headed by An with Cúc as deputy, that proposes Bình for a flag. The flag asks for a submission,
 * a merit report, the opinion of the police, and, if there are any, for pictures.
 */
@DatabaseTest
public abstract class DossierScene {

    protected static final byte[] PDF = "%PDF-1.7 tờ trình".getBytes(StandardCharsets.UTF_8);

    @Autowired
    protected MockMvcTester mvc;

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
    protected UnitId binhUnit;
    protected MembershipId an;
    protected MembershipId binh;
    protected MembershipId cuc;
    protected AccountId staff;
    protected AccountId auditor;
    protected AccountId board;
    protected AccountId head;
    protected AccountId own;
    protected AccountId deputy;
    protected AccountId member;
    protected long award;
    protected long flag;
    protected NominationId nomination;

    @BeforeEach
    void anAwardIsProposed() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Thi đua của Hội");
        cluster = world.cluster(programme, "Cụm thi đua số 1");
        year = world.year(cluster, 2026);
        UnitId anUnit = world.unit(organiser, "Hội LHPN xã An");
        binhUnit = world.unit(organiser, "Hội LHPN xã Bình");
        UnitId cucUnit = world.unit(organiser, "Hội LHPN xã Cúc");
        UnitId dungUnit = world.unit(organiser, "Hội LHPN xã Dung");
        an = world.member(year, anUnit);
        binh = world.member(year, binhUnit);
        cuc = world.member(year, cucUnit);
        world.member(year, dungUnit);
        world.head(year, an);
        world.deputy(year, cuc);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        auditor = world.person("giamsat", Role.AUDITOR, organiser);
        board = world.person("hoidong", Role.BOARD_MEMBER, organiser);
        head = world.person("cumtruong", Role.UNIT_OFFICER, anUnit);
        own = world.person("donvi", Role.UNIT_OFFICER, binhUnit);
        deputy = world.person("cumpho", Role.UNIT_OFFICER, cucUnit);
        member = world.person("thanhvien", Role.UNIT_OFFICER, dungUnit);
        award = one("""
                insert into award (name, award_class, authority_id, for_collective, for_individual, for_work, position)
                select 'Cờ thi đua thử', 'TITLE', min(id), true, false, false, 900 from authority returning id""");
        asks("SUBMISSION", "Tờ trình", null, true, 1);
        asks("MERIT_REPORT", "Báo cáo thành tích", null, true, 2);
        asks("OPINION", "Ý kiến của công an", "Công an tỉnh Mẫu", true, 3);
        asks("OTHER", "Ảnh", null, false, 4);
        flag = one("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, position, award_id)
                values (?, 'Cờ thi đua thử', 'TITLE', 'UBND tỉnh Mẫu', 'COLLECTIVE', 1, ?) returning id""", programme.value(), award);
        nomination = proposed(binh, binhUnit, "Dẫn đầu phong trào");
    }

    protected void asks(String paper, String label, String body, boolean required, int position) {
        jdbc.sql("""
                insert into award_paper (award_id, paper, label, body, required, source, position)
                values (?, ?, ?, ?, ?, 'Điều 30', ?)""")
                .params(award, paper, label)
                .param(body)
                .params(required, position)
                .update();
    }

    /** A nomination in draft for the flag. */
    protected NominationId proposed(MembershipId of, UnitId unit, String achievement) {
        long recipient = one("""
                insert into recipient (kind, keeper_id, unit_id) values ('COLLECTIVE', ?, ?)
                on conflict on constraint recipient_once do update set kind = excluded.kind returning id""", organiser.value(), unit.value());
        return new NominationId(one("""
                insert into nomination (cluster_year_id, programme_id, award_year, award_kind_id, award_name, authority,
                                        recipient_kind, membership_id, recipient_id, achievement, proposed_on, position)
                values (?, ?, 2026, ?, 'Cờ thi đua thử', 'UBND tỉnh Mẫu', 'COLLECTIVE', ?, ?, ?, '2026-11-18', 1)
                returning id""", year.value(), programme.value(), flag, of.value(), recipient, achievement));
    }

    protected void isAt(String stage) {
        jdbc.sql("update nomination set stage = ? where id = ?")
                .params(stage, nomination.value())
                .update();
    }

    /** Address of the nomination, or of something of it. */
    protected String at(String below) {
        return "/de-nghi/" + nomination + below;
    }

    protected MvcTestResult get(AccountId who, String below) {
        return pages.get(at(below), who);
    }

    protected MvcTestResult post(AccountId who, String below, String... fields) {
        return pages.post(at(below), who, fields);
    }

    protected String page(AccountId who) {
        MvcTestResult answer = get(who, "");
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    /** Sends the form of a paper with a file. */
    protected MvcTestResult sendFile(AccountId who, String below, String name, byte[] content) {
        return mvc.post()
                .uri(at(below))
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("version", "0")
                .with(csrf())
                .with(world.as(who))
                .exchange();
    }

    /** The address at which the paper so called is noted for the first time. */
    protected String first(String label) {
        return "/giay-to/moi?theo=" + asked(label);
    }

    protected long asked(String label) {
        return one("select id from award_paper where award_id = ? and label = ?", award, label);
    }

    protected long paper(String label) {
        return one("select id from dossier_paper where nomination_id = ? and label = ?", nomination.value(), label);
    }

    protected long file() {
        return one("select max(id) from dossier_file");
    }

    protected static void done(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
    }

    protected long one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
