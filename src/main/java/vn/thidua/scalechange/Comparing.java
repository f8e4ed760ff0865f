package vn.thidua.scalechange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.platform.Choices;
import vn.thidua.scalechange.Comparison.Fate;
import vn.thidua.scalechange.Comparison.Field;
import vn.thidua.scalechange.Comparison.Line;

/** Holds two scales against each other; the same criterion is known by its origin, whatever it is numbered or called. */
@Component
class Comparing {

    private final Choices words;

    Comparing(Choices words) {
        this.words = words;
    }

    Comparison of(ScaleView before, ScaleView after) {
        Map<Long, CriterionView> old = byOrigin(before);
        Map<Long, CriterionView> all = after.lines().stream()
                .collect(Collectors.toMap(CriterionView::origin, Function.identity(), (one, other) -> one));
        Set<Long> moved = moved(before, after);
        List<Line> lines = new ArrayList<>();
        for (CriterionView line : after.lines()) {
            Line changed = line(old.get(line.origin()), line, before, after, moved);
            if (changed != null) {
                lines.add(changed);
            }
        }
        int dropped = 0;
        for (CriterionView line : old.values()) {
            if (!all.containsKey(line.origin())) {
                lines.add(new Line(Fate.DROPPED, line.code(), line.text(), null, List.of()));
                dropped++;
            }
        }
        int touched =
                (int) lines.stream().filter(line -> line.fate() != Fate.ADDED).count() - dropped;
        return new Comparison(before, after, head(before, after), lines, old.size() - dropped - touched);
    }

    private @Nullable Line line(
            @Nullable CriterionView old, CriterionView line, ScaleView before, ScaleView after, Set<Long> moved) {
        if (line.retired() != null) {
            return old == null ? null : new Line(Fate.RETIRED, line.code(), line.text(), line.retired(), List.of());
        }
        if (old == null) {
            List<Field> said = fields(Map.of(), facts(line, after));
            return new Line(Fate.ADDED, line.code(), line.text(), null, said);
        }
        List<Field> fields = fields(facts(old, before), facts(line, after));
        if (fields.isEmpty() && !moved.contains(line.origin())) {
            return null;
        }
        return new Line(fields.isEmpty() ? Fate.MOVED : Fate.CHANGED, line.code(), line.text(), null, fields);
    }

    /** Every fact of a line in words, by message key. */
    private Map<String, @Nullable String> facts(CriterionView line, ScaleView scale) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("criteria.code", line.code());
        facts.put("criteria.text", line.text());
        facts.put("criteria.parent", section(line, scale));
        facts.put("criteria.kind", words.text(line.line().key()));
        if (!line.section()) {
            facts.put("criteria.max", Objects.toString(line.max(), words.text("criteria.unlimited")));
            facts.put(
                    "measure.kind",
                    words.text(line.measure().told(), line.measure().toldArgs()));
            facts.put("criteria.evidence", words.text(line.evidenceRequired() ? "common.yes" : "common.no"));
            facts.put("criteria.explanation", words.text(line.explanationRequired() ? "common.yes" : "common.no"));
        }
        facts.put("criteria.guidance", line.guidance());
        return facts;
    }

    private static @Nullable String section(CriterionView line, ScaleView scale) {
        return scale.lines().stream()
                .filter(section -> Objects.equals(line.parent(), section.id()))
                .map(CriterionView::text)
                .findFirst()
                .orElse(null);
    }

    private List<Field> head(ScaleView before, ScaleView after) {
        return fields(facts(before), facts(after));
    }

    private Map<String, @Nullable String> facts(ScaleView scale) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("criteria.scaleTitle", scale.title());
        facts.put("criteria.total", Objects.toString(scale.total(), null));
        facts.put("criteria.sum.BASE", scale.sum(LineKind.BASE).toString());
        facts.put("criteria.sum.BONUS", scale.sum(LineKind.BONUS).toString());
        facts.put("criteria.sum.PENALTY", scale.sum(LineKind.PENALTY).toString());
        facts.put("criteria.bonusInside", words.text(scale.bonusInside() ? "common.yes" : "common.no"));
        facts.put("criteria.bonusCap", Objects.toString(scale.bonusCap(), null));
        facts.put("criteria.pointStep", Objects.toString(scale.step(), null));
        return facts;
    }

    private static List<Field> fields(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return after.entrySet().stream()
                .filter(fact -> !Objects.equals(before.get(fact.getKey()), fact.getValue()))
                .map(fact -> new Field(fact.getKey(), before.get(fact.getKey()), fact.getValue()))
                .toList();
    }

    private static Map<Long, CriterionView> byOrigin(ScaleView scale) {
        Map<Long, CriterionView> lines = new LinkedHashMap<>();
        scale.criteria().forEach(line -> lines.put(line.origin(), line));
        return lines;
    }

    /** Origins of the lines that changed places with others of their section. */
    private static Set<Long> moved(ScaleView before, ScaleView after) {
        Map<Long, List<Long>> old = bySection(before);
        Set<Long> moved = new HashSet<>();
        bySection(after).forEach((section, now) -> {
            List<Long> then = old.getOrDefault(section, List.of()).stream()
                    .filter(now::contains)
                    .toList();
            moved.addAll(then);
            inStep(then, now).forEach(moved::remove);
        });
        return moved;
    }

    /** Origins of the lines of each section, in order; under 0 those at the top. */
    private static Map<Long, List<Long>> bySection(ScaleView scale) {
        Map<Long, Long> origins = new HashMap<>();
        Map<Long, List<Long>> sections = new HashMap<>();
        for (CriterionView line : scale.criteria()) {
            origins.put(line.id(), line.origin());
            long section = line.parent() == null ? 0 : origins.getOrDefault(line.parent(), 0L);
            sections.computeIfAbsent(section, key -> new ArrayList<>()).add(line.origin());
        }
        return sections;
    }

    /** The most lines that follow each other alike in both: the others are those that moved. */
    private static List<Long> inStep(List<Long> old, List<Long> now) {
        List<Long> common = now.stream().filter(old::contains).toList();
        List<List<Long>> longest = new ArrayList<>();
        List<Long> best = List.of();
        for (int i = 0; i < common.size(); i++) {
            List<Long> here = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                boolean follows = old.indexOf(common.get(j)) < old.indexOf(common.get(i));
                if (follows && longest.get(j).size() > here.size()) {
                    here = new ArrayList<>(longest.get(j));
                }
            }
            here.add(common.get(i));
            longest.add(here);
            best = here.size() > best.size() ? here : best;
        }
        return best;
    }
}
