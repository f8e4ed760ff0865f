package vn.thidua.award;

import vn.thidua.shared.NominationId;

/** Whoever holds sessions of the board tells which nominations wait in one: their outcome comes from there. */
public interface OnAgenda {

    /** Is it on the agenda of a session that is not over? */
    boolean holds(NominationId nomination);
}
