package vn.thidua.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.catalogue.AwardView;
import vn.thidua.catalogue.Awards;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** Programmes with everything that holds in them: set up, planned, ruled, changed. */
@Service
@Transactional
class ProgrammeKeeping {

    /** A programme as the list shows it. */
    record Row(ProgrammeId id, String name, ProgrammeKind kind, String organiser) {}

    private final Programmes programmes;
    private final UnitDirectory units;
    private final Awards awards;
    private final ClusterQuotas quotas;
    private final History history;
    private final Wording wording;

    ProgrammeKeeping(
            Programmes programmes,
            UnitDirectory units,
            Awards awards,
            ClusterQuotas quotas,
            History history,
            Wording wording) {
        this.programmes = programmes;
        this.units = units;
        this.awards = awards;
        this.quotas = quotas;
        this.history = history;
        this.wording = wording;
    }

    /** The programmes of the organisers this person serves, in Vietnamese order. */
    @Transactional(readOnly = true)
    List<Row> rows(Actor actor) {
        Set<UnitId> organisers = actor.organisersAs(Role.ORGANISER_STAFF, Role.AUDITOR, Role.BOARD_MEMBER);
        Map<UnitId, String> names = units.organisers().stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
        List<Long> ids = organisers.stream().map(UnitId::value).toList();
        return programmes.findOf(ids).stream()
                .map(programme -> new Row(
                        programme.id(),
                        programme.name(),
                        programme.form().kind(),
                        names.getOrDefault(programme.organiser(), "")))
                .toList();
    }

    void add(ProgrammeForm form, Actor actor) {
        UnitId organiser = form.organiser();
        if (organiser == null || !actor.organisersAs(Role.ORGANISER_STAFF).contains(organiser)) {
            throw new RuleViolation("programme.noOrganiser").at("organiser");
        }
        refuseSameName(organiser, form, null);
        Programme programme = programmes.saveAndFlush(new Programme(organiser, form));
        record(
                actor,
                programme,
                "programme.history.added",
                programme.name(),
                programme.added(wording).changes());
    }

    @Transactional(readOnly = true)
    Optional<ProgrammeId> named(UnitId organiser, String name) {
        return programmes
                .findByOrganiserIdAndName(organiser.value(), Names.clean(name))
                .map(Programme::id);
    }

    @Transactional(readOnly = true)
    ProgrammeForm form(ProgrammeId id) {
        return get(id).form();
    }

    void change(ProgrammeId id, ProgrammeForm form, Actor actor) {
        Programme programme = toChange(id);
        refuseSameName(programme.organiser(), form, programme);
        FieldEdits edits = programme.change(form, wording);
        record(actor, programme, "programme.history.changed", programme.name(), edits.changes());
    }

    /** A rule's form without a value yet. */
    @Transactional(readOnly = true)
    RuleForm emptyRule(ProgrammeId id, RuleKey key, LocalDate from) {
        return new RuleForm(get(id).ruleVersion(key), null, null, from, null, null);
    }

    /** Sets a rule from a day on; what held before ends the day before. */
    void setRule(ProgrammeId id, RuleKey key, RuleForm form, LocalDate from, Actor actor) {
        Programme programme = toChange(id);
        String value = key.read(form.typed());
        RuleLine before = programme.rule(key, from);
        RuleLine now = form.line(key, value);
        FieldEdits edits = new FieldEdits()
                .field("programme.rule.value", before.words(wording), now.words(wording))
                .field("programme.validFrom", before.validFrom(), now.validFrom())
                .field("programme.legalBasis", before.legalBasis(), now.legalBasis())
                .field("programme.note", before.note(), now.note())
                .expect(programme.ruleVersion(key), form.version());
        programme.makeRoom(key, from);
        programmes.flush(); // the period before ends in the database first: on one day a rule has one value
        programme.set(key, value, from, now);
        mustAgree(programme, key, from);
        record(actor, programme, "programme.history.ruleSet", wording.of(key.key()), edits.changes());
    }

    private static void mustAgree(Programme programme, RuleKey key, LocalDate from) {
        if (key == RuleKey.STAGES_USED || key == RuleKey.OFFICIAL_STAGE) {
            programme.mustTakeAUsedStage(from);
        }
    }

