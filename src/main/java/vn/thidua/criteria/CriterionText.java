package vn.thidua.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Range;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * What stands in one line of a scale; texts are clean when they enter.
 *
 * @param code "I", "1", "1.2" as printed
 * @param max the most points; null for a section, and for a bonus or penalty without a limit
 */
public record CriterionText(
        String code,
        String text,
        @Nullable String guidance,
        LineKind line,
        @Nullable Points max,
        Measure measure,
        boolean evidenceRequired,
        boolean explanationRequired) {

    public CriterionText {
        code = Names.clean(code);
        text = Names.lines(text);
        guidance = Names.linesOrNull(guidance);
        measure = line == LineKind.SECTION ? new Range() : measure;
    }

    /** The same line, whose guidance says as its last line what evidence is to be shown; null: as it is. */
    public CriterionText showing(@Nullable String evidence) {
        if (evidence == null) {
            return this;
        }
        String said = guidance == null ? evidence : guidance + "\n" + evidence;
        return new CriterionText(code, text, said, line, max, measure, true, explanationRequired);
    }

    /**
     * Refuses what contradicts itself.
     *
     * @throws RuleViolation told at the field: "max" or "measure.kind"
     */
    public void check() {
        if (line == LineKind.SECTION && max != null) {
            throw new RuleViolation("criteria.section.hasNoPoints").at("max");
        }
        if (line == LineKind.BASE && max == null) {
            throw new RuleViolation("criteria.base.needsPoints").at("max");
        }
        if (measure.byRule() && line != LineKind.PENALTY) {
            throw new RuleViolation("criteria.measure.onlyPenalty").at("measure.kind");
        }
        boolean ofMaximum = measure.needsTarget() || measure.kind() == Measure.Kind.YES_NO;
        List<Points> choices = measure.choices(max);
        if (line != LineKind.SECTION && (ofMaximum || !choices.isEmpty()) && max == null) {
            throw new RuleViolation("criteria.measure.needsPoints").at("max");
        }
        if (!choices.isEmpty() && !choices.get(0).equals(max)) {
            throw new RuleViolation("criteria.levels.max", choices.get(0)).at("max");
        }
    }
}
