package vn.thidua.issuance;

import org.jspecify.annotations.Nullable;

/**
 * A paper of the list: what can be made, and what of it was issued.
 *
 * @param issued the valid issued one; null where it is a draft
 */
record PaperState(Offer offer, @Nullable IssuedPaper issued) {}
