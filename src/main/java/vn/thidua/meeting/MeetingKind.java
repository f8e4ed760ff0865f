package vn.thidua.meeting;

/** What a meeting is held for; one meeting may serve several ends. */
enum MeetingKind {
    SIGNING,
    REGULAR,
    INTERIM,
    CLOSING,
    SCORING,
    OTHER;

    static final String PREFIX = "meeting.kind.";

    /** Message key of the word. */
    public String key() {
        return PREFIX + name();
    }
}
