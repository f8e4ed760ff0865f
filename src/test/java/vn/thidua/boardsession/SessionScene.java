package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.support.Pages.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/**
 * A board of five: chair and two members with accounts, a secretary of the staff, and one who has no account. Two flags are
 * proposed and examined, one for the unit of a member. The rules ask 80 % of all members.
 */
@DatabaseTest
abstract class SessionScene {

    static final String FOR = "FOR";
    static final String AGAINST = "AGAINST";

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Today today;

    UnitId organiser;
    ProgrammeId programme;
    ClusterYearId year;
    UnitId first;
    UnitId second;
    long flag;
    long certificate;
    AccountId staff;
    AccountId chair;
    AccountId ofFirst;
    AccountId other;
    String board;
    String session;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Hệ thống của Hội");
        world.rule(programme, "BOARD_THRESHOLD", "80");
        world.rule(programme, "BOARD_BASE", "ALL_MEMBERS");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2026);
        first = world.unit(organiser, "Hội LHPN xã An Bình");
        second = world.unit(organiser, "Hội LHPN xã Bình Minh");
        flag = award("Cờ thi đua");
        certificate = award("Bằng khen");
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        chair = world.person("chutich", Role.BOARD_MEMBER, organiser);
        ofFirst = world.person("uyvien1", Role.BOARD_MEMBER, organiser);
        other = world.person("uyvien2", Role.BOARD_MEMBER, organiser);
        board = board(organiser);
        member("Nguyễn Thị Chủ", "CHAIR", chair, null);
        member("Trần Thị Thư", "SECRETARY", staff, null);
        member("Lê Thị An", "MEMBER", ofFirst, first);
        member("Phạm Thị Bình", "MEMBER", other, null);
        member("Vũ Thị Xa", "MEMBER", null, null);
        session = called();
    }

    String board(UnitId of) {
        long id = jdbc.sql("""
                insert into award_board (organiser_id, name, number, decided_on, authority)
                values (?, 'Hội đồng Thi đua – Khen thưởng', '12/QĐ', '2020-01-15', 'Ban Thường vụ') returning id""").param(of.value()).query(Long.class).single();
        return "/don-vi/" + of + "/hoi-dong/" + id;
    }

    /** A member since the board was set up. */
    long member(String name, String role, @Nullable AccountId account, @Nullable UnitId unit) {
        return jdbc.sql("""
                insert into board_member (board_id, account_id, name, role, unit_id, from_on)
                values (?, ?, ?, ?, ?, '2020-01-15') returning id""")
                .param(id(board))
                .param(account == null ? null : account.value())
                .param(name)
                .param(role)
                .param(unit == null ? null : unit.value())
                .query(Long.class)
                .single();
    }

    long seat(String name) {
        return jdbc.sql("select id from board_member where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    long award(String name) {
        return jdbc.sql("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, position)
                values (?, ?, 'FORM', 'UBND tỉnh Mẫu', 'COLLECTIVE', 1) returning id""").params(programme.value(), name).query(Long.class).single();
    }

    /** A nomination of the unit that was examined. */
    long nomination(UnitId unit, long award) {
        MembershipId member = jdbc.sql("select id from membership where unit_id = ?")
                .param(unit.value())
                .query((row, number) -> new MembershipId(row.getLong("id")))
                .optional()
                .orElseGet(() -> world.member(year, unit));
        long id = world.nomination(year, member, award, "EXAMINED").value();
        jdbc.sql("update nomination set proposed_on = '2026-01-10', achievement = 'Dẫn đầu cụm' where id = ?")
                .param(id)
                .update();
        return id;
    }

    String called() {
        return pages.post(board + "/phien/moi", staff, "heldOn", date(today.date()), "place", "Hội trường")
                .getResponse()
                .getRedirectedUrl();
    }

    /** Puts these nominations on the agenda. */
    void agenda(Long... nominations) {
        List<String> fields = new ArrayList<>();
        for (Long one : nominations) {
            fields.add("nominations");
            fields.add(one.toString());
        }
        done(pages.post(session + "/chuong-trinh", staff, fields.toArray(String[]::new)));
    }

    long item(long nomination) {
        return jdbc.sql("select id from session_item where nomination_id = ?")
                .param(nomination)
                .query(Long.class)
                .single();
    }

    String itemPath(long nomination) {
        return session + "/muc/" + item(nomination);
    }

    void reading() {
        done(pages.post(session + "/nghien-cuu", staff));
    }

    /** Everybody is there but the one without account, who has written; two count papers. */
    MvcTestResult roll() {
        return pages.post(session + "/diem-danh", staff, rollFields());
    }

    String[] rollFields() {
        List<String> fields = new ArrayList<>(List.of("version", version()));
        List<Long> seats = seats();
        for (int i = 0; i < seats.size(); i++) {
            boolean far = seats.get(i) == seat("Vũ Thị Xa");
            fields.addAll(List.of(
                    "rows[" + i + "].member",
                    seats.get(i).toString(),
                    "rows[" + i + "].presence",
                    far ? "IN_WRITING" : "PRESENT",
                    "rows[" + i + "].number",
                    far ? "07/YK" : ""));
        }
        fields.addAll(List.of("first", staff.toString(), "second", other.toString()));
        return fields.toArray(String[]::new);
    }

    /** The members in the order of the pages. */
    List<Long> seats() {
        return jdbc.sql("""
                select id from board_member where board_id = ? and (to_on is null or to_on >= ?)
                order by array_position(array['CHAIR','DEPUTY_CHAIR','STANDING','SECRETARY','MEMBER'], role), from_on,
                         name collate "vi-x-icu", id""").params(id(board), today.date()).query(Long.class).list();
    }

    String version() {
        return jdbc.sql("select version from board_session where id = ?")
                .param(id(session))
                .query(String.class)
                .single();
    }

    /** Notes who is there and opens the session. */
    void open() {
        done(roll());
        done(pages.post(session + "/khai-mac", staff));
        assertThat(state()).isEqualTo("OPEN");
    }

    String state() {
        return jdbc.sql("select state from board_session where id = ?")
                .param(id(session))
                .query(String.class)
                .single();
    }

    MvcTestResult vote(AccountId account, long nomination, String vote) {
        return pages.post(itemPath(nomination) + "/bieu-quyet", account, "vote", vote);
    }

    /** The secretary writes down one member's vote. */
    MvcTestResult hand(long nomination, String name, String vote) {
        List<String> fields = new ArrayList<>();
        List<Long> seats = seats();
        for (int i = 0; i < seats.size(); i++) {
            fields.addAll(List.of("rows[" + i + "].member", seats.get(i).toString()));
            fields.addAll(List.of("rows[" + i + "].vote", seats.get(i) == seat(name) ? vote : ""));
        }
        return pages.post(itemPath(nomination) + "/ghi-phieu", staff, fields.toArray(String[]::new));
    }

    /** Everybody who may votes for it. */
    void allFor(long nomination) {
        for (AccountId account : List.of(chair, staff, other)) {
            done(vote(account, nomination, FOR));
        }
        done(hand(nomination, "Vũ Thị Xa", FOR));
    }

    /** Outcomes of all items in their order: outcome, reason. */
    MvcTestResult conclude(String... outcomesAndReasons) {
        List<Long> items = jdbc.sql("select id from session_item where session_id = ? order by position, id")
                .param(id(session))
                .query(Long.class)
                .list();
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            fields.addAll(List.of("rows[" + i + "].item", items.get(i).toString()));
            fields.addAll(List.of(
                    "rows[" + i + "].version",
                    jdbc.sql("select version from session_item where id = ?")
                            .param(items.get(i))
                            .query(String.class)
                            .single()));
            fields.addAll(List.of("rows[" + i + "].outcome", outcomesAndReasons[2 * i]));
            fields.addAll(List.of("rows[" + i + "].reason", outcomesAndReasons[2 * i + 1]));
        }
        return pages.post(session + "/ket-luan", staff, fields.toArray(String[]::new));
    }

    MvcTestResult close() {
        return pages.post(session + "/ket-thuc", staff);
    }

    String shown(String path, AccountId account) {
        MvcTestResult answer = pages.get(path, account);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    static void done(MvcTestResult answer) {
        assertThat(answer).as(() -> text(answer)).hasStatus3xxRedirection();
    }

    static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    static String date(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
