package vn.thidua.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/**
 * What becomes of awards after they were granted: handed over, corrected, revoked with the money returned (law 06/2022/QH15,
 * chapter VII); and those granted before the product, entered from their papers. Every act locks the award first.
 */
@Service
@Transactional
public class GrantKeeping {

    /** The history of awards in the register. */
    public static final String SUBJECT = "GRANT";

    /**
     * An award that was granted before the product kept the register, as its paper says.
     *
     * @param recipient whose it is; the name is taken from the record, nobody types it again
     * @param award in the catalogue; null where the catalogue does not know it
     * @param year the emulation year it honours
     * @param handedOn when it was handed over, as far as known
     */
    public record FromPaper(
            long recipient,
            @Nullable Long award,
            String awardName,
            String authority,
            int year,
            String number,
            LocalDate decidedOn,
            @Nullable String achievement,
            @Nullable LocalDate handedOn) {}

    /** The paper that corrects or revokes an award: its number, its day, and why. */
    public record LaterDecision(String number, LocalDate decidedOn, String reason) {}

    private record Kept(
            long id,
            long version,
            String title,
            LocalDate decidedOn,
            @Nullable Long amount,
            @Nullable LocalDate handedOn,
            @Nullable LocalDate revokedOn,
            @Nullable String corrected) {

        void requireStanding() {
            if (revokedOn != null) {
                throw new RuleViolation("decision.grant.isRevoked");
            }
        }
    }

    private final JdbcClient jdbc;
    private final History history;
    private final Today today;

    GrantKeeping(JdbcClient jdbc, History history, Today today) {
        this.jdbc = jdbc;
        this.history = history;
        this.today = today;
    }

    /** Enters an award from its paper; the recipient must be known to this organiser. Answers its id. */
    public long enter(Actor actor, UnitId organiser, FromPaper paper) {
        notInFuture(paper.decidedOn(), "decidedOn");
        if (paper.handedOn() != null) {
            notBefore(paper.handedOn(), paper.decidedOn(), "handedOn");
        }
        // two people who enter the same paper at once wait for each other here
        jdbc.sql("select 1 from recipient where id = ? for update")
                .param(paper.recipient())
                .query(Integer.class)
                .optional();
        if (isEntered(paper)) {
            throw new RuleViolation("decision.grant.entered", paper.number()).at("number");
        }
        long id = jdbc.sql("""
                insert into award_grant (organiser_id, recipient_id, recipient_kind, recipient_name, unit_id, unit_name, award_id,
                                         award_name, authority, year, achievement, number, decided_on, handed_on, is_demo)
                select r.keeper_id, r.id, r.kind, coalesce(r.name, u.name), u.id, u.name, cast(:award as bigint),
                       :name, :authority, :year, cast(:achievement as text), :number, :decidedOn, cast(:handedOn as date), r.is_demo
                from recipient r left join unit u on u.id = r.unit_id
                where r.id = :recipient and r.keeper_id = :organiser returning id""")
                .param("recipient", paper.recipient())
                .param("organiser", organiser.value())
                .param("award", paper.award())
                .param("name", paper.awardName())
                .param("authority", paper.authority())
                .param("year", paper.year())
                .param("achievement", paper.achievement())
                .param("number", paper.number())
                .param("decidedOn", paper.decidedOn())
                .param("handedOn", paper.handedOn())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        record(actor, kept(organiser, id, null), "decision.history.entered");
        return id;
    }

    /** Writes down that these awards were handed over on that day. */
    public void handOver(Actor actor, UnitId organiser, Collection<Long> grants, LocalDate day, @Nullable String note) {
        notInFuture(day, "day");
        if (grants.isEmpty()) {
            throw new RuleViolation("decision.grant.noneChosen");
        }
        for (Long id : grants.stream().sorted().toList()) { // in one order, so that two never wait for each other
            Kept grant = kept(organiser, id, null);
            grant.requireStanding();
            notBefore(day, grant.decidedOn(), "day");
            jdbc.sql(
                            "update award_grant set handed_on = :day, handed_note = :note, version = version + 1 where id = :id")
                    .param("day", day)
                    .param("note", note)
                    .param("id", id)
                    .update();
            record(
                    actor,
                    grant,
                    "decision.history.handed",
                    Change.of("decision.grant.handedOn", grant.handedOn(), day),
                    Change.of("decision.grant.handedNote", null, note));
        }
    }

