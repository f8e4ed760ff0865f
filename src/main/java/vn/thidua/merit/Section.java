package vn.thidua.merit;

import java.util.Locale;

/** The parts of a merit report, in their order. */
enum Section {
    /** Who it is about. */
    FEATURES(4_000),
    /** What was achieved. */
    RESULTS(20_000),
    /** What was granted before. */
    EARLIER(4_000);

    /** The most characters it may have. */
    private final int most;

    Section(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Message key of the heading. */
    public String key() {
        return "merit.section." + name();
    }

    /** The form field in which it is written. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
