package vn.thidua.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.access.Role;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.Pages;
import vn.thidua.support.World;

/** A cluster-year of two members that proposes one of them for a flag of the catalogue, for which nothing is asked yet. */
@DatabaseTest
abstract class EligibilityScene {

    static final LocalDate RECEIVED = LocalDate.of(2025, 12, 1);

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Eligibility eligibility;

    UnitId organiser;
    UnitId unit;
    ProgrammeId programme;
    ClusterYearId year;
    MembershipId first;
    MembershipId second;
    long award;
    long kind;
    NominationId nomination;
    AccountId staff;
    AccountId board;
    AccountId head;
    AccountId own;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        programme = world.programme(organiser, "Hệ thống của Hội");
        year = world.year(world.cluster(programme, "Cụm thi đua số 1"), 2025);
        UnitId leader = world.unit(organiser, "Hội LHPN xã An Bình");
        unit = world.unit(organiser, "Hội LHPN xã Bình Minh");
        first = world.member(year, leader);
        second = world.member(year, unit);
        world.head(year, first);
        award = award("Cờ dẫn đầu", "Ban Thường vụ Hội LHPN tỉnh");
        kind = kind(award, "Cờ dẫn đầu", "COLLECTIVE");
        nomination = received(world.nomination(year, second, kind, "RECEIVED"), RECEIVED);
        staff = world.person("canbo", Role.ORGANISER_STAFF, organiser);
        board = world.person("hoidong", Role.BOARD_MEMBER, organiser);
        head = world.person("cumtruong", Role.UNIT_OFFICER, leader);
        own = world.person("donvi", Role.UNIT_OFFICER, unit);
    }

    long award(String name, String authority) {
        return jdbc.sql("""
                insert into award (name, award_class, authority_id, for_collective, for_individual, for_work, verified, position)
                select ?, 'TITLE', id, true, true, false, true, 900 from authority where name = ? returning id""").params(name, authority).query(Long.class).single();
    }

    long kind(long of, String name, String recipient) {
        return jdbc.sql("""
                insert into award_kind (programme_id, name, award_class, authority, recipient, position, award_id)
                values (?, ?, 'TITLE', 'Ban Thường vụ Hội LHPN tỉnh Mẫu', ?, 1, ?) returning id""")
                .params(programme.value(), name, recipient, of)
                .query(Long.class)
                .single();
    }

    NominationId received(NominationId of, LocalDate on) {
        jdbc.sql("update nomination set received_on = ?, achievement = 'Dẫn đầu cụm' where id = ?")
                .params(on, of.value())
                .update();
        return of;
    }

    void asks(Rule rule, @Nullable String setting) {
        asks(rule, setting, null, null, "Quy chế thi đua");
    }

    void asks(Rule rule, @Nullable String setting, @Nullable LocalDate from, @Nullable LocalDate to, String source) {
        jdbc.sql("""
                insert into award_rule (award_id, rule, setting, valid_from, valid_to, source, verified)
                values (?, ?, ?, ?, ?, ?, true)""")
                .param(award)
                .param(rule.name())
                .param(setting)
                .param(from)
                .param(to)
                .param(source)
                .update();
    }

    /** A grant of the award to the unit for a year, from papers. */
    long granted(UnitId to, int honoured) {
        return granted(to, honoured, null);
    }

    /** The same, of a nomination. */
    long granted(UnitId to, int honoured, @Nullable NominationId of) {
        return jdbc.sql("""
                with whose as (
                  insert into recipient (kind, keeper_id, unit_id) values ('COLLECTIVE', :keeper, :unit)
                  on conflict (keeper_id, kind, unit_id, name, birth_year) do update set is_demo = false returning id)
                insert into award_grant (organiser_id, recipient_id, recipient_kind, recipient_name, unit_id, award_id, award_name,
                                         authority, year, number, decided_on, nomination_id)
                select :keeper, whose.id, 'COLLECTIVE', u.name, u.id, :award, 'Cờ của Hội', 'Ban Thường vụ', :year, '12/QĐ-BTV',
                       make_date(:year, 12, 20), :nomination
                from whose, unit u where u.id = :unit returning id""")
                .param("keeper", organiser.value())
                .param("unit", to.value())
                .param("award", award)
                .param("year", honoured)
                .param("nomination", of == null ? null : of.value())
                .query(Long.class)
                .single();
    }

    Judgement judgement() {
        return eligibility.of(nomination);
    }

    Answer.Outcome outcome(Rule rule) {
        return judgement().of(rule).orElseThrow().answer().outcome();
    }

    String path(String below) {
        return "/de-nghi/" + nomination + "/dieu-kien" + below;
    }

    String page(AccountId who, String below) {
        return Pages.text(pages.get(path(below), who));
    }
}
