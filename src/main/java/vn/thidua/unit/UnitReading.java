package vn.thidua.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.platform.Option;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** The directory as its own pages show it; each call is one statement, a unit's page is seven. */
@Service
@Transactional(readOnly = true)
class UnitReading {

    private static final String VISIBLE = """
            from unit u join unit k on k.id = u.keeper_id left join unit p on p.id = u.parent_id
            where (u.keeper_id = any(:organisers) or u.id = any(:units) or (u.is_organiser and :administrator))
              and (fold(u.name) like '%' || fold(:words) || '%' or fold(u.short_name) like '%' || fold(:words) || '%'
                   or exists (select 1 from unit_alias a
                              where a.unit_id = u.id and fold(a.name) like '%' || fold(:words) || '%'))
              and (cast(:kind as text) is null or u.kind = :kind)
              and (cast(:active as boolean) is null or (u.valid_to is null or u.valid_to >= :today) = :active)
            """;

    private final JdbcClient jdbc;
    private final Today today;

    UnitReading(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** How many units the person sees under this filter. */
    long count(Actor actor, UnitFilter filter) {
        return narrowed("select count(*) " + VISIBLE, actor, filter)
                .query(Long.class)
                .single();
    }

    /** Units of the organisers the person serves, and those the person acts for, in Vietnamese order. */
    List<UnitRow> rows(Actor actor, UnitFilter filter, long offset, int limit) {
        return narrowed(
                        "select u.*, p.name as parent_name, k.name as keeper_name " + VISIBLE
                                + "order by u.name collate \"vi-x-icu\", u.id limit :limit offset :offset",
                        actor,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row, actor))
                .list();
    }

