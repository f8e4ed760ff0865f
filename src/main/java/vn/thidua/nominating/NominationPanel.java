package vn.thidua.nominating;

import java.util.Optional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.award.NominationView;

/** A module's part of the page of one nomination, below what is proposed; several stand in the order of their beans. */
public interface NominationPanel {

    /**
     * What is drawn.
     *
     * @param template of which the fragment {@code panel} is drawn
     * @param model its one argument
     */
    record Drawn(String template, Object model) {}

    /** Empty where this person sees nothing of it. A fixed number of statements. */
    Optional<Drawn> of(NominationView nomination, Actor actor, Here here);
}
