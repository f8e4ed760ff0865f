package vn.thidua.poll;

/** By what secret votes are cast. */
public enum PollWay {
    /** Printed papers, counted by two tellers. */
    PAPER,
    /** The electronic box with two locks. */
    BOX;

    /** Message key of its name. */
    public String key() {
        return "poll.way." + name();
    }
}
