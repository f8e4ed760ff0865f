package vn.thidua.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** An organiser whose clusters propose provincial flags and certificates, of which the board has spoken. */
@DatabaseTest
public abstract class DecisionScene {

    @Autowired
    protected Pages pages;

    @Autowired
    protected World world;

    @Autowired
    protected JdbcClient jdbc;

    protected UnitId organiser;
    protected ProgrammeId programme;
    protected ClusterYearId year;
    protected AccountId staff;
    protected long flag;
    protected long certificate;
    protected final List<MembershipId> members = new ArrayList<>();

    @BeforeEach
    protected void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Hệ thống của Hội");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2024);
        members.clear();
        for (String name : List.of("An Bình", "Bình Minh", "Cẩm Thủy")) {
            members.add(world.member(year, world.unit(organiser, "Hội LHPN xã " + name)));
        }
        flag = award("Cờ thi đua");
        certificate = award("Bằng khen");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
    }

    /** An award of the programme, linked to the catalogue's award of the province. */
    protected long award(String name) {
        return jdbc.sql("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, position, award_id)
                select ?, a.name, a.award_class, h.name, 'ANY', 1, a.id
                from award a join authority h on h.id = a.authority_id
                where a.name like ? and h.name like '%UBND tỉnh' order by a.id limit 1 returning id""")
                .params(programme.value(), name + "%")
                .query(Long.class)
                .single();
    }

    protected long authority(long award) {
        return jdbc.sql("select a.authority_id from award_kind k join award a on a.id = k.award_id where k.id = ?")
                .param(award)
                .query(Long.class)
                .single();
    }

    /** A nomination of which the board has said this. */
    protected long reviewed(MembershipId member, long award, String outcome) {
        long id = world.nomination(year, member, award, "REVIEWED").value();
        jdbc.sql("update nomination set proposed_on = '2024-05-01' where id = ?")
                .param(id)
                .update();
        jdbc.sql("""
                insert into board_review (nomination_id, reviewed_on, members, present, votes_for, votes_against, outcome, reason)
                values (:id, '2024-05-20', 9, 9, :for, :against, :outcome, :reason)""")
                .param("id", id)
                .param("for", outcome.equals("RECOMMENDED") ? 9 : 2)
                .param("against", outcome.equals("RECOMMENDED") ? 0 : 7)
                .param("outcome", outcome)
                .param("reason", outcome.equals("RECOMMENDED") ? null : "Chưa đạt chỉ tiêu " + id)
                .update();
        return id;
    }

    protected long recommended(int member) {
        return reviewed(members.get(member), flag, "RECOMMENDED");
    }

    /** Begins a draft on flags through its form; answers its id. */
    protected long draft(String number, LocalDate on) {
        return draft(flag, number, on);
    }

    /** Begins a draft of whoever decides on this award. */
    protected long draft(long award, String number, LocalDate on) {
        post(
                "/quyet-dinh/moi",
                Map.ofEntries(
                        Map.entry("year", "2024"),
                        Map.entry("authority", Long.toString(authority(award))),
                        Map.entry("number", number),
                        Map.entry("decidedOn", written(on)),
                        Map.entry("place", "Mẫu"),
                        Map.entry("signerTitle", "CHỦ TỊCH"),
                        Map.entry("signerName", "Trần Văn Mẫu"),
                        Map.entry("fund", "Quỹ thi đua, khen thưởng tỉnh")));
        return jdbc.sql("select max(id) from decision").query(Long.class).single();
    }

    protected void takeAll(long decision) {
        post("/quyet-dinh/" + decision + "/de-nghi", Map.of("all", "true"));
    }

    protected MvcTestResult issue(long decision) {
        return post("/quyet-dinh/" + decision + "/ban-hanh", Map.of());
    }

    /** All that waits, decided by one decision of this day. */
    protected long issued(String number, LocalDate on) {
        return issued(flag, number, on);
    }

    /** All that waits for whoever decides on this award. */
    protected long issued(long award, String number, LocalDate on) {
        long decision = draft(award, number, on);
        takeAll(decision);
        issue(decision);
        return decision;
    }

    protected MvcTestResult get(String path) {
        return pages.get("/don-vi/" + organiser + path, staff);
    }

    protected MvcTestResult post(String path, Map<String, String> fields) {
        return pages.post("/don-vi/" + organiser + path, staff, fields);
    }

    protected int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    protected String stage(long nomination) {
        return jdbc.sql("select stage from nomination where id = ?")
                .param(nomination)
                .query(String.class)
                .single();
    }

    protected static String written(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
