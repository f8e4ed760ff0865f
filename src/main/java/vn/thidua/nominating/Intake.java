package vn.thidua.nominating;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.access.Actor;
import vn.thidua.shared.NominationId;

/** Whoever keeps dossiers tells what is missing before one is sent or received, and hands out the slip when it is received. */
public interface Intake {

    /** The papers that are asked for and not there, as people call them. */
    List<String> missing(NominationId nomination);

    /** It is received as of that day; runs in the same transaction. */
    void received(Actor actor, NominationId nomination, LocalDate on);
}
