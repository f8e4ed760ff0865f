package vn.thidua.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.UnitId;

/** The register of awards as other modules read it; each call is one statement, the newest award first. */
@Service
@Transactional(readOnly = true)
public class Grants {

    /** The recipients whose awards belong to the wanted one: itself and, of a unit, the units before it. */
    private static final String OF_RECIPIENTS = """
            select w.id as wanted, g.id, g.recipient_id, g.recipient_name, g.unit_name, g.award_id, g.award_name,
                   g.authority, g.year, g.achievement, g.number, g.decided_on, g.revoked_on,
                   exists (select from grant_change c where c.grant_id = g.id and c.kind = 'CORRECTION') as corrected
            from recipient w
            cross join lateral (
              with recursive line(id) as (
                select w.unit_id where w.kind = 'COLLECTIVE' and w.name is null
                union select s.predecessor_id from unit_succession s join line l on s.successor_id = l.id)
              select w.id
              union select r.id from recipient r join line l on l.id = r.unit_id
                    where r.kind = 'COLLECTIVE' and r.name is null) whose
            join award_grant g on g.recipient_id = whose.id
            where w.id = any(:recipients)
            order by g.decided_on desc, g.id desc
            """;

    private static final String OF_UNIT = """
            with recursive line(id) as (
              select cast(:unit as bigint)
              union select s.predecessor_id from unit_succession s join line l on s.successor_id = l.id)
            select g.id, g.recipient_id, g.recipient_name, g.unit_name, g.award_id, g.award_name,
                   g.authority, g.year, g.achievement, g.number, g.decided_on, g.revoked_on,
                   exists (select from grant_change c where c.grant_id = g.id and c.kind = 'CORRECTION') as corrected
            from recipient r join line l on l.id = r.unit_id join award_grant g on g.recipient_id = r.id
            where r.kind = 'COLLECTIVE' and r.name is null
            order by g.decided_on desc, g.id desc
            """;

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The awards of this recipient, revoked ones too, so that people see them; {@link EarlierGrant#counts()} says which of
     * them a rule may count. A unit has those of the units it follows, over any number of links.
     */
    public List<EarlierGrant> of(long recipient) {
        return of(List.of(recipient)).getOrDefault(recipient, List.of());
    }

    /** As {@link #of(long)} for many recipients; each has a list, perhaps an empty one. */
    public Map<Long, List<EarlierGrant>> of(Collection<Long> recipients) {
        record Found(long wanted, EarlierGrant grant) {}
        Map<Long, List<EarlierGrant>> found = jdbc
                .sql(OF_RECIPIENTS)
                .param("recipients", recipients.toArray(Long[]::new))
                .query((row, number) -> new Found(row.getLong("wanted"), grant(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::wanted, Collectors.mapping(Found::grant, Collectors.toList())));
        Map<Long, List<EarlierGrant>> all = new LinkedHashMap<>();
        recipients.forEach(recipient -> all.put(recipient, found.getOrDefault(recipient, List.of())));
        return all;
    }

    /** The awards that this unit itself and the units it follows were given; not those of its people and works. */
    public List<EarlierGrant> of(UnitId unit) {
        return jdbc.sql(OF_UNIT)
                .param("unit", unit.value())
                .query((row, number) -> grant(row))
                .list();
    }

    private static EarlierGrant grant(ResultSet row) throws SQLException {
        return new EarlierGrant(
                row.getLong("id"),
                row.getLong("recipient_id"),
                row.getString("recipient_name"),
                row.getString("unit_name"),
                row.getObject("award_id", Long.class),
                row.getString("award_name"),
                row.getString("authority"),
                row.getInt("year"),
                row.getString("achievement"),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class),
                row.getBoolean("corrected"));
    }
}
