package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Answer.Said;
import vn.thidua.shared.NominationId;

/**
 * What the rules of a day say of a nomination.
 *
 * @param day whose rules were asked
 * @param rules one answer for each, in the order of {@link Rule}
 */
public record Judgement(NominationId id, LocalDate day, List<Judged> rules) {

    /** What all answers come to. */
    public enum Verdict {
        ELIGIBLE("done"),
        NOT_ELIGIBLE("danger"),
        /** Something is not known, or no rule is set: never a pass. */
        UNKNOWN("waiting");

        private final String tone;

        Verdict(String tone) {
            this.tone = tone;
        }

        /** Message key of the words. */
        public String key() {
            return "eligibility.verdict." + name();
        }

        /** How its badge looks. */
        public String tone() {
            return tone;
        }
    }

    /**
     * A rule that differs between two days.
     *
     * @param earlier on the earlier of the two; null where the rule was not asked
     * @param later on the later of the two; null where it is not asked any more
     */
    public record Shift(
            Rule rule, @Nullable RuleRow earlier, @Nullable RuleRow later, LocalDate first, LocalDate second) {

        /** What ended and what began, each a part of one sentence. */
        public List<Said> parts() {
            return Stream.of(ended(), begun()).flatMap(Optional::stream).toList();
        }

        private Optional<Said> ended() {
            return Optional.ofNullable(earlier)
                    .map(row -> row.period().to() == null || row.holdsOn(second)
                            ? Said.of("eligibility.shift.held", row.words(), first)
                            : Said.of(
                                    "eligibility.shift.ended",
                                    row.words(),
                                    row.period().to()));
        }

        private Optional<Said> begun() {
            return Optional.ofNullable(later)
                    .map(row -> row.period().from() == null || row.holdsOn(first)
                            ? Said.of("eligibility.shift.held", row.words(), second)
                            : Said.of(
                                    "eligibility.shift.begun",
                                    row.words(),
                                    row.period().from()));
        }
    }

    public Judgement {
        rules = List.copyOf(rules);
    }

    /** Eligible only where every rule that counts is met or waived; a preference does not count. */
    public Verdict verdict() {
        if (rules.stream().anyMatch(Judged::refuses)) {
            return Verdict.NOT_ELIGIBLE;
        }
        boolean asked = rules.stream().anyMatch(judged -> !judged.rule().preference());
        return asked && open().isEmpty() ? Verdict.ELIGIBLE : Verdict.UNKNOWN;
    }

    /** The answers for which somebody has still to answer. */
    public List<Judged> open() {
        return rules.stream().filter(Judged::open).toList();
    }

    /** For those who may not know what is open against somebody; then it never reads as eligible because of that. */
    public Judgement withoutConduct() {
        return new Judgement(id, day, rules.stream().map(Judged::withoutConduct).toList());
    }

    Optional<Judged> of(Rule rule) {
        return rules.stream().filter(judged -> judged.rule() == rule).findFirst();
    }

    /** The rules by which the same nomination, judged on another day, is judged otherwise. */
    List<Shift> shifts(Judgement other) {
        Judgement first = other.day.isBefore(day) ? other : this;
        Judgement second = other.day.isBefore(day) ? this : other;
        List<Shift> shifts = new ArrayList<>();
        Arrays.stream(Rule.values()).forEach(rule -> {
            RuleRow earlier = first.of(rule).map(Judged::row).orElse(null);
            RuleRow later = second.of(rule).map(Judged::row).orElse(null);
            if (!Objects.equals(earlier, later)) {
                shifts.add(new Shift(rule, earlier, later, first.day, second.day));
            }
        });
        return shifts;
    }
}
