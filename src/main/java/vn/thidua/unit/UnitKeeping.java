package vn.thidua.unit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Role;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.Broken;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** Keeping the directory. Who may change which unit is decided at the door; new units are checked here. */
@Service
@Transactional
class UnitKeeping {

    static final String SUBJECT = "UNIT";

    private static final String LAST_DAY = "unit.lastDay";

    private final Units units;
    private final UnitLinks links;
    private final UnitWords words;
    private final History history;

    UnitKeeping(Units units, UnitLinks links, UnitWords words, History history) {
        this.units = units;
        this.links = links;
        this.words = words;
        this.history = history;
    }

    /** A new unit in the directory of an organiser the person works for. */
    UnitId add(Actor actor, UnitId keeper, UnitFacts facts) {
        if (!keepers(actor).contains(keeper)) {
            throw new NotFound();
        }
        checkParent(keeper, facts);
        Unit unit = store(Unit.keptBy(keeper, facts));
        history.record(
                actor,
                subject(unit),
                "unit.history.added",
                unit.name(),
                words.show(facts).given());
        return unit.id();
    }

    /** A new organiser, whose directory is still empty. */
    UnitId addOrganiser(Actor actor, UnitFacts facts) {
        Unit unit = Broken.constraint(
                "unit_organiser_name_once",
                new RuleViolation("unit.organiser.taken").at("name"),
                () -> units.saveAndFlush(Unit.organiser(facts)));
        unit.keepItself();
        history.record(
                actor,
                subject(unit),
                "unit.history.organiserAdded",
                unit.name(),
                words.show(facts).given());
        return unit.id();
    }

    /** The form filled with what is stored. */
    @Transactional(readOnly = true)
    UnitForm formOf(UnitId id) {
        return units.findById(id.value()).map(UnitForm::of).orElseThrow(NotFound::new);
    }

    void edit(Actor actor, UnitId id, UnitFacts facts, long seenVersion) {
        Unit unit = forChange(id);
        FieldEdits edits = words.show(unit.facts()).editedTo(words.show(facts)).expect(unit.version(), seenVersion);
        checkParent(unit.keeper(), facts);
        if (facts.parentId() != null && units.isBelow(facts.parentId(), id.value())) {
            throw new RuleViolation("unit.parent.below").at("parent");
        }
        unit.change(facts);
        store(unit);
        history.record(actor, subject(unit), "unit.history.edited", unit.name(), edits.changes());
    }

    void end(Actor actor, UnitId id, LocalDate lastDay, String reason) {
        end(actor, forChange(id), lastDay, reason);
    }

    void resume(Actor actor, UnitId id) {
        Unit unit = forChange(id);
        Change lastDay = Change.of(LAST_DAY, words.date(unit.validTo()), null);
        Change reason = Change.of("unit.endReason", unit.endReason(), null);
        unit.resume();
        history.record(actor, subject(unit), "unit.history.resumed", unit.name(), lastDay, reason);
    }

    void addAlias(Actor actor, UnitId id, String typed) {
        Unit unit = forChange(id);
        String name = Names.clean(typed);
        links.addAlias(id, name);
        history.record(
                actor, subject(unit), "unit.history.aliasAdded", unit.name(), Change.of("unit.alias", null, name));
    }

    void removeAlias(Actor actor, UnitId id, long alias) {
        Unit unit = forChange(id);
        String name = links.removeAlias(id, alias).orElseThrow(NotFound::new);
        history.record(
                actor, subject(unit), "unit.history.aliasRemoved", unit.name(), Change.of("unit.alias", name, null));
    }

    /** Links this unit with one of the same directory that came before or after it. */
    void link(Actor actor, UnitId id, SuccessionForm form) {
        Unit unit = forChange(id);
        Unit other = forChange(new UnitId(requireNonNull(form.other())));
        if (!other.keeper().equals(unit.keeper())) {
            throw new RuleViolation("unit.other.unknown").at("other");
        }
        boolean after = form.direction() == SuccessionForm.Direction.AFTER_OTHER;
        link(actor, after ? other : unit, after ? unit : other, form);
    }

    private void link(Actor actor, Unit predecessor, Unit successor, SuccessionForm form) {
        LocalDate day = requireNonNull(form.happenedOn());
        SuccessionKind kind = requireNonNull(form.kind());
        if (links.follows(predecessor.id(), successor.id())) {
            throw new RuleViolation("unit.succession.circle").at("other");
        }
        links.addSuccession(predecessor.id(), successor.id(), kind, day, Names.cleanOrNull(form.legalBasis()));
        String how = words.of(kind);
        Change since = Change.of("unit.happenedOn", null, day);
        Change basis = Change.of("unit.legalBasis", null, Names.cleanOrNull(form.legalBasis()));
        history.record(
                actor,
                subject(predecessor),
                "unit.history.followed",
                predecessor.name(),
                Change.of("unit.successors", null, successor.name() + " (" + how + ")"),
                since,
                basis);
        history.record(
                actor,
                subject(successor),
                "unit.history.follows",
                successor.name(),
                Change.of("unit.predecessors", null, predecessor.name() + " (" + how + ")"),
                since,
                basis);
        if (form.endsPredecessor() && !predecessor.hasEnded()) {
            end(actor, predecessor, day.minusDays(1), how + ": " + successor.name());
        }
    }

    private void end(Actor actor, Unit unit, LocalDate lastDay, String reason) {
        unit.end(lastDay, reason);
        history.record(
                actor,
                subject(unit),
                "unit.history.ended",
                unit.name(),
                Change.of(LAST_DAY, null, words.date(lastDay)),
                Change.of("unit.endReason", null, reason));
    }

    private Unit store(Unit unit) {
        return Broken.constraint(
                "unit_name_once_per_keeper",
                new RuleViolation("unit.name.taken").at("name"),
                () -> units.saveAndFlush(unit));
    }

    private void checkParent(UnitId keeper, UnitFacts facts) {
        if (facts.parentId() != null && !units.existsByIdAndKeeperId(facts.parentId(), keeper.value())) {
            throw new RuleViolation("unit.parent.unknown").at("parent");
        }
    }

    private Unit forChange(UnitId id) {
        return units.forChange(id.value()).orElseThrow(NotFound::new);
    }

    /** The organisers whose directory this person keeps. */
    static Set<UnitId> keepers(Actor actor) {
        return actor.organisersAs(Role.ORGANISER_STAFF);
    }

    private static HistorySubject subject(Unit unit) {
        return HistorySubject.of(SUBJECT, unit.id().value());
    }
}
