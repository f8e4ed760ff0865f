package vn.thidua.decision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.OnAgenda;
import vn.thidua.catalogue.BaseSalaries;
import vn.thidua.catalogue.Prize;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** One decision, and what it may still take in; a fixed number of statements whatever the length of its list. */
@Service
@Transactional(readOnly = true)
public class DecisionReads implements OnAgenda {

    private static final String ONE = """
            select d.*, o.name as organiser_name, d.is_demo or o.is_demo as invented,
                   coalesce(daterange(a.valid_from, a.valid_to, '[]') @> coalesce(d.decided_on, :today), true) as authority_valid,
                   coalesce(d.decided_on > :today, false) as ahead
            from decision d join unit o on o.id = d.organiser_id join authority a on a.id = d.authority_id
            where d.id = :id and d.organiser_id = :organiser
            """;

    /** A nomination with its recipient as it is named now, and what the catalogue says of its award on the day. */
    private static final String NOMINATION = """
            select n.id as nomination, n.award_name, n.recipient_kind, n.stage, n.achievement, n.score, n.rank,
                   (select b.reviewed_on from board_review b where b.nomination_id = n.id) as reviewed_on,
                   coalesce(n.recipient_name, m.unit_name, u.name) as who,
                   case when n.recipient_name is not null then coalesce(m.unit_name, u.name) end as of_unit,
                   a.id as award_id, a.multiple_verified,
                   case n.recipient_kind when 'COLLECTIVE' then a.multiple_collective
                     when 'INDIVIDUAL' then a.multiple_individual when 'WORK' then a.multiple_work end as multiple,
            """;

    private static final String FROM = """
            left join membership m on m.id = n.membership_id
            left join recipient r on r.id = n.recipient_id
            left join unit u on u.id = r.unit_id
            left join award_kind k on k.id = n.award_kind_id
            left join lateral (
              select w.* from same_award s join award w on w.id = s.same_id
              where s.award_id = k.award_id and daterange(w.valid_from, w.valid_to, '[]') @> cast(:day as date)) a on true
            """;

    private static final String ITEMS = NOMINATION + """
                   i.position, i.refusal, g.id as grant_id,
                   coalesce((select c.before from grant_change c where c.grant_id = g.id and c.field = 'RECIPIENT_NAME'
                             order by c.id limit 1), g.recipient_name) as granted_to,
                   coalesce((select c.before from grant_change c where c.grant_id = g.id and c.field = 'UNIT_NAME'
                             order by c.id limit 1), g.unit_name) as granted_unit,
                   nullif(coalesce((select coalesce(c.before, '') from grant_change c where c.grant_id = g.id and c.field = 'ACHIEVEMENT'
                                    order by c.id limit 1), g.achievement), '') as granted_for,
                   g.multiple as frozen_multiple, g.base_salary as frozen_salary, g.handed_on, g.revoked_on,
                   exists (select from grant_change c where c.grant_id = g.id and c.kind = 'CORRECTION') as corrected
            from decision_item i join nomination n on n.id = i.nomination_id
            """ + FROM + """
            left join award_grant g on g.nomination_id = n.id
            where i.decision_id = :decision order by i.position, n.id
            """;

    /** What the board recommends, this authority decides and no other decision has taken in. */
    static final String OPEN = """
            n.stage = 'REVIEWED' and exists (
                select from board_review b where b.nomination_id = n.id and b.outcome = 'RECOMMENDED')
              and not exists (select from decision_item t where t.nomination_id = n.id)
            """;

    private static final String CANDIDATES = NOMINATION + """
                   0 as position, cast(null as text) as refusal, cast(null as bigint) as grant_id
            from nomination n join programme p on p.id = n.programme_id
            """ + FROM + """
            left join award ka on ka.id = k.award_id
            where p.organiser_id = :organiser and n.award_year = :year
              and (cast(:programme as bigint) is null or n.programme_id = :programme)
              and (ka.authority_id = :authorityId or lower(n.authority) = lower(:authority))
              and""" + " " + OPEN + """
            order by n.award_name collate "vi-x-icu", n.programme_id, n.cluster_year_id, n.position, n.id
            """;

    private static final String BASES = """
            select b.position, b.legal_document_id, b.title, l.valid_to < :day as expired, s.title as successor
            from decision_basis b
            left join legal_document l on l.id = b.legal_document_id left join legal_document s on s.id = l.successor_id
            where b.decision_id = :decision order by b.position
            """;

    private final JdbcClient jdbc;
    private final BaseSalaries salaries;
    private final Today today;

    DecisionReads(JdbcClient jdbc, BaseSalaries salaries, Today today) {
        this.jdbc = jdbc;
        this.salaries = salaries;
        this.today = today;
    }

