package vn.thidua.dossier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Opinions asked of other bodies, and what they answered. The people of the unit itself have no part in them. */
@Service
@Transactional
class Opinions {

    private static final String ADD = """
            insert into opinion_request (nomination_id, award_paper_id, body, asked_on, asked_number, due_on, answered_on, answer,
                                         answer_number, note)
            values (:nomination, :asked, :body, :askedOn, :askedNumber, :dueOn, :answeredOn, :answer, :answerNumber, :note)
            returning id
            """;

    private static final String CHANGE = """
            update opinion_request
            set body = :body, asked_on = :askedOn, asked_number = :askedNumber, due_on = :dueOn, answered_on = :answeredOn,
                answer = :answer, answer_number = :answerNumber, note = :note, version = version + 1
            where id = :id returning id
            """;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Wording wording;
    private final Today today;

    Opinions(JdbcClient jdbc, Desk desk, Wording wording, Today today) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.wording = wording;
        this.today = today;
    }

    /** Notes that a body was asked; {@code asked} is the paper of the award that wants its opinion, if any does. */
    void ask(NominationId nomination, @Nullable Long asked, OpinionForm form, Hand hand) {
        open(nomination, hand);
        OpinionView opinion = form.opinion(0, asked, today.date());
        bind(jdbc.sql(ADD), opinion)
                .param("nomination", nomination.value())
                .param("asked", asked)
                .query(Long.class)
                .single();
        note(nomination, hand, "dossier.history.asked", opinion, FieldEdits.of(OpinionForm.words(opinion, wording)));
    }

    /** Notes the answer, or corrects what was noted. */
    void change(NominationId nomination, long id, OpinionForm form, Hand hand) {
        open(nomination, hand);
        OpinionView stored = toChange(nomination, id);
        OpinionView typed = form.opinion(id, stored.asked(), today.date());
        FieldEdits edits = FieldEdits.between(OpinionForm.words(stored, wording), OpinionForm.words(typed, wording))
                .expect(stored.version(), form.version());
        if (edits.isReal()) {
            bind(jdbc.sql(CHANGE), typed).param("id", id).query(Long.class).single();
            note(nomination, hand, "dossier.history.opinion", typed, edits);
        }
    }

    /** Takes back a question that was noted by mistake; what was answered stays. */
    void remove(NominationId nomination, long id, Hand hand) {
        open(nomination, hand);
        OpinionView stored = toChange(nomination, id);
        if (stored.answered()) {
            throw new RuleViolation("dossier.opinion.stays");
        }
        jdbc.sql("delete from opinion_request where id = ?").param(id).update();
        note(
                nomination,
                hand,
                "dossier.history.opinionRemoved",
                stored,
                FieldEdits.gone(OpinionForm.words(stored, wording)));
    }

    /** The opinion asked for this nomination, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public OpinionView get(NominationId nomination, long id) {
        return one("", nomination, id);
    }

    private OpinionView toChange(NominationId nomination, long id) {
        return one(" for update", nomination, id);
    }

    private OpinionView one(String lock, NominationId nomination, long id) {
        return jdbc.sql("select * from opinion_request where id = ? and nomination_id = ?" + lock)
                .params(id, nomination.value())
                .query((row, number) -> DossierReads.opinion(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void open(NominationId nomination, Hand hand) {
        hand.mustNotBeOwnCause();
        desk.open(nomination, hand);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, OpinionView opinion) {
        return sql.param("body", opinion.body())
                .param("askedOn", opinion.askedOn())
                .param("askedNumber", opinion.askedNumber())
                .param("dueOn", opinion.dueOn())
                .param("answeredOn", opinion.answeredOn())
                .param("answer", Objects.toString(opinion.answer(), null))
                .param("answerNumber", opinion.answerNumber())
                .param("note", opinion.note());
    }

    private void note(NominationId nomination, Hand hand, String key, OpinionView opinion, FieldEdits edits) {
        desk.note(nomination, hand, key, opinion.body(), edits.changes());
    }
}
