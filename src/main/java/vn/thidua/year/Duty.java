package vn.thidua.year;

/** What a headship is: the year's head, or one of its deputies. */
public enum Duty {
    HEAD,
    DEPUTY
}
