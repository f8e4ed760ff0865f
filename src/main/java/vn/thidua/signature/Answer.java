package vn.thidua.signature;

/** What can be said of one signature. The first that holds is the answer; only {@link #GOOD} means that nothing is amiss. */
public enum Answer {

    /** Something in it cannot be read, or is not made as the standards for signatures of PDFs (ETSI EN 319 142) say. */
    UNREADABLE,

    /** What was signed is no longer what stands in the file. */
    CHANGED,

    /** What was signed is unaltered, but the file has more to it since, which no good signature covers. */
    EXTENDED,

    /** No chain leads from the certificate to an authority of the settings. */
    UNKNOWN_AUTHORITY,

    /** The certificate was not valid yet, or no longer, at the time of signing that the file claims. */
    EXPIRED,

    /** The authority has taken back the certificate, or that of an authority below it. */
    REVOKED,

    /** The certificate was valid at the time claimed and has expired since; no trusted time-stamp shows which came first. */
    EXPIRED_SINCE,

    /** Signed with methods that are no longer safe, such as SHA-1. */
    WEAK,

    /** The authority is known, but no list of revoked certificates is at hand that is new enough. */
    NOT_CHECKED,

    /** Unaltered, by a certificate of a known authority that was valid and is not revoked. */
    GOOD
}
