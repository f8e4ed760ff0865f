package vn.thidua.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/** A programme's rules over time, read once: for pages that show things of many days, each judged by its own day's rules. */
public record RuleTimeline(List<Entry> entries) {

    /** One rule's value from its first to its last day; without a last day it still holds. */
    public record Entry(
            RuleKey key,
            String value,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean holdsOn(LocalDate day) {
            return new Period(validFrom, validTo).holdsOn(day);
        }
    }

    public RuleTimeline {
        entries = List.copyOf(entries);
    }

    /** The rules that hold on this day. */
    public RuleSet on(LocalDate day) {
        Map<RuleKey, String> values = new EnumMap<>(RuleKey.class);
        entries.stream().filter(entry -> entry.holdsOn(day)).forEach(entry -> values.put(entry.key(), entry.value()));
        return new RuleSet(values);
    }
}
