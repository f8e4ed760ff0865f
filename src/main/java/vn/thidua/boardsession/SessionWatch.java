package vn.thidua.boardsession;

import vn.thidua.access.Actor;

/** Whoever takes votes in a session in a way of its own, and has to be asked before the session goes on. */
public interface SessionWatch {

    /**
     * The roll of an open session was called anew.
     *
     * @throws vn.thidua.shared.RuleViolation where that is not possible any more
     */
    void called(Session before, Session after);

    /**
     * The session is over with this.
     *
     * @throws vn.thidua.shared.RuleViolation where votes are still taken or counted
     */
    void closing(Actor actor, Session session);
}
