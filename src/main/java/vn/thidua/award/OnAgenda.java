package vn.thidua.award;

import vn.thidua.shared.NominationId;

/** Whoever holds sessions of the board, or drafts decisions, tells which nominations wait there: their outcome comes from there. */
public interface OnAgenda {

    /** Is it on the agenda of a session that is not over, or in a draft? */
    boolean holds(NominationId nomination);

    /** Message key of why nobody else moves it. */
    default String refusal() {
        return "award.onAgenda";
    }
}