    /** Corrects one field by a later decision; what stood there is kept beside it. */
    public void correct(
            Actor actor,
            UnitId organiser,
            long id,
            GrantField field,
            @Nullable String after,
            LaterDecision by,
            @Nullable Long version) {
        Kept grant = kept(organiser, id, field);
        grant.requireStanding();
        requireLater(grant, by);
        if (after == null && field == GrantField.RECIPIENT_NAME) {
            throw new RuleViolation("decision.grant.nameMissing").at("after");
        }
        if (after != null && after.length() > field.longest()) {
            throw new RuleViolation("decision.grant.tooLong", field.longest()).at("after");
        }
        FieldEdits edits =
                new FieldEdits().field(field.key(), grant.corrected(), after).expect(grant.version(), version);
        if (!edits.isReal()) {
            throw new RuleViolation("decision.grant.nothingCorrected").at("after");
        }
        jdbc.sql("update award_grant set " + field.column() + " = :after, version = version + 1 where id = :id")
                .param("after", after)
                .param("id", id)
                .update();
        change(grant, "CORRECTION", by)
                .param("field", field.name())
                .param("before", grant.corrected())
                .param("after", after)
                .param("money", null)
                .update();
        record(actor, grant, "decision.history.corrected", edits.changes());
    }

    /**
     * Revokes it: from that day on it counts nowhere.
     *
     * @param moneyBack what has to be returned; null where nothing has
     */
    public void revoke(Actor actor, UnitId organiser, long id, LaterDecision by, @Nullable Long moneyBack) {
        Kept grant = kept(organiser, id, null);
        grant.requireStanding();
        requireLater(grant, by);
        if (moneyBack != null && grant.amount() != null && moneyBack > grant.amount()) {
            throw new RuleViolation("decision.grant.moneyAbove").at("moneyBack");
        }
        jdbc.sql("update award_grant set revoked_on = ?, version = version + 1 where id = ?")
                .params(by.decidedOn(), id)
                .update();
        change(grant, "REVOCATION", by)
                .param("field", null)
                .param("before", null)
                .param("after", null)
                .param("money", moneyBack)
                .update();
        record(
                actor,
                grant,
                "decision.history.revoked",
                Change.of("decision.grant.revokedOn", null, by.decidedOn()),
                Change.of("decision.grant.reason", null, by.reason()),
                Change.of("decision.grant.moneyBack", null, moneyBack));
    }

    /** The money of a revoked award was returned. */
    public void returned(Actor actor, UnitId organiser, long id, LocalDate day) {
        Kept grant = kept(organiser, id, null);
        notInFuture(day, "returnedOn");
        LocalDate revoked = grant.revokedOn();
        if (revoked == null) {
            throw new RuleViolation("decision.grant.notRevoked");
        }
        notBefore(day, revoked, "returnedOn");
        int changed = jdbc.sql("""
                update grant_change set returned_on = ? where grant_id = ? and kind = 'REVOCATION' and money_back is not null""").params(day, id).update();
        if (changed == 0) {
            throw new RuleViolation("decision.grant.noMoneyBack").at("returnedOn");
        }
        record(actor, grant, "decision.history.moneyReturned", Change.of("decision.grant.returnedOn", null, day));
    }

    private boolean isEntered(FromPaper paper) {
        return jdbc.sql("""
                select exists (select from award_grant where recipient_id = :recipient and lower(number) = lower(:number)
                               and decided_on = :day and fold(award_name) = fold(:award))""")
                .param("recipient", paper.recipient())
                .param("number", paper.number())
                .param("day", paper.decidedOn())
                .param("award", paper.awardName())
                .query(Boolean.class)
                .single();
    }

    private Kept kept(UnitId organiser, long id, @Nullable GrantField field) {
        return jdbc.sql("select g.*, " + (field == null ? "null" : "g." + field.column())
                        + " as corrected from award_grant g " + "where g.id = ? and g.organiser_id = ? for update")
                .params(id, organiser.value())
                .query((row, number) -> kept(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("award_name") + " – " + row.getString("recipient_name"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("amount", Long.class),
                row.getObject("handed_on", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class),
                row.getString("corrected"));
    }

    private JdbcClient.StatementSpec change(Kept grant, String kind, LaterDecision by) {
        return jdbc.sql("""
                insert into grant_change (grant_id, kind, number, decided_on, reason, field, before, after, money_back)
                values (:grant, :kind, :number, :day, :reason, :field, :before, :after, cast(:money as bigint))""")
                .param("grant", grant.id())
                .param("kind", kind)
                .param("number", by.number())
                .param("day", by.decidedOn())
                .param("reason", by.reason());
    }

    private void requireLater(Kept grant, LaterDecision by) {
        notInFuture(by.decidedOn(), "decidedOn");
        notBefore(by.decidedOn(), grant.decidedOn(), "decidedOn");
    }

    private void notInFuture(LocalDate day, String field) {
        if (day.isAfter(today.date())) {
            throw new RuleViolation("decision.date.future").at(field);
        }
    }

    private static void notBefore(LocalDate day, LocalDate decided, String field) {
        if (day.isBefore(decided)) {
            throw new RuleViolation("decision.date.beforeDecision").at(field);
        }
    }

    private void record(Actor actor, Kept grant, String action, Change... changes) {
        history.record(actor, HistorySubject.of(SUBJECT, grant.id()), action, grant.title(), changes);
    }
}
