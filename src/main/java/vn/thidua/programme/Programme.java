package vn.thidua.programme;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** An organiser's system of clusters. What holds in it are rows with dates: rules, calendar, awards. */
@Entity
class Programme {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private long organiserId;
    private String name = "";

    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind = ProgrammeKind.UNION;

    private boolean organiserStated = true;
    private @Nullable String note;

    @OneToMany(mappedBy = "programme", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("validFrom desc, id")
    private final List<RulePeriod> rules = new ArrayList<>();

    @OneToMany(mappedBy = "programme", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private final List<CalendarDay> calendar = new ArrayList<>();

    @OneToMany(mappedBy = "programme", cascade = CascadeType.PERSIST)
    @OrderBy("position, id")
    private final List<AwardKind> awards = new ArrayList<>();

    protected Programme() {}

    Programme(UnitId organiser, ProgrammeForm form) {
        organiserId = organiser.value();
        take(form);
    }

    FieldEdits change(ProgrammeForm form, Wording wording) {
        FieldEdits edits = new FieldEdits()
                .field("programme.name", name, Names.clean(form.name()))
                .field(
                        "programme.kind",
                        wording.of(kind.key()),
                        wording.of(form.kind().key()))
                .field("programme.inferred", wording.of(!organiserStated), wording.of(form.organiserInferred()))
                .field("programme.note", note, Names.linesOrNull(form.note()))
                .expect(version, form.version());
        take(form);
        return edits;
    }

    /** What is said of it beside its name, for its first entry in the history. */
    FieldEdits added(Wording wording) {
        return new FieldEdits()
                .field("programme.kind", null, wording.of(kind.key()))
                .field("programme.inferred", null, organiserStated ? null : wording.of(true))
                .field("programme.note", null, note);
    }

    private void take(ProgrammeForm form) {
        name = Names.clean(form.name());
        kind = form.kind();
        organiserStated = !form.organiserInferred();
        note = Names.linesOrNull(form.note());
        if (!organiserStated && note == null) {
            throw new RuleViolation("programme.inferredWithoutNote").at("note");
        }
    }

    /** The value now in force ends the day before; a value that begins later is never cut off unseen. */
    void makeRoom(RuleKey key, LocalDate from) {
        if (of(key).anyMatch(period -> period.startsAfter(from))) {
            throw new RuleViolation("programme.rule.laterValue").at("from");
        }
        of(key).filter(period -> period.holdsOn(from) && !period.startsOn(from))
                .forEach(period -> period.endBefore(from));
    }

    /** Sets the rule from this day on; a value that begins on the very day is corrected. */
    void set(RuleKey key, String value, LocalDate from, RuleLine line) {
        RulePeriod period = of(key).filter(held -> held.startsOn(from))
                .findFirst()
                .orElseGet(() -> {
                    RulePeriod fresh = new RulePeriod(this, key, value, from);
                    rules.add(fresh);
                    return fresh;
                });
        period.say(value, line);
    }

    /** Takes out a value that has not begun yet; what held once is never taken out. */
    RulePeriod drop(RuleKey key, long period, LocalDate today) {
        RulePeriod dropped =
                of(key).filter(held -> held.id() == period).findFirst().orElseThrow(NotFound::new);
        if (!dropped.startsAfter(today)) {
            throw new RuleViolation("programme.rule.begun");
        }
        rules.remove(dropped);
        return dropped;
    }

    /** The value that was to end for the dropped one holds on in its place. */
    void holdOnFor(RulePeriod dropped, RuleKey key) {
        of(key).filter(period -> period.endsFor(dropped)).forEach(period -> period.holdOnFor(dropped));
    }

    /** From this day on the official points come from a stage that is used: neither rule is set against the other. */
    void mustTakeAUsedStage(LocalDate from) {
        Stream<LocalDate> changes =
                rules.stream().filter(period -> period.startsAfter(from)).map(RulePeriod::validFrom);
        if (!Stream.concat(Stream.of(from), changes).allMatch(day -> stages(day).officialStageIsUsed())) {
            throw new RuleViolation("programme.rule.officialUnused").at("value");
        }
    }

    private RuleSet stages(LocalDate day) {
        return new RuleSet(Stream.of(RuleKey.STAGES_USED, RuleKey.OFFICIAL_STAGE)
                .flatMap(key -> of(key).filter(period -> period.holdsOn(day)))
                .map(RulePeriod::line)
                .collect(Collectors.toMap(RuleLine::key, line -> Objects.requireNonNull(line.value()))));
    }

    /** The rule with the value that holds on this day, or none. */
    RuleLine rule(RuleKey key, LocalDate day) {
        return of(key).filter(period -> period.holdsOn(day))
                .findFirst()
                .map(RulePeriod::line)
                .orElse(RuleLine.notSet(key));
    }

    private Stream<RulePeriod> of(RuleKey key) {
        return rules.stream().filter(period -> period.isOf(key));
    }

    /** The rules in their order; each with the value that holds on this day, or none. */
    List<RuleLine> rules(LocalDate day) {
        return Arrays.stream(RuleKey.values()).map(key -> rule(key, day)).toList();
    }

    /** All values a rule ever had or will have, the latest first. */
    List<RuleLine> history(RuleKey key) {
        return of(key).map(RulePeriod::line).toList();
    }

    /** The version of a rule's values taken together. */
    long ruleVersion(RuleKey key) {
        return versionOf(history(key));
    }

    /** Refuses a calendar of the year that was opened before somebody else saved it. */
    void expectCalendar(int year, CalendarForm typed, Wording wording) {
        CalendarForm stored = calendar(year);
        FieldEdits edits = new FieldEdits();
        for (YearStep step : YearStep.values()) {
            edits.field(
                    step.key(), stored.row(step).words(wording), typed.row(step).words(wording));
        }
        edits.expect(versionOf(stored.rows()), typed.version());
    }

    /** What is saved as a whole, row by row, has the version of its content: it is another one when a row is. */
    private static long versionOf(List<?> rows) {
        return rows.toString().hashCode();
    }

    /** Plans one step of a year; without any date the step leaves the calendar. */
    FieldEdits plan(int year, YearStep step, CalendarForm.Row row) {
        if (new Period(row.opensOn(), row.dueOn()).endsBeforeItStarts()) {
            throw new RuleViolation("programme.endsBeforeStart").at("rows[" + step.ordinal() + "].dueOn");
        }
        CalendarDay day = day(year, step).orElseGet(() -> new CalendarDay(this, year, step));
        FieldEdits edits = new FieldEdits()
                .field("programme.calendar.opens", day.opensOn(), row.opensOn())
                .field("programme.calendar.due", day.dueOn(), row.dueOn());
        day.plan(row.opensOn(), row.dueOn());
        if (row.opensOn() == null && row.dueOn() == null) {
            calendar.remove(day);
        } else if (!calendar.contains(day)) {
            calendar.add(day);
        }
        return edits;
    }

    /** The calendar of a year: a row for every step, empty where nothing is planned. */
    CalendarForm calendar(int year) {
        List<CalendarForm.Row> rows = Arrays.stream(YearStep.values())
                .map(step -> day(year, step)
                        .map(day -> new CalendarForm.Row(step, day.opensOn(), day.dueOn()))
                        .orElse(new CalendarForm.Row(step, null, null)))
                .toList();
        return new CalendarForm(versionOf(rows), rows);
    }

    private Optional<CalendarDay> day(int year, YearStep step) {
        return calendar.stream().filter(day -> day.isOf(year, step)).findFirst();
    }

    AwardKind newAward() {
        AwardKind award = new AwardKind(this);
        awards.add(award);
        return award;
    }

    AwardKind award(long award) {
        return awards.stream().filter(kind -> kind.id() == award).findFirst().orElseThrow(NotFound::new);
    }

    /** Is there another award of this name and authority that holds on one of its days? */
    boolean hasAwardLike(AwardForm form, AwardKind but) {
        return awards.stream().anyMatch(other -> other != but && other.isSameAs(form) && other.overlaps(form.period()));
    }

    /** The same award as it is until the day from which something else is said of it; it is to end the day before. */
    Optional<AwardKind> awardBefore(AwardForm form) {
        LocalDate from = form.validFrom();
        return awards.stream()
                .filter(award -> from != null && award.isSameAs(form) && award.holdsSinceBefore(from))
                .findFirst();
    }

    List<AwardForm> awards() {
        return awards.stream()
                .sorted(Comparator.comparingInt(AwardKind::position))
                .map(AwardKind::form)
                .toList();
    }

    ProgrammeId id() {
        return new ProgrammeId(id);
    }

    String name() {
        return name;
    }

    UnitId organiser() {
        return new UnitId(organiserId);
    }

    ProgrammeForm form() {
        return new ProgrammeForm(version, organiser(), name, kind, !organiserStated, note);
    }
}
