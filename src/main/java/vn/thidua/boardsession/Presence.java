package vn.thidua.boardsession;

/** How a member took part in a session. */
public enum Presence {
    PRESENT,
    /** Not there, but a paper with the opinion lies before the session. */
    IN_WRITING,
    ABSENT;

    /** Message key of the words. */
    public String key() {
        return "boardsession.presence." + name();
    }

    /** Does a member who takes part like this have a vote? */
    public boolean votes() {
        return this != ABSENT;
    }
}
