package vn.thidua.meeting;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** A guest: a name, a title, or both, as far as the paper tells. Written one a line, "họ tên; chức vụ". */
@Embeddable
record Guest(@Nullable String name, @Nullable String title) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 300;

    static List<Guest> parse(@Nullable String lines) {
        return Stream.ofNullable(Names.linesOrNull(lines))
                .flatMap(String::lines)
                .map(Guest::ofLine)
                .filter(guest -> guest.name != null || guest.title != null)
                .toList();
    }

    static String format(List<Guest> guests) {
        return guests.stream().map(Guest::line).collect(Collectors.joining("\n"));
    }

    private static Guest ofLine(String line) {
        List<String> parts = Arrays.asList(line.split(";", 2));
        String name = Names.cleanOrNull(parts.get(0));
        String title = parts.size() > 1 ? Names.cleanOrNull(parts.get(1)) : null;
        if ((name != null && name.length() > LONGEST_NAME) || (title != null && title.length() > LONGEST_TITLE)) {
            throw new RuleViolation("meeting.guests.tooLong", LONGEST_NAME, LONGEST_TITLE).at("guests");
        }
        return new Guest(name, title);
    }

    private String line() {
        return title == null
                ? Objects.requireNonNullElse(name, "")
                : Objects.requireNonNullElse(name, "") + "; " + title;
    }
}
