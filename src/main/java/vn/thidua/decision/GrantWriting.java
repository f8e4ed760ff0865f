package vn.thidua.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.award.AwardRoad;
import vn.thidua.award.Verdict;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.RuleViolation;

/** What the issue of a decision does to each of its nominations, within the transaction of the issue. */
@Component
class GrantWriting {

    private static final String ENTER = """
            insert into award_grant (organiser_id, decision_id, nomination_id, recipient_id, recipient_kind, recipient_name,
                                     unit_id, unit_name, award_id, award_name, authority, year, achievement, number,
                                     decided_on, multiple, base_salary, amount, code, is_demo)
            select d.organiser_id, d.id, n.id, n.recipient_id, n.recipient_kind, coalesce(n.recipient_name, m.unit_name, u.name),
                   coalesce(m.unit_id, r.unit_id), coalesce(m.unit_name, u.name), cast(:award as bigint), n.award_name,
                   d.authority, d.year, n.achievement, d.number,
                   d.decided_on, cast(:multiple as numeric), cast(:salary as bigint), cast(:amount as bigint), :code, r.is_demo
            from nomination n
            join decision d on d.id = :decision
            join recipient r on r.id = n.recipient_id
            left join unit u on u.id = r.unit_id
            left join membership m on m.id = n.membership_id
            where n.id = :nomination
            """;

    private final AwardRoad road;
    private final JdbcClient jdbc;

    GrantWriting(AwardRoad road, JdbcClient jdbc) {
        this.road = road;
        this.jdbc = jdbc;
    }

    /** Holds the nominations of the decision until its transaction ends; refuses where one is decided already. */
    void hold(DecisionView decision) {
        boolean waiting = jdbc.sql("""
                select n.stage from nomination n join decision_item i on i.nomination_id = n.id
                where i.decision_id = ? order by n.id for update of n""").param(decision.id()).query(String.class).list().stream()
                .allMatch("REVIEWED"::equals);
        if (!waiting) {
            throw new RuleViolation("decision.missing.waiting");
        }
    }

    /** Grants the nomination and enters it into the register, or refuses it for the reason that the decision gives. */
    void decide(Actor actor, DecisionView decision, DecisionItem item) {
        Draft facts = decision.facts();
        @Nullable String refusal = item.refusal();
        Verdict verdict = new Verdict(
                refusal == null ? Verdict.Outcome.GRANTED : Verdict.Outcome.REFUSED,
                Objects.requireNonNull(facts.decidedOn()),
                facts.number(),
                facts.authority(),
                refusal,
                decision.id());
        road.decided(actor, new NominationId(item.nomination()), verdict);
        if (refusal == null) {
            enter(decision, item);
        }
    }

    private void enter(DecisionView decision, DecisionItem item) {
        int entered = jdbc.sql(ENTER)
                .param("decision", decision.id())
                .param("nomination", item.nomination())
                .param("award", item.awardId())
                .param("multiple", item.prize().multiple())
                .param("salary", item.prize().baseSalary())
                .param("amount", item.prize().amount())
                .param("code", PaperCode.random().value())
                .update();
        if (entered != 1) {
            throw new RuleViolation("decision.missing.recipient");
        }
    }
}
