package vn.thidua.handover;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.UnitId;

/** Who speaks for which side: officers of the two units the paper names, and the organiser's staff. */
record Sides(YearView year, Paper paper) {

    /** The sides for which this person may speak; of them, one. */
    Set<Side> of(Here here) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        Actor actor = here.actor();
        if (actor != null && speaksFor(actor, paper.outgoing())) {
            sides.add(Side.OUTGOING);
        }
        if (actor != null && speaksFor(actor, paper.incoming())) {
            sides.add(Side.INCOMING);
        }
        if (here.is(Relation.STAFF)) {
            sides.add(Side.WITNESS);
        }
        return sides;
    }

    /** Does this person act for the unit that receives? */
    boolean receives(Here here) {
        Actor actor = here.actor();
        return actor != null && speaksFor(actor, paper.incoming());
    }

    private static boolean speaksFor(Actor actor, @Nullable UnitId unit) {
        return unit != null && actor.units().contains(unit);
    }

    /** Name of the side's unit; null where it is unknown. */
    @Nullable
    String unit(Side side) {
        return switch (side) {
            case OUTGOING -> paper.from();
            case INCOMING -> paper.to();
            case WITNESS -> year.organiserName();
        };
    }

    /**
     * The three as the page shows them.
     *
     * @param open can be confirmed now
     */
    List<HandoverView.SideLine> lines(Handover handover, Here here, boolean open) {
        String now = paper.fingerprint();
        List<Confirmation> given = handover.confirmations();
        Actor actor = here.actor();
        boolean spoken = actor != null
                && given.stream()
                        .anyMatch(word -> word.isOf(now)
                                && word.accountId() == actor.accountId().value());
        Set<Side> mine = open && !spoken ? of(here) : Set.of();
        return Arrays.stream(Side.values())
                .map(side -> {
                    Confirmation word = given.stream()
                            .filter(one -> one.side() == side)
                            .findFirst()
                            .orElse(null);
                    boolean stale = word != null && !handover.isSigned() && !word.isOf(now);
                    boolean done = word != null && !stale;
                    return new HandoverView.SideLine(side, unit(side), word, stale, !done && mine.contains(side));
                })
                .toList();
    }
}
