package vn.thidua.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;

/** Everybody whom awards were proposed for or given to, each once: whoever is named again is found again. */
@Service
@Transactional(readOnly = true)
public class Recipients {

    private static final String SELECT = """
            select r.*, u.name as unit_name from recipient r left join unit u on u.id = r.unit_id
            """;

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The recipient so named, added where there was none. What is told of a person anew is kept; what is not told stays. A
     * person told without a year of birth is the one known by that name in the unit, if there is exactly one.
     *
     * @param name null for the unit itself, which then must be given
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long named(UnitId keeper, RecipientKind kind, @Nullable UnitId unit, @Nullable String name, Person told) {
        Person person = kind == RecipientKind.INDIVIDUAL ? told : Person.UNKNOWN;
        Integer birthYear = person.birthYear() == null && name != null
                ? knownBirthYear(keeper, kind, unit, name)
                : person.birthYear();
        return jdbc.sql("""
                insert into recipient as r (kind, keeper_id, unit_id, name, birth_year, gender, job, is_demo)
                values (:kind, :keeper, cast(:unit as bigint), cast(:name as text), cast(:born as integer), cast(:gender as text),
                        cast(:job as text), coalesce((select u.is_demo from unit u where u.id = cast(:unit as bigint)), false))
                on conflict on constraint recipient_once do update
                  set gender = coalesce(excluded.gender, r.gender), job = coalesce(excluded.job, r.job)
                returning id""")
                .param("kind", kind.name())
                .param("keeper", keeper.value())
                .param("unit", unit == null ? null : unit.value())
                .param("name", name)
                .param("born", birthYear)
                .param(
                        "gender",
                        person.gender() == null ? null : person.gender().name())
                .param("job", person.job())
                .query(Long.class)
                .single();
    }

    private @Nullable Integer knownBirthYear(UnitId keeper, RecipientKind kind, @Nullable UnitId unit, String name) {
        List<Integer> known = jdbc.sql("""
                select birth_year from recipient
                where keeper_id = :keeper and kind = :kind and unit_id is not distinct from cast(:unit as bigint) and name = :name
                  and birth_year is not null""")
                .param("keeper", keeper.value())
                .param("kind", kind.name())
                .param("unit", unit == null ? null : unit.value())
                .param("name", name)
                .query(Integer.class)
                .list();
        return known.size() == 1 ? known.get(0) : null;
    }

    /** The recipient, or {@link NotFound}. */
    public RecipientView get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<RecipientView> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    /**
     * Those kept by this organiser whose name or unit contains the words, diacritics ignored; at most {@code limit}, in
     * Vietnamese order.
     */
    public List<RecipientView> search(UnitId keeper, @Nullable String words, int limit) {
        return jdbc.sql(SELECT + """
                where r.keeper_id = :keeper
                  and fold(concat_ws(' ', r.name, u.name)) like '%' || fold(:words) || '%'
                order by coalesce(r.name, u.name) collate "vi-x-icu", r.id limit :limit""")
                .param("keeper", keeper.value())
                .param("words", words == null ? "" : words)
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    /** Names of people and works known to this organiser, to choose from while typing; at most 500, in Vietnamese order. */
    public List<String> names(UnitId keeper) {
        return jdbc.sql("""
                select name from (select distinct name from recipient where keeper_id = ? and name is not null) known
                order by name collate "vi-x-icu" limit 500""").param(keeper.value()).query(String.class).list();
    }

    private static RecipientView view(ResultSet row) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        String gender = row.getString("gender");
        return new RecipientView(
                row.getLong("id"),
                RecipientKind.valueOf(row.getString("kind")),
                new UnitId(row.getLong("keeper_id")),
                unit == null ? null : new UnitId(unit),
                row.getString("unit_name"),
                row.getString("name"),
                new Person(
                        row.getObject("birth_year", Integer.class),
                        gender == null ? null : Person.Gender.valueOf(gender),
                        row.getString("job")));
    }
}
