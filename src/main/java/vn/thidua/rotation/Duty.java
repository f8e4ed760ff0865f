package vn.thidua.rotation;

import vn.thidua.cluster.YearView;

/** What goes round. */
enum Duty {
    HEAD,
    DEPUTY;

    static Duty of(boolean deputy) {
        return deputy ? DEPUTY : HEAD;
    }

    /** Message key of its title in this year: "Cụm trưởng" … */
    String titleKey(YearView year) {
        return this == HEAD ? year.headTitleKey() : year.deputyTitleKey();
    }
}
