package vn.thidua.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseCleaner;
import vn.thidua.support.World;

/** A cluster of four units that signed their covenant, and its people at the browser: the ground for a season of scoring. */
@ExtendWith(DatabaseCleaner.class)
abstract class SeasonGround extends BrowserIT {

    static final String FIRST = "Hội LHPN xã An Bình";
    static final String SECOND = "Hội LHPN xã Bình Minh";
    static final String THIRD = "Hội LHPN phường Cầu Mới";
    static final String FOURTH = "Hội LHPN xã Đông Xuân";
    static final List<String> UNITS = List.of(FIRST, SECOND, THIRD, FOURTH);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Today today;

    final Map<String, Visitor> officers = new LinkedHashMap<>();
    Visitor staff;
    Visitor head;
    ClusterYearId yearId;
    String year;

    @BeforeEach
    void aClusterThatSignedItsCovenant() {
        UnitId organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        ProgrammeId programme = world.programme(organiser, "Thi đua của Hội");
        world.rule(programme, "STAGES_USED", "SELF, PEER, HEAD, STAFF");
        world.rule(programme, "OFFICIAL_STAGE", "STAFF");
        world.rule(programme, "DIFFERENCE_THRESHOLD", "2");
        world.rule(programme, "TIE_BREAK", "Điểm thưởng");
        yearId = world.year(
                world.cluster(programme, "Cụm thi đua số 1"), today.date().getYear());
        year = "/nam/" + yearId;
        UNITS.forEach(unit -> join(organiser, unit));
        world.head(yearId, new MembershipId(member(FIRST)));
        signTargets();
        world.person("canbo", Role.ORGANISER_STAFF, organiser);
        staff = visitor("canbo");
        UNITS.forEach(unit -> officers.put(unit, visitor(account(unit))));
        head = officer(FIRST);
    }

    private void join(UnitId organiser, String name) {
        UnitId unit = world.unit(organiser, name);
        world.member(yearId, unit);
        world.person(account(name), Role.UNIT_OFFICER, unit);
    }

    private static String account(String unit) {
        return "donvi" + (UNITS.indexOf(unit) + 1);
    }

    /** Each promises 20 new members, but for the last, which promises nothing of the kind. */
    private void signTargets() {
        long covenant = jdbc.sql("""
                insert into covenant (cluster_year_id, position, title) values (?, 0, 'Giao ước thi đua') returning id""").param(yearId.value()).query(Long.class).single();
        jdbc.sql("""
                insert into covenant_target (covenant_id, cluster_year_id, membership_id, position, text, planned, unit_of_measure)
                select ?, cluster_year_id, id, 1, 'Kết nạp hội viên mới', 20, 'hội viên' from membership
                where cluster_year_id = ? and unit_name <> ?""").params(covenant, yearId.value(), FOURTH).update();
        jdbc.sql("update covenant set status = 'SIGNED', signed_on = current_date where id = ?")
                .param(covenant)
                .update();
    }

    Visitor officer(String unit) {
        return java.util.Objects.requireNonNull(officers.get(unit));
    }

    private Visitor visitor(String username) {
        var page = page("vi-VN", LAPTOP);
        signIn(page, username, "mat-khau-thu");
        return new Visitor(page);
    }

    String sheet(String unit) {
        return year + "/cham-diem/" + member(unit);
    }

    long member(String unit) {
        return jdbc.sql("select id from membership where cluster_year_id = ? and unit_name = ?")
                .params(yearId.value(), unit)
                .query(Long.class)
                .single();
    }

    /** The last days that were set are a day nearer, or past. */
    void aDayGoesBy() {
        jdbc.sql("update stage_deadline set due_on = due_on - 1").update();
    }

    /** Who was drawn to check this unit's sheet. */
    String checkerOf(String unit) {
        return jdbc.sql("""
                select m.unit_name from peer_check c join membership m on m.id = c.checker_id
                where c.checked_id = ?""").param(member(unit)).query(String.class).single();
    }

    long line(String unit, String code) {
        return jdbc.sql("""
                select l.id from score_line l join score_sheet s on s.id = l.sheet_id
                where s.membership_id = ? and l.code = ? order by s.scale_id desc limit 1""").params(member(unit), code).query(Long.class).single();
    }

    /** The latest one. */
    long objection() {
        return jdbc.sql("select max(id) from objection").query(Long.class).single();
    }

    /** What is written of this unit's sheet in the sample. */
    long drawn(String unit) {
        return jdbc.sql("select id from audit_finding where membership_id = ?")
                .param(member(unit))
                .query(Long.class)
                .single();
    }
}
