package vn.thidua.award;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.recipient.Recipients;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.Today;

/** Every step a nomination took, for good: who, when, and why; beside it the history for those who read the year's. */
@Component
public class RoadLog {

    /** Entries that those who see the nomination may read. */
    public static final String NOMINATION = "NOMINATION";

    /** Entries with the board's votes, which only the organiser's side may read; so they lie outside the year. */
    public static final String BOARD = "BOARD_REVIEW";

    /** A step on the road. */
    public enum Step {
        SUBMITTED,
        RECALLED,
        RECEIVED,
        EXAMINED,
        RETURNED,
        REVIEWED,
        DECIDED,
        WITHDRAWN;

        /** Message key of the words. */
        public String key() {
            return "award.road." + name();
        }
    }

    /** A step as it was taken. */
    public record Taken(
            Step step, Instant at, String person, @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final History history;
    private final AwardWords words;
    private final NominationStore store;
    private final Recipients recipients;
    private final Today today;

    RoadLog(
            JdbcClient jdbc,
            History history,
            AwardWords words,
            NominationStore store,
            Recipients recipients,
            Today today) {
        this.jdbc = jdbc;
        this.history = history;
        this.words = words;
        this.store = store;
        this.recipients = recipients;
        this.today = today;
    }

    /** The whole road so far, the latest step first. */
    public List<Taken> of(NominationId nomination) {
        return jdbc.sql("select step, taken_at, person, reason from road_step where nomination_id = ? order by id desc")
                .param(nomination.value())
                .query((row, number) -> new Taken(
                        Step.valueOf(row.getString("step")),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getString("person"),
                        row.getString("reason")))
                .list();
    }

    /** What the history of a nomination is about: a thing of its year, or outside any. */
    public static HistorySubject subject(@Nullable ClusterYearId year, NominationId nomination) {
        return year == null
                ? HistorySubject.of(NOMINATION, nomination.value())
                : HistorySubject.in(year, NOMINATION, nomination.value());
    }

    void take(Actor actor, Nomination nomination, Step step, @Nullable String reason, Change... changes) {
        note(actor, nomination, step, reason);
        record(actor, nomination, "award.history." + step, changes);
    }

    void record(Actor actor, Nomination nomination, String action, Change... changes) {
        history.record(actor, subject(nomination.year(), nomination.id()), action, title(nomination), changes);
    }

    FieldEdits changes(@Nullable Review before, Review after) {
        return FieldEdits.between(words.of(before), words.of(after));
    }

    void reviewed(Actor actor, Nomination nomination, Review review) {
        reviewed(actor, nomination, review, changes(null, review).changes());
    }

    /** Votes are for the organiser's side; everybody else reads of the outcome on the nomination's page. */
    void reviewed(Actor actor, Nomination nomination, Review review, Change... changes) {
        boolean returned = review.outcome() == Review.Outcome.RETURNED;
        note(actor, nomination, returned ? Step.RETURNED : Step.REVIEWED, returned ? review.reason() : null);
        HistorySubject subject = HistorySubject.of(BOARD, nomination.id().value());
        history.record(actor, subject, "award.history.REVIEWED", title(nomination), changes);
    }

    void decided(Actor actor, Nomination nomination, Verdict verdict) {
        note(actor, nomination, Step.DECIDED, null);
        record(
                actor,
                nomination,
                "award.history.DECIDED",
                FieldEdits.between(Map.of(), words.of(verdict)).changes());
    }

    private String title(Nomination nomination) {
        Long recipient = nomination.recipient();
        return nomination.year() == null && recipient != null
                ? nomination.proposal().award().name() + " – "
                        + recipients.get(recipient).title()
                : words.title(nomination.proposal(), store.membersOf(nomination));
    }

    private void note(Actor actor, Nomination nomination, Step step, @Nullable String reason) {
        jdbc.sql("""
                insert into road_step (nomination_id, step, taken_at, account_id, person, reason)
                values (:nomination, :step, :at, :account, :person, :reason)""")
                .param("nomination", nomination.id().value())
                .param("step", step.name())
                .param("at", Timestamp.from(today.now()))
                .param("account", actor.accountId().value())
                .param("person", actor.name())
                .param("reason", reason)
                .update();
    }
}
