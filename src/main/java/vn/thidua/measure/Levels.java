package vn.thidua.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * Conditions with their points, from the most. No two conditions give the same, so that the points name the condition.
 *
 * @param levels at least two
 */
public record Levels(List<Level> levels) implements Measure {

    /** A condition and what it gives. */
    public record Level(String condition, Points points) {}

    public Levels {
        levels = levels.stream()
                .sorted(Comparator.comparing(Level::points).reversed())
                .toList();
        if (levels.size() < 2) {
            throw new RuleViolation("measure.levels.few");
        }
        if (levels.stream()
                        .map(Level::points)
                        .collect(Collectors.toCollection(HashSet::new))
                        .size()
                < levels.size()) {
            throw new RuleViolation("measure.levels.twice");
        }
    }

    /**
     * Reads levels as officials write them, a line each: "8: đủ, đúng hạn".
     *
     * @throws RuleViolation where a line is none
     */
    public static Levels parse(String text) {
        return new Levels(Arrays.stream(text.split("\\R"))
                .map(Names::clean)
                .filter(line -> !line.isEmpty())
                .map(Levels::level)
                .toList());
    }

    private static Level level(String line) {
        int colon = line.indexOf(':');
        try {
            String condition = Names.clean(line.substring(colon + 1));
            if (colon > 0 && !condition.isEmpty()) {
                return new Level(condition, Points.parse(line.substring(0, colon)));
            }
        } catch (IllegalArgumentException noPoints) {
            // said below, as for a line without a colon
        }
        throw new RuleViolation("measure.levels.line", line);
    }

    /** As {@link #parse} reads them. */
    public String written() {
        return levels.stream()
                .map(level -> level.points() + ": " + level.condition())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Kind kind() {
        return Kind.LEVELS;
    }

    @Override
    public Reckoned reckon(Facts facts) {
        return Formula.of(facts.entered()).reckoned();
    }

    /** The condition that gives these points; null where none does. */
    public @Nullable String condition(Points points) {
        return levels.stream()
                .filter(level -> level.points().equals(points))
                .map(Level::condition)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Points> choices(@Nullable Points max) {
        return levels.stream().map(Level::points).toList();
    }

    @Override
    public Optional<RuleViolation> fault(BigDecimal entered, @Nullable Points max) {
        boolean one = levels.stream().anyMatch(level -> level.points().value().compareTo(entered) == 0);
        String all = levels.stream().map(level -> level.points().toString()).collect(Collectors.joining("; "));
        return one ? Optional.empty() : Optional.of(new RuleViolation("measure.levels.other", all));
    }

    @Override
    public MeasureForm typed() {
        return new MeasureForm(kind(), written(), null, null, null, null, null, null);
    }

    @Override
    public Object[] toldArgs() {
        return new Object[] {written().replace("\n", "; ")};
    }
}
