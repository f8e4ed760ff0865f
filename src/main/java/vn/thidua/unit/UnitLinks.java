package vn.thidua.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.shared.Broken;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/**
 * What hangs on units without a life of its own: other spellings of a name, and which unit follows which. Award history
 * goes along those links, never along a name.
 */
@Repository
class UnitLinks {

    private final JdbcClient jdbc;

    UnitLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addAlias(UnitId unit, String name) {
        Broken.constraint(
                "unit_alias_once",
                new RuleViolation("unit.alias.taken").at("alias"),
                () -> jdbc.sql("insert into unit_alias (unit_id, name) values (?, ?)")
                        .params(unit.value(), name)
                        .update());
    }

    /** The removed spelling; empty where the unit has none of this id. */
    Optional<String> removeAlias(UnitId unit, long alias) {
        return jdbc.sql("delete from unit_alias where id = ? and unit_id = ? returning name")
                .params(alias, unit.value())
                .query(String.class)
                .optional();
    }

    void addSuccession(
            UnitId predecessor, UnitId successor, SuccessionKind kind, LocalDate on, @Nullable String legalBasis) {
        Broken.constraint(
                "unit_succession_once",
                new RuleViolation("unit.succession.taken").at("other"),
                () -> jdbc.sql("""
                        insert into unit_succession (predecessor_id, successor_id, kind, happened_on, legal_basis)
                        values (?, ?, ?, ?, ?)""")
                        .params(predecessor.value(), successor.value(), kind.name(), on)
                        .param(legalBasis)
                        .update());
    }

    /** Does {@code later} come after {@code earlier}, over any number of links? */
    boolean follows(UnitId later, UnitId earlier) {
        return jdbc.sql("""
                with recursive after(id) as (
                  select cast(:earlier as bigint)
                  union select s.successor_id from unit_succession s join after a on s.predecessor_id = a.id)
                select exists (select 1 from after where id = :later)""")
                .param("earlier", earlier.value())
                .param("later", later.value())
                .query(Boolean.class)
                .single();
    }
}
