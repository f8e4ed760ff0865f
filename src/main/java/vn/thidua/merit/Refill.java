package vn.thidua.merit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What filling in one part of a report from the record anew would change. Nothing that was typed is lost unless somebody
 * chooses so.
 *
 * @param written what stands there now
 * @param drafted what the record says now
 */
record Refill(
        Section section, @Nullable String written, @Nullable String drafted) {

    /** What is done with the part. */
    enum Choice {
        /** It stays as it is written. */
        KEEP,
        /** Lines of the record that are not in it are put below. */
        ADD,
        /** The record's text instead of it. */
        REPLACE;

        /** Message key of the words. */
        public String key() {
            return "merit.refill." + name();
        }
    }

    /** All parts of a report that is written beside what the record says. */
    static List<Refill> of(MeritReport written, MeritReport drafted) {
        return Arrays.stream(Section.values())
                .map(section -> new Refill(section, written.text(section), drafted.text(section)))
                .toList();
    }

    /** Lines of the record that are not written. */
    public List<String> added() {
        return without(drafted, written);
    }

    /** Lines that are written and not in the record: typed by somebody, or true no longer. */
    public List<String> gone() {
        return without(written, drafted);
    }

    public boolean differs() {
        return !added().isEmpty() || !gone().isEmpty();
    }

    /** What may be chosen: lines that are not there cannot be added, and nothing replaces nothing. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.KEEP));
        if (!added().isEmpty()) {
            choices.add(Choice.ADD);
        }
        if (differs()) {
            choices.add(Choice.REPLACE);
        }
        return choices;
    }

    /** The part as it is after the choice. */
    @Nullable
    String after(Choice choice) {
        return switch (choice) {
            case KEEP -> written;
            case ADD ->
                Stream.concat(Stream.ofNullable(written), added().stream()).collect(Collectors.joining("\n"));
            case REPLACE -> drafted;
        };
    }

    private static List<String> without(@Nullable String some, @Nullable String others) {
        List<String> known = lines(others);
        return lines(some).stream().filter(line -> !known.contains(line)).toList();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
