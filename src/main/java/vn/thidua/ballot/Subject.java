package vn.thidua.ballot;

/** What a question is about. */
enum Subject {
    /** Who goes into the vote at all. */
    SHORT_LIST,
    /** Who is proposed for an award. */
    AWARD_CANDIDATES,
    /** The leading unit of the cluster. */
    LEADING_UNIT,
    /** The head of the next year. */
    NEXT_HEAD,
    /** The deputies of the next year. */
    NEXT_DEPUTY,
    OTHER;

    /** Message key of the subject's name. */
    public String key() {
        return "ballot.subject." + name();
    }
}
