package vn.thidua.gates;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.access.Action;
import vn.thidua.access.Relation;

/** The reviewed tables of who may do what, always or only until the year is closed: one row for each action and relation. */
final class Policy {

    private static final String HEADER = "action,relation,allowed";

    static final Path TABLES = Path.of("src/test/resources/policy");

    private static final Set<String> ANSWERS = Set.of("yes", "until-close", "no");

    private final Map<Action, Map<Relation, String>> rows = new EnumMap<>(Action.class);

    static Policy load(Path tables) {
        Policy policy = new Policy();
        for (Path file : SourceFiles.below(tables, ".csv")) {
            List<String> lines = SourceFiles.read(file)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (!lines.get(0).equals(HEADER)) {
                throw new IllegalStateException(file + " does not begin with " + HEADER);
            }
            lines.stream().skip(1).forEach(line -> policy.add(file, line));
        }
        return policy;
    }

    private void add(Path file, String line) {
        String[] parts = line.split(",");
        if (parts.length != 3 || !ANSWERS.contains(parts[2])) {
            throw new IllegalStateException(file + ": " + line);
        }
        String before = rows.computeIfAbsent(Action.valueOf(parts[0]), action -> new EnumMap<>(Relation.class))
                .put(Relation.valueOf(parts[1]), parts[2]);
        if (before != null) {
            throw new IllegalStateException(file + " says it twice: " + line);
        }
    }

    /** Relations about which the tables say nothing for this action. */
    Set<Relation> unsaid(Action action) {
        Set<Relation> unsaid = EnumSet.allOf(Relation.class);
        unsaid.removeAll(rows.getOrDefault(action, Map.of()).keySet());
        return unsaid;
    }

    /** May somebody who stands so do this, at least as long as the year is open? */
    boolean allows(Action action, Set<Relation> relations) {
        return answers(action, relations).anyMatch(answer -> !answer.equals("no"));
    }

    /** May they also when the year is closed? */
    boolean allowsAfterClose(Action action, Set<Relation> relations) {
        return answers(action, relations).anyMatch(answer -> answer.equals("yes"));
    }

    private Stream<String> answers(Action action, Set<Relation> relations) {
        Map<Relation, String> said = rows.getOrDefault(action, Map.of());
        return relations.stream().map(relation -> said.getOrDefault(relation, "no"));
    }
}
