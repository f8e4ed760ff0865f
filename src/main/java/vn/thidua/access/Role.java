package vn.thidua.access;

/** What an account can be granted. A head's rights follow from the headship of its unit and need no grant of their own. */
public enum Role {
    /** Accounts and organisers; no content. Scope: the whole system. */
    ADMINISTRATOR,
    /** Organises: everything in the programmes of one organiser. Scope: an organiser. */
    ORGANISER_STAFF,
    /** Member of the emulation board. Scope: an organiser. */
    BOARD_MEMBER,
    /** Reads everything of an organiser, changes nothing. Scope: an organiser. */
    AUDITOR,
    /** Acts for a unit. Scope: a unit. */
    UNIT_OFFICER,
    /** A person who does the head's work without being an officer of the head unit. Scope: a cluster and a year. */
    CLUSTER_HEAD
}
