package vn.thidua.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.PaperCode;

/** What a paper with a code says, and whether it still holds; three statements, whichever paper it is. */
@Service
@Transactional(readOnly = true)
public class PaperStates {

    private static final String PAPER = """
            select d.id as decision_id, cast(null as bigint) as grant_id, d.number, d.decided_on, d.authority,
                   d.signer_title, d.signer_name, d.year, d.is_demo or o.is_demo as invented
            from decision d join unit o on o.id = d.organiser_id where d.code = :code and d.issued_at is not null
            union all
            select g.decision_id, g.id, g.number, g.decided_on, g.authority, d.signer_title, d.signer_name, g.year,
                   g.is_demo or o.is_demo
            from award_grant g join unit o on o.id = g.organiser_id left join decision d on d.id = g.decision_id where g.code = :code
            """;

    private static final String LINES = """
            select g.id, g.recipient_name, g.unit_name, g.award_name, g.achievement, g.revoked_on
            from award_grant g left join decision_item i on i.nomination_id = g.nomination_id
            where case when cast(:grant as bigint) is null then g.decision_id = cast(:decision as bigint) else g.id = :grant end
            order by i.position, g.id
            """;

    private static final String CHANGES = """
            select c.grant_id, c.number, c.decided_on, c.field, c.before, c.after
            from grant_change c join award_grant g on g.id = c.grant_id
            where case when cast(:grant as bigint) is null then g.decision_id = cast(:decision as bigint) else g.id = :grant end
            order by c.decided_on, c.id
            """;

    private final JdbcClient jdbc;

    PaperStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The issued decision or the granted award that bears this code; empty where none does. */
    public Optional<PaperState> find(PaperCode code) {
        return jdbc.sql(PAPER)
                .param("code", code.value())
                .query((row, number) -> paper(row))
                .optional();
    }

    private PaperState paper(ResultSet row) throws SQLException {
        Long decision = row.getObject("decision_id", Long.class);
        Long grant = row.getObject("grant_id", Long.class);
        List<PaperState.Line> lines = lines(decision, grant);
        return new PaperState(
                grant == null ? PaperState.Kind.DECISION : PaperState.Kind.CERTIFICATE,
                state(lines),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("authority"),
                row.getString("signer_title"),
                row.getString("signer_name"),
                row.getInt("year"),
                row.getBoolean("invented"),
                lines);
    }

    /** A decision is revoked when nothing of it is left. */
    private static PaperState.State state(List<PaperState.Line> lines) {
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.revokedOn() != null)) {
            return PaperState.State.REVOKED;
        }
        return lines.stream().allMatch(line -> line.changes().isEmpty())
                ? PaperState.State.VALID
                : PaperState.State.CORRECTED;
    }

    private List<PaperState.Line> lines(@Nullable Long decision, @Nullable Long grant) {
        Map<Long, List<Changed>> changes =
                narrowed(CHANGES, decision, grant).query((row, number) -> changed(row)).list().stream()
                        .collect(Collectors.groupingBy(Changed::grant));
        return narrowed(LINES, decision, grant)
                .query((row, number) -> new PaperState.Line(
                        row.getString("recipient_name"),
                        row.getString("unit_name"),
                        row.getString("award_name"),
                        row.getString("achievement"),
                        row.getObject("revoked_on", LocalDate.class),
                        changes.getOrDefault(row.getLong("id"), List.of()).stream()
                                .map(Changed::correction)
                                .toList()))
                .list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, @Nullable Long decision, @Nullable Long grant) {
        return jdbc.sql(sql).param("decision", decision).param("grant", grant);
    }

    private record Changed(long grant, PaperState.Correction correction) {}

    private static Changed changed(ResultSet row) throws SQLException {
        String field = row.getString("field");
        return new Changed(
                row.getLong("grant_id"),
                new PaperState.Correction(
                        row.getString("number"),
                        row.getObject("decided_on", LocalDate.class),
                        field == null ? null : "decision.field." + field,
                        row.getString("before"),
                        row.getString("after")));
    }
}
