package vn.thidua.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.thidua.document.Alignment.Pair;
import vn.thidua.document.DocxReading.Table;
import vn.thidua.shared.RuleViolation;

/**
 * An issued DOCX against the copy that came back: a clerk may change a sentence in Word, but no cell of a table and no number,
 * date or name of the record.
 *
 * @param differences where the copy says something else than the record, the paragraphs first
 * @param rewordings where only the wording is another, or where room was filled in that the paper had left
 * @param tracked the copy has changes in it that nobody has accepted or refused; they were read as accepted
 */
public record Comparison(List<Difference> differences, List<Rewording> rewordings, boolean tracked) {

    /**
     * A difference, told as a message.
     *
     * @param key of the message
     * @param args what stands in its places
     */
    public record Difference(String key, List<String> args) {

        public Difference {
            args = List.copyOf(args);
        }

        private static Difference of(String key, String... args) {
            return new Difference("document.compare." + key, List.of(args));
        }

        private static Difference of(String key, int table, String... args) {
            List<String> all = new ArrayList<>(List.of(String.valueOf(table)));
            all.addAll(List.of(args));
            return new Difference("document.compare." + key, all);
        }
    }

    /** A sentence before and after; empty where there is none. */
    public record Rewording(String before, String after) {}

    /** So much of a text tells which one it is. */
    private static final int EXCERPT = 90;

    /** Dots that leave room to write. */
    private static final Pattern ROOM = Pattern.compile("…|\\.{3,}");

    public Comparison {
        differences = List.copyOf(differences);
        rewordings = List.copyOf(rewordings);
    }

    /** Does the copy say what the record says? */
    public boolean matches() {
        return differences.isEmpty();
    }

    /**
     * Compares.
     *
     * @param paper what was issued
     * @param issued it as it was set then
     * @param returned a file somebody sends
     * @throws RuleViolation it is too large, broken, or no DOCX
     */
    public static Comparison of(Document paper, byte[] issued, byte[] returned) {
        DocxReading there = DocxReading.of(issued);
        DocxReading here = DocxReading.of(returned);
        List<Difference> differences = new ArrayList<>();
        List<Rewording> rewordings = new ArrayList<>();
        paragraphs(Facts.of(paper), there.paragraphs(), here.paragraphs(), differences, rewordings);
        tables(there.tables(), here.tables(), differences);
        return new Comparison(differences, rewordings, here.tracked());
    }

