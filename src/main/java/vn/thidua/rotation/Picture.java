package vn.thidua.rotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units by years: who was head, deputy, member, or not there. */
record Picture(List<Integer> years, List<Row> rows) {

    /** What a unit was in a year. */
    enum Mark {
        NONE,
        MEMBER,
        DEPUTY,
        HEAD;

        /** Class of the mark in the style sheet. */
        public String style() {
            return "turn-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One unit with those that it follows, or a person who led without a unit.
     *
     * @param present still a member in the year that is looked at
     */
    record Row(String name, boolean present, List<Cell> cells) {}

    /** @param under the name it had, where that was another */
    record Cell(Mark mark, @Nullable String under) {}
}
