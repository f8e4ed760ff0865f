package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** The lines of a scale as they stand below each other: a tree of any depth, in the order in which it is printed. */
record ScaleTree(List<Criterion> lines) {

    private static final Comparator<Criterion> IN_ORDER =
            Comparator.comparingInt(Criterion::position).thenComparingLong(Criterion::id);

    /** The line with this id, or {@link NotFound}. */
    Criterion line(long criterionId) {
        return lines.stream()
                .filter(line -> line.id() == criterionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What stands directly in this section, or at the top. */
    List<Criterion> below(@Nullable Criterion parent) {
        return lines.stream()
                .filter(line -> line.standsIn(parent))
                .sorted(IN_ORDER)
                .toList();
    }

    /** All lines: each section followed by what stands in it. */
    List<Criterion> inOrder() {
        List<Criterion> all = new ArrayList<>();
        addBelow(null, all);
        return all;
    }

    private void addBelow(@Nullable Criterion parent, List<Criterion> all) {
        for (Criterion line : below(parent)) {
            all.add(line);
            addBelow(line, all);
        }
    }

    /** There is something to score, in each section. */
    void mustBeScored() {
        List<Criterion> scored = lines.stream()
                .filter(line -> line.line() != LineKind.SECTION && !line.retired())
                .toList();
        if (scored.isEmpty()) {
            throw new RuleViolation("criteria.freeze.empty");
        }
        for (Criterion section : inOrder()) {
            if (section.line() == LineKind.SECTION
                    && !section.retired()
                    && scored.stream().noneMatch(line -> line.isWithin(section))) {
                throw new RuleViolation(
                        "criteria.freeze.emptySection", section.written().text());
            }
        }
    }

    /** The lines, which are stored, by the id of the section they stand in; each section in its order. */
    Map<Long, List<Criterion>> bySection() {
        return lines.stream().sorted(IN_ORDER).collect(Collectors.groupingBy(Criterion::section));
    }

    /** Changes places with the neighbour above or below in the same section; at the end nothing happens. */
    Criterion move(Criterion line, boolean up) {
        List<Criterion> neighbours = below(line.parent());
        int other = neighbours.indexOf(line) + (up ? -1 : 1);
        if (other >= 0 && other < neighbours.size()) {
            line.changePlaces(neighbours.get(other));
        }
        return line;
    }

    /**
     * Puts the line into this section, before that line of it.
     *
     * @param before null: last
     */
    Criterion place(Criterion line, @Nullable Criterion section, @Nullable Criterion before) {
        if (section != null && section.isWithin(line)) {
            throw new RuleViolation("criteria.parent.within").at("parent");
        }
        codeMustBeFree(line.code(), section, line);
        List<Criterion> neighbours = new ArrayList<>(below(section));
        neighbours.remove(line);
        int at = before == null ? neighbours.size() : neighbours.indexOf(before);
        if (at < 0) {
            throw new NotFound();
        }
        neighbours.add(at, line);
        for (int i = 0; i < neighbours.size(); i++) {
            neighbours.get(i).moveUnder(section, i + 1);
        }
        return line;
    }

    /** What the line says holds no more, nor what stands in it. */
    Criterion retire(Criterion line, String reason, Set<Long> used) {
        List<Criterion> within =
                lines.stream().filter(below -> below.isWithin(line)).toList();
        if (within.stream().anyMatch(below -> !used.contains(below.origin()))) {
            throw new RuleViolation("criteria.retire.new");
        }
        within.stream().filter(below -> !below.retired()).forEach(below -> below.retire(reason));
        return line;
    }

    /** The line holds again, and the sections it stands in. */
    Criterion restore(Criterion line) {
        for (Criterion step = line; step != null; step = step.parent()) {
            codeMustBeFree(step.code(), step.parent(), step);
            step.retire(null);
        }
        return line;
    }

    /** Where the next line of this section goes. */
    int nextPosition(@Nullable Criterion parent) {
        return below(parent).stream().mapToInt(Criterion::position).max().orElse(0) + 1;
    }

    /** The section with this id, in which a line can stand; null for the top. */
    @Nullable
    Criterion section(@Nullable Long sectionId) {
        if (sectionId == null) {
            return null;
        }
        Criterion section = line(sectionId);
        if (section.line() != LineKind.SECTION || section.retired()) {
            throw new RuleViolation("criteria.parent.noSection").at("parent");
        }
        return section;
    }

    /** Scales on paper number each section from 1 again. */
    void codeMustBeFree(String code, @Nullable Criterion parent, @Nullable Criterion self) {
        if (below(parent).stream()
                .anyMatch(
                        line -> !line.is(self) && !line.retired() && line.code().equals(code))) {
            throw new RuleViolation("criteria.code.taken", code).at("code");
        }
    }
}