    private static void paragraphs(
            Facts facts,
            List<String> there,
            List<String> here,
            List<Difference> differences,
            List<Rewording> rewordings) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Pair pair : Alignment.ofEqual(there, here)) {
            if (pair.both()) {
                passage(facts, before, after, differences, rewordings);
                before.clear();
                after.clear();
                continue;
            }
            if (pair.left() >= 0) {
                before.add(there.get(pair.left()));
            }
            if (pair.right() >= 0) {
                after.add(here.get(pair.right()));
            }
        }
        passage(facts, before, after, differences, rewordings);
    }

    /** Paragraphs in a row that were changed; where one was cut in two, both together say what the one said. */
    private static void passage(
            Facts facts,
            List<String> before,
            List<String> after,
            List<Difference> differences,
            List<Rewording> rewordings) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        List<String> was =
                before.stream().flatMap(text -> facts.in(text).stream()).toList();
        List<String> is =
                after.stream().flatMap(text -> facts.in(text).stream()).toList();
        if (!was.equals(is) && before.size() == after.size() && before.size() > 1) {
            for (int at = 0; at < before.size(); at++) {
                passage(facts, before.subList(at, at + 1), after.subList(at, at + 1), differences, rewordings);
            }
            return;
        }
        String text = String.join(" ", before);
        String now = String.join(" ", after);
        List<Pair> pairs = Alignment.ofEqual(was, is);
        List<String> gone = alone(pairs, pair -> pair.right() < 0).stream()
                .map(pair -> was.get(pair.left()))
                .toList();
        List<String> added = alone(pairs, pair -> pair.left() < 0).stream()
                .map(pair -> is.get(pair.right()))
                .toList();
        if (gone.isEmpty() && (added.isEmpty() || ROOM.matcher(text).find())) {
            rewordings.add(new Rewording(text, now));
        } else if (text.isEmpty()) {
            differences.add(Difference.of("text.added", excerpt(now), told(added)));
        } else if (now.isEmpty()) {
            differences.add(Difference.of("text.missing", excerpt(text), told(gone)));
        } else if (gone.isEmpty()) {
            differences.add(Difference.of("text.more", excerpt(text), told(added), where(now, text)));
        } else if (added.isEmpty()) {
            differences.add(Difference.of("text.less", excerpt(text), told(gone), where(now, text)));
        } else if (new HashSet<>(gone).equals(new HashSet<>(added))) {
            differences.add(Difference.of("text", excerpt(text), told(was), told(is)));
        } else {
            differences.add(Difference.of("text", excerpt(text), told(gone), told(added)));
        }
    }

    private static List<Pair> alone(List<Pair> pairs, Predicate<Pair> missing) {
        return pairs.stream().filter(missing).toList();
    }

    private static void tables(List<Table> there, List<Table> here, List<Difference> differences) {
        for (Pair pair : Alignment.of(there, here, Comparison::likeness)) {
            if (pair.both()) {
                new Tables(pair.left() + 1, there.get(pair.left()), here.get(pair.right()), differences).compare();
            } else if (pair.left() >= 0) {
                differences.add(Difference.of(
                        "table.missing",
                        pair.left() + 1,
                        told(there.get(pair.left()).head())));
            } else {
                differences.add(
                        Difference.of("table.added", told(here.get(pair.right()).head())));
            }
        }
    }

    /** Tables with the same heads are alike, more so with the same rows. */
    private static double likeness(Table one, Table other) {
        double heads = shared(Set.copyOf(one.head()), Set.copyOf(other.head()));
        return heads == 0 ? 0 : heads + shared(Set.copyOf(one.rows()), Set.copyOf(other.rows()));
    }

    private static double shared(Set<?> one, Set<?> other) {
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / Math.max(1, one.size() + other.size());
    }

    private static String told(List<String> texts) {
        return String.join("; ", texts);
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT).strip() + "…";
    }

    /** Of a long text the place where it begins to be another than the other. */
    private static String where(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = text.length() <= EXCERPT ? 0 : Math.max(0, same - EXCERPT / 2);
        return (from > 0 ? "…" : "") + excerpt(text.substring(from));
    }

    /** A table against the same table in the copy. */
    private record Tables(int number, Table there, Table here, List<Difference> differences) {

        void compare() {
            List<Pair> columns = columns();
            List<List<String>> was =
                    rows(there, columns.stream().map(Pair::left).toList());
            List<List<String>> is = rows(here, columns.stream().map(Pair::right).toList());
            int last = 0;
            for (Pair pair : Alignment.of(was, is, Tables::likeness)) {
                if (pair.both()) {
                    cells(pair.left() + 1, columns, was.get(pair.left()), is.get(pair.right()));
                } else if (pair.left() >= 0) {
                    add("row.missing", String.valueOf(pair.left() + 1), row(was.get(pair.left())));
                } else {
                    add("row.added", String.valueOf(last), row(is.get(pair.right())));
                }
                last = Math.max(last, pair.left() + 1);
            }
        }

        /** The columns both have; tells of those that only one has, and of heads that are others. */
        private List<Pair> columns() {
            List<Pair> columns = new ArrayList<>();
            if (there.head().size() == here.head().size()) {
                for (int at = 0; at < there.head().size(); at++) {
                    columns.add(new Pair(at, at));
                    if (!there.head().get(at).equals(here.head().get(at))) {
                        add("head", there.head().get(at), here.head().get(at));
                    }
                }
                return columns;
            }
            for (Pair pair : Alignment.ofEqual(there.head(), here.head())) {
                if (pair.both()) {
                    columns.add(pair);
                } else if (pair.left() >= 0) {
                    add("column.missing", there.head().get(pair.left()));
                } else {
                    add("column.added", here.head().get(pair.right()));
                }
            }
            return columns;
        }

        private void cells(int row, List<Pair> columns, List<String> was, List<String> is) {
            for (int at = 0; at < columns.size(); at++) {
                String before = was.get(at);
                String after = is.get(at);
                if (!before.equals(after)) {
                    String key = before.isEmpty() ? "cell.filled" : after.isEmpty() ? "cell.emptied" : "cell";
                    String head = there.head().get(columns.get(at).left());
                    add(key, String.valueOf(row), head, where(before, after), where(after, before));
                }
            }
        }

        /** Its rows in these columns; a row that was cut short, as by joined cells, is empty there. */
        private static List<List<String>> rows(Table table, List<Integer> columns) {
            return table.rows().stream()
                    .map(row -> columns.stream()
                            .map(at -> at < row.size() ? row.get(at) : "")
                            .toList())
                    .toList();
        }

        private static double likeness(List<String> one, List<String> other) {
            int same = 0;
            int filled = 0;
            for (int at = 0; at < one.size(); at++) {
                if (!one.get(at).isEmpty() || !other.get(at).isEmpty()) {
                    filled++;
                    same += one.get(at).equals(other.get(at)) ? 1 : 0;
                }
            }
            return filled == 0 ? 1 : (double) same / filled;
        }

        private static String row(List<String> cells) {
            return excerpt(String.join(
                    " | ", cells.stream().filter(cell -> !cell.isEmpty()).toList()));
        }

        private void add(String key, String... args) {
            differences.add(Difference.of(key, number, args));
        }
    }
}
