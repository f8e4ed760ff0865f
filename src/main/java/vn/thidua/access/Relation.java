package vn.thidua.access;

/** How a person stands to the place an action is about. */
public enum Relation {
    /** Nobody in particular: also without signing in. */
    ANYONE,
    /** Any signed-in account. */
    SIGNED_IN,
    /** Administrator of accounts. */
    ADMINISTRATOR,
    /** Staff of the organiser the place belongs to (of any organiser, where the action has no place). */
    STAFF,
    /** Auditor of that organiser. */
    AUDITOR,
    /** Member of that organiser's emulation board. */
    BOARD,
    /** Acts for the unit that heads this cluster-year. */
    HEAD,
    /** Acts for a deputy unit of this cluster-year. */
    DEPUTY,
    /** Acts for a member unit of this cluster-year. */
    MEMBER,
    /** Acts for the very unit the action is about. */
    OWN_UNIT
}
