package vn.thidua.dossier;

import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.award.Stage;
import vn.thidua.shared.RuleViolation;

/**
 * Who is at work on a dossier. Its sender and the unit it is about write in it while it is with the sender; the organiser's
 * staff until it is decided, for papers come in late and opinions later still.
 *
 * @param staff of the organiser
 * @param leads may write in all dossiers of the place, not in the own unit's alone
 * @param ownCause acts for the unit that the nomination is about
 */
public record Hand(Actor actor, boolean staff, boolean leads, boolean ownCause) {

    public static Hand of(Actor actor, Here here) {
        return new Hand(
                actor,
                here.is(Relation.STAFF),
                here.is(Relation.STAFF, Relation.HEAD, Relation.DEPUTY),
                here.inOwnCause());
    }

    /** May this person write at this stage? */
    public boolean writesAt(Stage stage) {
        return switch (stage) {
            case DRAFT, RETURNED -> true;
            case SUBMITTED, RECEIVED, EXAMINED, REVIEWED -> staff;
            case DECIDED, WITHDRAWN -> false;
        };
    }

    /** @throws RuleViolation where this person may not write any more, or not yet again */
    public void mustWriteAt(Stage stage) {
        if (!writesAt(stage)) {
            throw new RuleViolation(
                    switch (stage) {
                        case DECIDED -> "dossier.closed.decided";
                        case WITHDRAWN -> "dossier.closed.withdrawn";
                        default -> "dossier.closed.sent";
                    });
        }
    }

    /** What other bodies say of a unit is not written down by its own people. */
    public void mustNotBeOwnCause() {
        if (ownCause) {
            throw new RuleViolation("dossier.opinion.ownCause");
        }
    }
}
