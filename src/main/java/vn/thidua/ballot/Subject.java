package vn.thidua.ballot;

import vn.thidua.cluster.YearView;

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

    /** Does it choose who is honoured? */
    boolean isHonour() {
        return this == AWARD_CANDIDATES || this == LEADING_UNIT;
    }

    /** Is there one that can win, whatever the minutes say of seats? */
    boolean namesOne() {
        return this == LEADING_UNIT || this == NEXT_HEAD;
    }

    /** Message key of the subject's name; its argument is the text under {@link #titleKey}. */
    public String key() {
        return "ballot.subject." + name();
    }

    /**
     * As {@link #key}, with the word for how somebody comes to lead: "bầu" by votes, "đề cử" by agreement, and "suy tôn" only
     * where the programme says so.
     */
    public String key(Method method, boolean acclaimed) {
        if (this != NEXT_HEAD && this != NEXT_DEPUTY || method == Method.UNKNOWN) {
            return key();
        }
        return key() + (acclaimed ? ".ACCLAIMED" : method.isCounted() ? ".ELECTED" : ".NOMINATED");
    }

    /** Message key of the title a name speaks of: the head's or the deputy's, as this programme says it. */
    public String titleKey(YearView year) {
        return this == NEXT_DEPUTY ? year.deputyTitleKey() : year.headTitleKey();
    }
}
