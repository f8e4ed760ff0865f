package vn.thidua.grid;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Show;
import vn.thidua.shared.Points;

/**
 * Points of one sheet in one row. A page has a thousand of these: all words are looked up, so that drawing one is cheap.
 *
 * @param id of the cell on the page; null where it never changes there
 * @param swap makes the page take it in; null where it is drawn with the page
 * @param css its classes
 * @param word how the points are to be read; null for sums
 * @param told who gave the points, when and why; why the line does not apply; null where there is nothing to tell
 * @param was points they differ from and whose those are; null where they are the same
 * @param edit what is needed to enter something; null where the cell is only read
 */
record GridCell(
        @Nullable String id,
        @Nullable String swap,
        String css,
        @Nullable Points points,
        @Nullable String word,
        @Nullable String was,
        @Nullable String told,
        @Nullable Edit edit) {

    private static final Show SHOW = new Show();

    /** What stands in the cell. */
    String shown() {
        return edit != null && edit.fault != null ? Objects.requireNonNullElse(edit.typed, "") : written(points);
    }

    /** The points, or a dash. */
    static String written(@Nullable Points points) {
        return points == null ? "–" : SHOW.aligned(points);
    }

    /**
     * A cell that can be entered.
     *
     * @param typed what stands in it: points, or the quantity they come from
     * @param offered what may be taken over by a key: what was given before; null once this stage gave points
     * @param reason why this stage gave its points
     * @param version of the entry; null where there is none
     * @param formula how the points come from the quantity; null where they are typed as they are
     * @param fields it is entered into fields where there is no script
     * @param fault why what was typed is not kept
     * @param conflict what a colleague has stored meanwhile
     */
    record Edit(
            long line,
            @Nullable String typed,
            @Nullable String offered,
            @Nullable String reason,
            @Nullable Long version,
            @Nullable String formula,
            boolean fields,
            @Nullable Fault fault,
            @Nullable Conflict conflict) {}

    /** A message at a cell. */
    record Fault(String key, Object[] args) {}

    /** Who was faster, and what was typed here. */
    record Conflict(
            String by,
            Instant at,
            @Nullable String mine,
            @Nullable String reason) {}
}
