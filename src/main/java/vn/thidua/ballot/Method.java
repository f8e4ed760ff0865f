package vn.thidua.ballot;

import vn.thidua.cluster.NextHeads;

/** How a question was settled. Nothing here is an electronic vote: the product keeps the record of what people did. */
enum Method {
    /** Secret vote on paper. */
    SECRET,
    /** Show of hands. */
    OPEN,
    /** Agreed without a vote. */
    AGREEMENT,
    /** The report does not say. */
    UNKNOWN;

    /** Were there papers or hands to count? */
    boolean isCounted() {
        return this == SECRET || this == OPEN;
    }

    /** How somebody chosen so was chosen. */
    NextHeads.Way way() {
        return this == AGREEMENT ? NextHeads.Way.AGREED : isCounted() ? NextHeads.Way.ELECTED : NextHeads.Way.UNKNOWN;
    }

    /** Message key of the method's name. */
    public String key() {
        return "ballot.method." + name();
    }
}
