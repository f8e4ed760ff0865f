package vn.thidua.evidence;

import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;

/**
 * Who is at work on a unit's evidence.
 *
 * @param checks heads, deputies and the organiser's staff look at what another unit claims, and may add what they found;
 *     with the evidence of its own unit the head does as any unit does
 * @param takesAway the unit and the organiser's staff may put an item aside; who leads other units only adds to theirs
 * @param sight how far this person sees beyond this unit and year
 */
record Hand(Actor actor, boolean checks, boolean takesAway, Sight sight) {

    /** Where the same file elsewhere is told of. */
    enum Sight {
        /** Units see their own other years. */
        OWN_UNIT,
        /** Heads and deputies see the units of their year as well. */
        OWN_YEAR,
        /** The organiser's people see everything of the organiser's. */
        ORGANISER
    }

    static Hand of(Actor actor, Here here) {
        boolean leads = here.is(Relation.STAFF, Relation.HEAD, Relation.DEPUTY);
        return new Hand(actor, leads && !here.inOwnCause(), here.is(Relation.STAFF, Relation.OWN_UNIT), sight(here));
    }

    private static Sight sight(Here here) {
        if (here.is(Relation.STAFF, Relation.AUDITOR, Relation.BOARD)) {
            return Sight.ORGANISER;
        }
        return here.is(Relation.HEAD, Relation.DEPUTY) ? Sight.OWN_YEAR : Sight.OWN_UNIT;
    }
}
