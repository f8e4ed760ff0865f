package vn.thidua.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** One piece of business, or one paper adopted. */
@Embeddable
record Item(@Enumerated(EnumType.STRING) Kind kind, String text) {

    enum Kind {
        BUSINESS,
        ADOPTED
    }

    private static final int LONGEST = 1000;

    /** One item for each line that says something. */
    static List<Item> parse(Kind kind, @Nullable String lines, String field) {
        List<Item> items = Stream.ofNullable(Names.linesOrNull(lines))
                .flatMap(String::lines)
                .map(Names::cleanOrNull)
                .flatMap(Stream::ofNullable)
                .map(text -> new Item(kind, text))
                .toList();
        if (items.stream().anyMatch(item -> item.text.length() > LONGEST)) {
            throw new RuleViolation("meeting.items.tooLong", LONGEST).at(field);
        }
        return items;
    }

    static String format(List<Item> items) {
        return items.stream().map(Item::text).collect(Collectors.joining("\n"));
    }
}
