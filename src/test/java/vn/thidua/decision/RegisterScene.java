package vn.thidua.decision;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;
import vn.thidua.support.DatabaseTest;
import vn.thidua.support.World;

/** An organiser, a unit with its predecessor, and awards in the register by plain SQL. */
@DatabaseTest
abstract class RegisterScene {

    static final LocalDate DECIDED = LocalDate.of(2024, 6, 20);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UnitId organiser;
    UnitId district;
    UnitId commune;

    @BeforeEach
    void layTheGround() {
        organiser = world.organiser("Hội LHPN tỉnh Mẫu");
        district = world.unit(organiser, "Hội LHPN huyện Bình Minh");
        commune = world.unit(organiser, "Hội LHPN xã An Bình");
        follows(district, commune);
    }

    void follows(UnitId before, UnitId after) {
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on)
                values (?, ?, 'REPLACED', '2025-07-01')""").params(before.value(), after.value()).update();
    }

    /** The unit as somebody whom awards are for. */
    long recipient(UnitId unit) {
        return jdbc.sql("insert into recipient (kind, keeper_id, unit_id) values ('COLLECTIVE', ?, ?) returning id")
                .params(organiser.value(), unit.value())
                .query(Long.class)
                .single();
    }

    /** A person of the unit. */
    long person(UnitId unit, String name) {
        return jdbc.sql("""
                insert into recipient (kind, keeper_id, unit_id, name) values ('INDIVIDUAL', ?, ?, ?) returning id""")
                .params(organiser.value(), unit.value(), name)
                .query(Long.class)
                .single();
    }

    /** An award in the register. */
    long granted(long recipient, String award, LocalDate on) {
        return jdbc.sql("""
                insert into award_grant (organiser_id, recipient_id, recipient_kind, recipient_name, unit_id, unit_name,
                                         award_name, authority, year, number, decided_on, code)
                select r.keeper_id, r.id, r.kind, coalesce(r.name, u.name), u.id, u.name,
                       :award, 'UBND tỉnh Mẫu', :year, '12/QĐ-UBND', :day, :code
                from recipient r left join unit u on u.id = r.unit_id where r.id = :recipient returning id""")
                .param("award", award)
                .param("year", on.getYear())
                .param("day", on)
                .param("recipient", recipient)
                .param("code", PaperCode.random().value())
                .query(Long.class)
                .single();
    }

    PaperCode code(long grant) {
        return new PaperCode(jdbc.sql("select code from award_grant where id = ?")
                .param(grant)
                .query(String.class)
                .single());
    }

    void revoked(long grant, LocalDate on) {
        jdbc.sql("update award_grant set revoked_on = ? where id = ?")
                .params(on, grant)
                .update();
        jdbc.sql("""
                insert into grant_change (grant_id, kind, number, decided_on, reason)
                values (?, 'REVOCATION', '30/QĐ-UBND', ?, 'Khai không đúng thành tích')""").params(grant, on).update();
    }
}
