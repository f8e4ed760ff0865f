package vn.thidua.attendance;

/** Whether a member was at a meeting. */
enum Presence {
    PRESENT,
    /** Away with leave: nothing follows from it. */
    EXCUSED,
    /** Away without leave. */
    MISSED;

    /** Message key of the word. */
    public String key() {
        return "attendance.presence." + name();
    }

    static Presence absent(boolean excused) {
        return excused ? EXCUSED : MISSED;
    }
}
