package vn.thidua.year;

/** What a headship is: the year's head, or one of its deputies. */
enum Duty {
    HEAD,
    DEPUTY
}
