package vn.thidua.gates;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.access.Action;
import vn.thidua.access.Relation;

/** The reviewed tables of who may do what: one row for each action and relation. */
final class Policy {

    private static final String HEADER = "action,relation,allowed";

    private final Map<Action, Map<Relation, Boolean>> rows = new EnumMap<>(Action.class);

    static Policy load() {
        Policy policy = new Policy();
        for (Path file : SourceFiles.below(Path.of("src/test/resources/policy"), ".csv")) {
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
        if (parts.length != 3 || !parts[2].matches("yes|no")) {
            throw new IllegalStateException(file + ": " + line);
        }
        Boolean before = rows.computeIfAbsent(Action.valueOf(parts[0]), action -> new EnumMap<>(Relation.class))
                .put(Relation.valueOf(parts[1]), parts[2].equals("yes"));
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

    /** May somebody who stands so do this? */
    boolean allows(Action action, Set<Relation> relations) {
        Map<Relation, Boolean> said = rows.getOrDefault(action, Map.of());
        return relations.stream().anyMatch(relation -> said.getOrDefault(relation, false));
    }
}