    /** All units kept by these organisers, as choices. */
    List<Option> choices(Collection<UnitId> keepers) {
        return jdbc.sql("select id, name from unit where keeper_id = any(?) order by name collate \"vi-x-icu\", id")
                .param(array(keepers))
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** These organisers as choices. */
    List<Option> organisers(Collection<UnitId> ids) {
        return jdbc.sql("select id, name from unit where id = any(?) order by name collate \"vi-x-icu\", id")
                .param(array(ids))
                .query((row, number) -> Option.of(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** What a directory already holds, for comparing. */
    List<UnitImport.Known> known(UnitId keeper) {
        return jdbc.sql("select id, name, valid_from from unit where keeper_id = ? order by id")
                .param(keeper.value())
                .query((row, number) -> new UnitImport.Known(
                        row.getLong("id"), row.getString("name"), row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    UnitPage page(UnitId id, Actor actor) {
        return jdbc.sql("""
                select u.*, p.name as parent_name, k.name as keeper_name
                from unit u join unit k on k.id = u.keeper_id left join unit p on p.id = u.parent_id where u.id = ?""")
                .param(id.value())
                .query((row, number) -> new UnitPage(
                        row(row, actor),
                        row.getObject("parent_id", Long.class),
                        row.getBoolean("is_organiser"),
                        row.getString("end_reason"),
                        row.getString("note"),
                        aliases(id),
                        links(id, "predecessor_id", "successor_id"),
                        links(id, "successor_id", "predecessor_id"),
                        children(id),
                        officers(id),
                        seats(id, actor)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<UnitPage.Alias> aliases(UnitId id) {
        return jdbc.sql("select id, name from unit_alias where unit_id = ? order by name collate \"vi-x-icu\"")
                .param(id.value())
                .query((row, number) -> new UnitPage.Alias(row.getLong("id"), row.getString("name")))
                .list();
    }

    private List<UnitPage.Link> links(UnitId id, String other, String self) {
        return jdbc.sql("""
                select u.id, u.name, s.kind, s.happened_on, s.legal_basis
                from unit_succession s join unit u on u.id = s.%s where s.%s = ?
                order by s.happened_on, u.name collate "vi-x-icu\"""".formatted(other, self))
                .param(id.value())
                .query((row, number) -> new UnitPage.Link(
                        "/don-vi/" + row.getLong("id"),
                        row.getString("name"),
                        SuccessionKind.valueOf(row.getString("kind")).key(),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("legal_basis")))
                .list();
    }

    private List<UnitPage.Child> children(UnitId id) {
        return jdbc.sql("""
                select id, name, valid_to < ? as ended from unit
                where parent_id = ? order by name collate "vi-x-icu", id""")
                .params(today.date(), id.value())
                .query((row, number) -> new UnitPage.Child(
                        "/don-vi/" + row.getLong("id"), row.getString("name"), row.getBoolean("ended")))
                .list();
    }

    private List<UnitPage.Officer> officers(UnitId id) {
        return jdbc.sql("""
                select a.full_name, a.username, a.password_hash is null as invited, g.valid_from, g.valid_to
                from role_grant g join account a on a.id = g.account_id
                where g.unit_id = ? and g.role = 'UNIT_OFFICER' and g.revoked_at is null
                  and (g.valid_to is null or g.valid_to >= ?) and not a.locked
                order by a.full_name collate "vi-x-icu", a.id""")
                .params(id.value(), today.date())
                .query((row, number) -> new UnitPage.Officer(
                        row.getString("full_name"),
                        row.getString("username"),
                        row.getBoolean("invited"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** In which years the unit was a member; one that left a year no longer opens it. */
    private List<UnitPage.Seat> seats(UnitId id, Actor actor) {
        Set<UnitId> served = served(actor);
        boolean own = actor.units().contains(id);
        return jdbc.sql("""
                select m.year, y.id, y.name, g.name as programme, g.organiser_id, m.left_on < ? as has_left,
                       (select string_agg(distinct h.duty, ',') from headship h where h.membership_id = m.id) as duties
                from membership m join cluster_year y on y.id = m.cluster_year_id join programme g on g.id = m.programme_id
                where m.unit_id = ? order by m.year desc, g.name collate "vi-x-icu", y.id""")
                .params(today.date(), id.value())
                .query((row, number) -> new UnitPage.Seat(
                        row.getInt("year"),
                        row.getString("name"),
                        row.getString("programme"),
                        row.getString("duties"),
                        own && !row.getBoolean("has_left") || served.contains(new UnitId(row.getLong("organiser_id")))
                                ? "/nam/" + row.getLong("id")
                                : null))
                .list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, Actor actor, UnitFilter filter) {
        return jdbc.sql(sql)
                .param("organisers", array(served(actor)))
                .param("units", array(actor.units()))
                .param("administrator", actor.has(Role.ADMINISTRATOR))
                .param("words", filter.words())
                .param("kind", filter.kind())
                .param("active", filter.active())
                .param("today", today.date());
    }

    /** The organisers whose directory the person may read. */
    private static Set<UnitId> served(Actor actor) {
        return new HashSet<>(actor.organisersAs(Role.ORGANISER_STAFF, Role.AUDITOR, Role.BOARD_MEMBER));
    }

    private static Long[] array(Collection<UnitId> ids) {
        return ids.stream().map(UnitId::value).toArray(Long[]::new);
    }

    private UnitRow row(ResultSet row, Actor actor) throws SQLException {
        LocalDate validTo = row.getObject("valid_to", LocalDate.class);
        return new UnitRow(
                new UnitId(row.getLong("id")),
                row.getString("name"),
                row.getString("short_name"),
                UnitKind.valueOf(row.getString("kind")).key(),
                row.getString("province"),
                row.getString("parent_name"),
                row.getString("keeper_name"),
                row.getBoolean("outside_union"),
                row.getObject("valid_from", LocalDate.class),
                validTo,
                validTo != null && validTo.isBefore(today.date()),
                served(actor).contains(new UnitId(row.getLong("keeper_id")))
                        || actor.units().contains(new UnitId(row.getLong("id"))),
                row.getBoolean("is_demo"));
    }
}