    /** Takes out a rule's value that has not begun; what was to end for it holds on. */
    void dropRule(ProgrammeId id, RuleKey key, long period, LocalDate today, Actor actor) {
        Programme programme = toChange(id);
        RulePeriod dropped = programme.drop(key, period, today);
        programmes.flush(); // gone from the database first: on one day a rule has one value
        programme.holdOnFor(dropped, key);
        mustAgree(programme, key, dropped.validFrom());
        RuleLine line = dropped.line();
        FieldEdits edits = new FieldEdits()
                .field("programme.rule.value", line.words(wording), null)
                .field("programme.validFrom", line.validFrom(), null)
                .field("programme.legalBasis", line.legalBasis(), null)
                .field("programme.note", line.note(), null);
        record(actor, programme, "programme.history.ruleDropped", wording.of(key.key()), edits.changes());
    }

    @Transactional(readOnly = true)
    List<RuleLine> rules(ProgrammeId id, LocalDate day) {
        return get(id).rules(day);
    }

    @Transactional(readOnly = true)
    List<RuleLine> history(ProgrammeId id, RuleKey key) {
        return get(id).history(key);
    }

    @Transactional(readOnly = true)
    CalendarForm calendar(ProgrammeId id, int year) {
        return get(id).calendar(year);
    }

    void plan(ProgrammeId id, int year, CalendarForm form, Actor actor) {
        Programme programme = toChange(id);
        programme.expectCalendar(year, form, wording);
        for (YearStep step : YearStep.values()) {
            FieldEdits edits = programme.plan(year, step, form.row(step));
            if (edits.isReal()) {
                String what = wording.of(step.key()) + " " + year;
                record(actor, programme, "programme.history.planned", what, edits.changes());
            }
        }
    }

    @Transactional(readOnly = true)
    List<AwardForm> awards(ProgrammeId id) {
        return get(id).awards();
    }

    @Transactional(readOnly = true)
    AwardForm award(ProgrammeId id, long award) {
        return get(id).award(award).form();
    }

    /** Adds an award, or changes one where an id is given. What was said of the award added ends the day before. */
    void saveAward(ProgrammeId id, long award, AwardForm form, Actor actor) {
        Programme programme = toChange(id);
        form.mustAgree();
        if (form.award() != null) {
            form.mustAgreeWith(entry(form.award()));
        }
        AwardKind before = award == 0 ? endBefore(programme, form, actor) : null;
        AwardKind kind = award == 0 ? programme.newAward() : programme.award(award);
        if (programme.hasAwardLike(form, kind)) {
            throw new RuleViolation("programme.award.twice").at("validFrom");
        }
        FieldEdits edits = kind.describe(form, wording, entry -> entry(entry).title());
        if (before != null) {
            programmes.flush(); // the new row has its id only then
            quotas.carry(before.id(), kind.id());
        }
        record(actor, programme, "programme.history.award", Names.clean(form.name()), edits.changes());
    }

    private AwardView entry(long award) {
        return awards.of(List.of(award)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("programme.award.noEntry").at("award"));
    }

    private @Nullable AwardKind endBefore(Programme programme, AwardForm form, Actor actor) {
        LocalDate from = form.validFrom();
        AwardKind before = from == null ? null : programme.awardBefore(form).orElse(null);
        if (from != null && before != null) {
            FieldEdits edits = before.endBefore(from);
            programmes.flush(); // in the database first: on one day an award has one row
            record(actor, programme, "programme.history.award", Names.clean(form.name()), edits.changes());
        }
        return before;
    }

    private void refuseSameName(UnitId organiser, ProgrammeForm form, @Nullable Programme but) {
        programmes
                .findByOrganiserIdAndName(organiser.value(), Names.clean(form.name()))
                .filter(other -> other != but)
                .ifPresent(other -> {
                    throw new RuleViolation("programme.sameName").at("name");
                });
    }

    private Programme toChange(ProgrammeId id) {
        return programmes.findForChange(id.value()).orElseThrow(NotFound::new);
    }

    private Programme get(ProgrammeId id) {
        return programmes.findById(id.value()).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, Programme programme, String act, String what, Change... changes) {
        history.record(actor, subject(programme.id()), act, what, changes);
    }

    static HistorySubject subject(ProgrammeId id) {
        return HistorySubject.of("PROGRAMME", id.value());
    }
}
