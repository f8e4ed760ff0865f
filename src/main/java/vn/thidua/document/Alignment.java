package vn.thidua.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Which part of one list is which part of another, where some were left out, put in or changed; none changes its place. */
final class Alignment {

    /** A place in the one list and its place in the other; -1 where it has none there. */
    record Pair(int left, int right) {

        boolean both() {
            return left >= 0 && right >= 0;
        }
    }

    /** Beyond so many comparisons, places are taken as they come. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private Alignment() {}

    /** Lists whose parts are the same or not. */
    static <T> List<Pair> ofEqual(List<T> left, List<T> right) {
        return of(left, right, (one, other) -> one.equals(other) ? 1 : 0);
    }

    /**
     * The pairs that are most alike altogether, in order; what is not alike at all has no pair.
     *
     * @param likeness 0 where nothing is alike
     */
    static <T> List<Pair> of(List<T> left, List<T> right, ToDoubleBiFunction<T, T> likeness) {
        int head = 0;
        int shorter = Math.min(left.size(), right.size());
        while (head < shorter && left.get(head).equals(right.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < head; at++) {
            pairs.add(new Pair(at, at));
        }
        int from = head;
        List<T> leftRest = left.subList(head, left.size() - tail);
        List<T> rightRest = right.subList(head, right.size() - tail);
        List<Pair> between = (long) leftRest.size() * rightRest.size() > MOST_COMPARISONS
                ? asTheyCome(leftRest, rightRest, likeness)
                : mostAlike(leftRest, rightRest, likeness);
        between.forEach(pair -> pairs.add(
                new Pair(pair.left() < 0 ? -1 : pair.left() + from, pair.right() < 0 ? -1 : pair.right() + from)));
        for (int at = tail; at > 0; at--) {
            pairs.add(new Pair(left.size() - at, right.size() - at));
        }
        return pairs;
    }

    private static <T> List<Pair> asTheyCome(List<T> left, List<T> right, ToDoubleBiFunction<T, T> likeness) {
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < Math.max(left.size(), right.size()); at++) {
            boolean both = at < left.size() && at < right.size();
            if (both && likeness.applyAsDouble(left.get(at), right.get(at)) > 0) {
                pairs.add(new Pair(at, at));
                continue;
            }
            if (at < left.size()) {
                pairs.add(new Pair(at, -1));
            }
            if (at < right.size()) {
                pairs.add(new Pair(-1, at));
            }
        }
        return pairs;
    }

    private static <T> List<Pair> mostAlike(List<T> left, List<T> right, ToDoubleBiFunction<T, T> likeness) {
        // best[i][j]: how much is alike of what comes from i and from j on
        double[][] best = new double[left.size() + 1][right.size() + 1];
        double[][] alike = new double[left.size()][right.size()];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                alike[i][j] = likeness.applyAsDouble(left.get(i), right.get(j));
                best[i][j] = Math.max(alike[i][j] + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (alike[i][j] > 0 && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                pairs.add(new Pair(i++, j++));
            } else if (best[i][j] == best[i + 1][j]) {
                pairs.add(new Pair(i++, -1));
            } else {
                pairs.add(new Pair(-1, j++));
            }
        }
        while (i < left.size()) {
            pairs.add(new Pair(i++, -1));
        }
        while (j < right.size()) {
            pairs.add(new Pair(-1, j++));
        }
        return Collections.unmodifiableList(pairs);
    }
}