    /** The decision of this organiser, or {@link NotFound}. */
    public DecisionView one(UnitId organiser, long id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("organiser", organiser.value())
                .param("today", today.date())
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whoever wants to move what lies in a draft takes it out of there first. */
    @Override
    public boolean holds(NominationId nomination) {
        return jdbc.sql("""
                select exists (select from decision_item i join decision d on d.id = i.decision_id
                               where i.nomination_id = ? and d.issued_at is null)""").param(nomination.value()).query(Boolean.class).single();
    }

    @Override
    public String refusal() {
        return "award.inDraft";
    }

    /** The nominations that this decision may take in. */
    List<DecisionItem> candidates(UnitId organiser, Draft facts) {
        LocalDate day = DecisionView.day(facts, today.date());
        Long salary = salaries.on(day);
        ProgrammeId programme = facts.programme();
        return jdbc.sql(CANDIDATES)
                .param("organiser", organiser.value())
                .param("year", facts.year())
                .param("programme", programme == null ? null : programme.value())
                .param("authorityId", facts.authorityId())
                .param("authority", facts.authority())
                .param("day", day)
                .query((row, number) -> item(row, salary, null))
                .list();
    }

    private DecisionView view(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Long programme = row.getObject("programme_id", Long.class);
        Timestamp issued = row.getTimestamp("issued_at");
        Draft facts = new Draft(
                programme == null ? null : new ProgrammeId(programme),
                row.getInt("year"),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getLong("authority_id"),
                row.getString("authority"),
                row.getString("place"),
                row.getString("signer_title"),
                row.getString("signer_name"),
                row.getString("fund"));
        LocalDate day = DecisionView.day(facts, today.date());
        return new DecisionView(
                id,
                new UnitId(row.getLong("organiser_id")),
                row.getString("organiser_name"),
                row.getLong("version"),
                facts,
                issued == null ? null : issued.toInstant(),
                row.getString("code"),
                row.getBoolean("authority_valid"),
                row.getBoolean("ahead"),
                row.getBoolean("invented"),
                items(id, day),
                bases(id, day),
                articles(id));
    }

    private List<DecisionItem> items(long decision, LocalDate day) {
        Long salary = salaries.on(day);
        return jdbc.sql(ITEMS)
                .param("decision", decision)
                .param("day", day)
                .query((row, number) -> item(row, salary, granted(row)))
                .list();
    }

    private List<DecisionView.Basis> bases(long decision, LocalDate day) {
        return jdbc.sql(BASES)
                .param("decision", decision)
                .param("day", day)
                .query((row, number) -> new DecisionView.Basis(
                        row.getInt("position"),
                        row.getObject("legal_document_id", Long.class),
                        row.getString("title"),
                        row.getBoolean("expired"),
                        row.getString("successor")))
                .list();
    }

    private List<String> articles(long decision) {
        return jdbc.sql("select body from decision_article where decision_id = ? order by position")
                .param(decision)
                .query(String.class)
                .list();
    }

    private static DecisionItem.@Nullable Granted granted(ResultSet row) throws SQLException {
        return row.getObject("grant_id") == null
                ? null
                : new DecisionItem.Granted(
                        row.getLong("grant_id"),
                        row.getObject("handed_on", LocalDate.class),
                        row.getObject("revoked_on", LocalDate.class),
                        row.getBoolean("corrected"));
    }

    private static DecisionItem item(ResultSet row, @Nullable Long salary, DecisionItem.@Nullable Granted granted)
            throws SQLException {
        boolean frozen = granted != null;
        BigDecimal multiple = row.getBigDecimal(frozen ? "frozen_multiple" : "multiple");
        Long base = frozen ? row.getObject("frozen_salary", Long.class) : salary;
        String kind = row.getString("recipient_kind");
        return new DecisionItem(
                row.getLong("nomination"),
                row.getInt("position"),
                row.getString("award_name"),
                row.getObject("award_id", Long.class),
                kind.equals("UNKNOWN") ? null : RecipientKind.valueOf(kind),
                row.getString(frozen ? "granted_to" : "who"),
                row.getString(frozen ? "granted_unit" : "of_unit"),
                row.getString(frozen ? "granted_for" : "achievement"),
                row.getBigDecimal("score"),
                row.getObject("rank", Integer.class),
                row.getString("stage").equals("REVIEWED"),
                row.getObject("reviewed_on", LocalDate.class),
                row.getString("refusal"),
                new Prize(
                        multiple == null ? null : multiple.stripTrailingZeros(),
                        base,
                        row.getBoolean("multiple_verified")),
                granted);
    }
}
