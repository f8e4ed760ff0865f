package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.eligibility.EligibilityForms.ConductForm;
import vn.thidua.eligibility.EligibilityForms.WaiverForm;
import vn.thidua.eligibility.Judged.Waiver;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What the organiser's staff write down for a nomination: what they learned by asking, and what was waived. */
@Service
@Transactional
class Recording {

    /** Entries that only the organiser's side may read; so they lie outside the year. */
    static final String KIND = "ELIGIBILITY";

    private final JdbcClient jdbc;
    private final Looking looking;
    private final Eligibility eligibility;
    private final History history;
    private final Wording wording;
    private final Today today;

    Recording(
            JdbcClient jdbc, Looking looking, Eligibility eligibility, History history, Wording wording, Today today) {
        this.jdbc = jdbc;
        this.looking = looking;
        this.eligibility = eligibility;
        this.history = history;
        this.wording = wording;
        this.today = today;
    }

    /** Keeps what was learned; what was kept before stays in the history. */
    void check(Actor actor, NominationId nomination, ConductCheck.Subject subject, ConductForm form) {
        lock(nomination);
        ConductCheck kept = looking.check(nomination, subject).orElse(null);
        ConductCheck now = read(subject, form);
        long version = kept == null ? ConductForm.NOTHING_YET : kept.version();
        FieldEdits edits = new FieldEdits()
                .field("eligibility.conduct.outcome", kept == null ? null : words(kept), words(now))
                .field("eligibility.conduct.checkedOn", kept == null ? null : kept.on(), now.on())
                .field("eligibility.conduct.asked", kept == null ? null : kept.asked(), now.asked())
                .field("eligibility.conduct.source", kept == null ? null : kept.source(), now.source())
                .field("eligibility.conduct.note", kept == null ? null : kept.note(), now.note())
                .expect(version, form.version());
        notInFuture(now.on(), "checkedOn");
        jdbc.sql("""
                insert into conduct_check (nomination_id, subject, clear, checked_on, asked, source, note)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (nomination_id, subject) do update set clear = excluded.clear, checked_on = excluded.checked_on,
                  asked = excluded.asked, source = excluded.source, note = excluded.note, version = conduct_check.version + 1""")
                .param(nomination.value())
                .param(subject.name())
                .param(now.clear())
                .param(now.on())
                .param(now.asked())
                .param(now.source())
                .param(now.note())
                .update();
        history.record(
                actor, subject(nomination), "eligibility.history.checked", wording.of(subject.key()), edits.changes());
    }

    private static ConductCheck read(ConductCheck.Subject subject, ConductForm form) {
        return new ConductCheck(
                subject,
                Objects.requireNonNull(form.clear()),
                Objects.requireNonNull(form.checkedOn()),
                Names.clean(Objects.requireNonNull(form.asked())),
                Names.clean(Objects.requireNonNull(form.source())),
                Names.linesOrNull(form.note()),
                0);
    }

    private String words(ConductCheck check) {
        return wording.of("eligibility.conduct." + check.subject() + (check.clear() ? ".clear" : ".open"));
    }

    /**
     * Lets the nomination pass in spite of a rule.
     *
     * @throws RuleViolation where the rule does not stand in its way
     */
    void waive(Actor actor, NominationId nomination, Rule rule, WaiverForm form) {
        lock(nomination);
        if (!isOpen(nomination, rule)) {
            throw new RuleViolation("eligibility.waiver.notOpen");
        }
        LocalDate dated = Objects.requireNonNull(form.dated());
        notInFuture(dated, "dated");
        String by = Names.clean(Objects.requireNonNull(form.waivedBy()));
        String reason = Names.lines(Objects.requireNonNull(form.reason()));
        String number = Names.clean(Objects.requireNonNull(form.number()));
        jdbc.sql(
                        "insert into rule_waiver (nomination_id, rule, waived_by, reason, number, dated) values (?, ?, ?, ?, ?, ?)")
                .params(nomination.value(), rule.name(), by, reason, number, dated)
                .update();
        record(
                actor,
                nomination,
                "eligibility.history.waived",
                rule,
                new FieldEdits()
                        .field("eligibility.waiver.by", null, by)
                        .field("eligibility.waiver.reason", null, reason)
                        .field("eligibility.waiver.number", null, number)
                        .field("eligibility.waiver.dated", null, dated));
    }

    /** Does this rule stand in the way of the nomination by the rules that judge it? */
    @Transactional(readOnly = true)
    boolean isOpen(NominationId nomination, Rule rule) {
        return eligibility.of(nomination).of(rule).map(Judged::open).orElse(false);
    }

    /** From today on the waiver lets nothing pass; it stays readable. */
    void revoke(Actor actor, NominationId nomination, long id) {
        lock(nomination);
        Waiver waiver = looking.of(List.of(nomination)).waivers(nomination).stream()
                .filter(one -> one.id() == id && one.stands())
                .findFirst()
                .orElseThrow(NotFound::new);
        jdbc.sql("update rule_waiver set revoked_on = ? where id = ?")
                .params(today.date(), id)
                .update();
        record(
                actor,
                nomination,
                "eligibility.history.revoked",
                waiver.rule(),
                new FieldEdits().field("eligibility.waiver.number", waiver.number(), null));
    }

    /** Who comes second waits, and then sees what the first has written. */
    private void lock(NominationId nomination) {
        jdbc.sql("select id from nomination where id = ? for no key update")
                .param(nomination.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void record(Actor actor, NominationId nomination, String action, Rule rule, FieldEdits edits) {
        history.record(actor, subject(nomination), action, wording.of(rule.key()), edits.changes());
    }

    static HistorySubject subject(NominationId nomination) {
        return HistorySubject.of(KIND, nomination.value());
    }

    private void notInFuture(@Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(today.date())) {
            throw new RuleViolation("eligibility.date.future").at(field);
        }
    }
}
