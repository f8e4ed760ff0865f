package vn.thidua.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;

/** The directory as other modules read it. */
@Service
@Transactional(readOnly = true)
public class UnitDirectory {

    private static final String NAMED = """
            (fold(name) like '%' || fold(:words) || '%'
             or exists (select 1 from unit_alias a where a.unit_id = unit.id and fold(a.name) like '%' || fold(:words) || '%'))
            """;
    private static final String SELECT = "select id, name, short_name, province, keeper_id, is_organiser from unit ";

    private final JdbcClient jdbc;

    UnitDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit, or {@link NotFound}. */
    public UnitView get(UnitId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<UnitView> find(UnitId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    /**
     * Units that have not ended on this day and whose name or other spelling contains the words, diacritics ignored; at
     * most {@code limit}, in Vietnamese order.
     */
    public List<UnitView> search(@Nullable String words, LocalDate day, int limit) {
        return jdbc.sql(SELECT + "where " + NAMED + """
                and (valid_to is null or valid_to >= :day)
                order by name collate "vi-x-icu", id limit :limit""")
                .param("words", words == null ? "" : words)
                .param("day", day)
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    /**
     * Units to choose from by the words, ended ones too, because they were members in the years of their time: those
     * already chosen first and whatever the words, then the organiser's own, then others; never those that are left out.
     * One statement.
     */
    public List<UnitView> choices(
            @Nullable String words,
            UnitId organiser,
            Collection<UnitId> chosen,
            Collection<UnitId> leftOut,
            int limit) {
        return jdbc.sql(SELECT + "where (id = any(:chosen) or " + NAMED + """
                ) and id <> all(:leftOut)
                order by id = any(:chosen) desc, keeper_id = :organiser desc, name collate "vi-x-icu", id
                limit :limit""")
                .param("words", words == null ? "" : words)
                .param("organiser", organiser.value())
                .param("chosen", numbers(chosen))
                .param("leftOut", numbers(leftOut))
                .param("limit", limit + chosen.size())
                .query((row, number) -> view(row))
                .list();
    }

    private static Long[] numbers(Collection<UnitId> ids) {
        return ids.stream().map(UnitId::value).toArray(Long[]::new);
    }

    /** All organisers, in Vietnamese order. */
    public List<UnitView> organisers() {
        return jdbc.sql(SELECT + "where is_organiser order by name collate \"vi-x-icu\", id")
                .query((row, number) -> view(row))
                .list();
    }

    private static UnitView view(java.sql.ResultSet row) throws java.sql.SQLException {
        return new UnitView(
                new UnitId(row.getLong("id")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("province"),
                new UnitId(row.getLong("keeper_id")),
                row.getBoolean("is_organiser"));
    }
}
