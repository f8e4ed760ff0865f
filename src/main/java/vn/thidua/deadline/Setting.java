package vn.thidua.deadline;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.deadline.DeadlineForms.DayForm;
import vn.thidua.deadline.DeadlineForms.ExtensionForm;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Sets the last day of a stage, and grants later days to single members. */
@Service
@Transactional
class Setting {

    /** What history calls it. */
    static final String KIND = "DEADLINE";

    /** The version of a deadline that was not set. */
    static final long NONE = 0;

    /**
     * A deadline that was set. It is never changed, only replaced by another.
     *
     * @param version its id
     */
    record SetDay(long version, LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final ClusterYears years;
    private final History history;
    private final Wording wording;
    private final KeptDeadlines deadlines;
    private final Today today;

    Setting(
            JdbcClient jdbc,
            ClusterYears years,
            History history,
            Wording wording,
            KeptDeadlines deadlines,
            Today today) {
        this.jdbc = jdbc;
        this.years = years;
        this.history = history;
        this.wording = wording;
        this.deadlines = deadlines;
        this.today = today;
    }

    /** The day that was set for the year itself; empty where none was. */
    @Transactional(readOnly = true)
    Optional<SetDay> day(ClusterYearId year, DueStage stage) {
        return jdbc.sql("select id, due_on from stage_deadline where cluster_year_id = ? and stage = ?")
                .params(year.value(), stage.name())
                .query((row, number) -> new SetDay(row.getLong("id"), row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    /**
     * Two people who set a day at the same moment wait for each other at the year. Nobody moves the day from which the own unit
     * is late.
     */
    void set(ClusterYearId year, DueStage stage, DayForm form, Here here, Actor actor) {
        YearView view = years.get(year);
        jdbc.sql("select id from cluster_year where id = ? for no key update")
                .param(year.value())
                .query(Long.class)
                .single();
        SetDay before = day(year, stage).orElse(null);
        FieldEdits edits = new FieldEdits()
                .field("deadline.dueOn", before == null ? null : before.dueOn(), form.dueOn())
                .expect(before == null ? NONE : before.version(), form.version());
        if (!edits.isReal()) {
            return;
        }
        Moment moment = moment(year, stage);
        Map<MembershipId, Integer> late = ownLateness(year, here);
        keep(year, stage, form.dueOn());
        String reason = Names.cleanOrNull(form.reason());
        moment.mustAllow(moment(year, stage).dueOn(), reason, today.date());
        if (!late.equals(ownLateness(year, here))) {
            throw new RuleViolation("deadline.own").at("dueOn");
        }
        edits.field("deadline.reason", null, reason);
        record(year, "deadline.history.set", wording.of(stage.key(view.kind())), actor, edits.changes());
    }

    private void keep(ClusterYearId year, DueStage stage, @Nullable LocalDate day) {
        jdbc.sql("delete from stage_deadline where cluster_year_id = ? and stage = ?")
                .params(year.value(), stage.name())
                .update();
        if (day != null) {
            jdbc.sql("insert into stage_deadline (cluster_year_id, stage, due_on) values (?, ?, ?)")
                    .params(year.value(), stage.name(), day)
                    .update();
        }
    }

    private Moment moment(ClusterYearId year, DueStage stage) {
        return jdbc.sql("""
                select d.due_on, p.kind is not null as published, coalesce(p.kind = 'FINAL', false) as settled, exists (
                    select 1 from score_sheet s
                    where s.cluster_year_id = y.id and case :stage
                      when 'SELF' then s.first_submitted_at is not null
                      when 'PEER' then s.status in ('SUBMITTED', 'VERIFYING', 'FINAL')
                      when 'HEAD' then s.status in ('VERIFYING', 'FINAL')
                      when 'STAFF' then s.status = 'FINAL'
                      else exists (select 1 from objection o where o.cluster_year_id = y.id) end) as handed_in
                from cluster_year y
                left join lateral stage_due(y.id, null, :stage) d on true
                left join lateral (
                  select x.kind from publication x where x.cluster_year_id = y.id order by x.version desc limit 1) p on true
                where y.id = :year""")
                .param("stage", stage.name())
                .param("year", year.value())
                .query((row, number) -> new Moment(
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("handed_in"),
                        row.getBoolean("published"),
                        row.getBoolean("settled")))
                .single();
    }

    /** Of the units about which this person must not decide. */
    private Map<MembershipId, Integer> ownLateness(ClusterYearId year, Here here) {
        Set<MembershipId> own = years.ownCause(year, here);
        Map<MembershipId, Integer> late = own.isEmpty() ? new HashMap<>() : deadlines.daysLate(year);
        late.keySet().retainAll(own);
        return late;
    }

    /** Grants a later day; it replaces what was granted before, which is kept. */
    void extend(ClusterYearId year, ExtensionForm form, Here here, Actor actor) {
        YearView view = years.get(year);
        MemberView member = years.member(year, Objects.requireNonNull(form.member()));
        DueStage stage = Objects.requireNonNull(form.stage());
        LocalDate until = Objects.requireNonNull(form.until());
        here.at(member.unit()).mustNotBeOwnCause(new RuleViolation("deadline.extension.own").at("member"));
        LocalDate dueOn = commonDay(year, member.id(), stage);
        if (dueOn == null) {
            throw new RuleViolation("deadline.extension.noDeadline").at("stage");
        }
        if (until.isBefore(dueOn)) {
            throw new RuleViolation("deadline.extension.earlier", wording.of(dueOn)).at("until");
        }
        keep(year, form, actor);
        record(
                year,
                "deadline.history.extended",
                member.name(),
                actor,
                Change.of("deadline.stage", null, wording.of(stage.key(view.kind()))),
                Change.of("deadline.until", null, until),
                Change.of("deadline.excused", null, wording.of(form.excused())),
                Change.of("deadline.reason", null, Names.clean(form.reason())),
                Change.of("deadline.document", null, Names.cleanOrNull(form.document())));
    }

    /** The day that holds for all members, extensions left out. */
    private @Nullable LocalDate commonDay(ClusterYearId year, MembershipId member, DueStage stage) {
        return jdbc.sql("""
                select d.due_on from membership m cross join lateral stage_due(m.cluster_year_id, null, ?) d where m.id = ?""")
                .params(stage.name(), member.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private void keep(ClusterYearId year, ExtensionForm form, Actor actor) {
        jdbc.sql("""
                insert into deadline_extension
                  (cluster_year_id, membership_id, stage, until, excused, reason, document, granted_by, granted_at)
                values (:year, :member, :stage, :until, :excused, :reason, :document, :by, :at)""")
                .param("year", year.value())
                .param("member", Objects.requireNonNull(form.member()).value())
                .param("stage", Objects.requireNonNull(form.stage()).name())
                .param("until", form.until())
                .param("excused", form.excused())
                .param("reason", Names.clean(form.reason()))
                .param("document", Names.cleanOrNull(form.document()))
                .param("by", actor.name())
                .param("at", Timestamp.from(today.now()))
                .update();
    }

    private void record(ClusterYearId year, String action, String what, Actor actor, Change... changes) {
        history.record(actor, HistorySubject.in(year, KIND, year.value()), action, what, changes);
    }
}
