package vn.thidua.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/**
 * The person at the place of the current request. Handlers take it as an argument to learn which buttons to show; the
 * rule of the handler itself was checked before.
 */
public record Here(@Nullable Actor actor, @Nullable Place place, Set<Relation> relations) {

    static Here of(@Nullable Actor actor, @Nullable Place place) {
        return new Here(actor, place, relationsOf(actor, place));
    }

    public boolean is(Relation... wanted) {
        return Arrays.stream(wanted).anyMatch(relations::contains);
    }

    /** Would this person be let in to an action about the same place? False for writing in a closed cluster-year. */
    public boolean allows(Action action) {
        return action.isFor(relations) && !refusedAsClosed(action);
    }

    /** Is this the person's own unit? Then only the organiser's staff decide about it: nobody is judge in the own cause. */
    public boolean inOwnCause() {
        return is(Relation.OWN_UNIT) && !is(Relation.STAFF);
    }

    /** @throws RuleViolation this one, where somebody decides about the own unit */
    public void mustNotBeOwnCause(RuleViolation refusal) {
        if (inOwnCause()) {
            throw refusal;
        }
    }

    /** The same person in the same cluster-year, looking at one member: for the buttons in a list of members. */
    public Here at(UnitId member) {
        return of(actor, place == null ? null : place.forUnit(member));
    }

    boolean refusedAsClosed(Action action) {
        return place != null && place.closed() && !action.isForAfterClose(relations);
    }

    private static Set<Relation> relationsOf(@Nullable Actor actor, @Nullable Place place) {
        Set<Relation> found = EnumSet.of(Relation.ANYONE);
        if (actor != null) {
            found.add(Relation.SIGNED_IN);
            actor.grants().forEach(grant -> addRelations(found, grant, place));
        }
        return found;
    }

    private static void addRelations(Set<Relation> found, Grant grant, @Nullable Place place) {
        switch (grant.role()) {
            case ADMINISTRATOR -> found.add(Relation.ADMINISTRATOR);
            case ORGANISER_STAFF -> addIf(found, Relation.STAFF, inCharge(grant, place));
            case AUDITOR -> addIf(found, Relation.AUDITOR, inCharge(grant, place));
            case BOARD_MEMBER -> addIf(found, Relation.BOARD, inCharge(grant, place));
            case CLUSTER_HEAD -> addIf(found, Relation.HEAD, leads(grant, place));
            case UNIT_OFFICER -> addUnitRelations(found, grant.unit(), place);
        }
    }

    private static void addUnitRelations(Set<Relation> found, @Nullable UnitId unit, @Nullable Place place) {
        if (place == null || unit == null) {
            return;
        }
        addIf(found, Relation.OWN_UNIT, unit.equals(place.unit()));
        addIf(found, Relation.MEMBER, place.members().contains(unit));
        addIf(found, Relation.HEAD, place.heads().contains(unit));
        addIf(found, Relation.DEPUTY, place.deputies().contains(unit));
    }

    private static boolean inCharge(Grant grant, @Nullable Place place) {
        return place == null || place.organiser().equals(grant.unit());
    }

    private static boolean leads(Grant grant, @Nullable Place place) {
        return place != null
                && grant.cluster() != null
                && grant.cluster().equals(place.cluster())
                && grant.year() != null
                && grant.year().equals(place.year());
    }

    private static void addIf(Set<Relation> found, Relation relation, boolean holds) {
        if (holds) {
            found.add(relation);
        }
    }
}
