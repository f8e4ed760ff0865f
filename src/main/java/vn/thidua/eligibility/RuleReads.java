package vn.thidua.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Period;

/** What awards ask: the rows of the catalogue, whatever day they hold on. One statement. */
@Component
class RuleReads {

    /**
     * An award that changes from a day on gets another row of the catalogue; the rules of all its rows are read, each with its
     * own days. What the catalogue's entry itself says, once only or an interval, is a rule like another.
     */
    private static final String RULES = """
            with entry as (
              select s.award_id as wanted, a.* from same_award s join award a on a.id = s.same_id where s.award_id = any(?)),
            said as (
              select e.wanted, r.rule, r.setting, r.programme_id, r.valid_from, r.valid_to, r.source, r.legal_document_id, r.verified
              from entry e join award_rule r on r.award_id = e.id and r.rule = any(?)
              union all
              select e.wanted, 'ONCE_ONLY', null, null, e.valid_from, e.valid_to, e.source, e.legal_document_id, e.verified
              from entry e where e.once_only
              union all
              select e.wanted, 'NOT_SAME_WITHIN_YEARS', e.interval_years::text, null, e.valid_from, e.valid_to, e.source,
                     e.legal_document_id, e.verified
              from entry e where e.interval_years is not null)
            select s.*, d.title from said s left join legal_document d on d.id = s.legal_document_id
            order by s.wanted, s.rule, s.valid_from desc nulls last
            """;

    /** Others ask how a board votes, which says nothing of whom an award is for. */
    private static final String[] JUDGED =
            Arrays.stream(Rule.values()).map(Rule::name).toArray(String[]::new);

    /** A row of one award, for one programme or for all. */
    record Asked(long award, @Nullable Long programme, RuleRow row) {

        boolean in(long wanted) {
            return programme == null || programme == wanted;
        }
    }

    private final JdbcClient jdbc;

    RuleReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of the award in the catalogue. */
    Map<Long, List<Asked>> of(Collection<Long> awards) {
        return jdbc
                .sql(RULES)
                .params(awards.toArray(Long[]::new), JUDGED)
                .query((row, number) -> asked(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Asked::award));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String document = row.getString("title");
        String source = row.getString("source");
        Long programme = row.getObject("programme_id", Long.class);
        RuleRow rule = new RuleRow(
                Rule.valueOf(row.getString("rule")),
                row.getString("setting"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                source != null ? source : document != null ? document : "–",
                document,
                row.getBoolean("verified"),
                programme != null);
        return new Asked(row.getLong("wanted"), programme, rule);
    }
}
