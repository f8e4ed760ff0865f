package vn.thidua.criteria;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.measure.MeasureForm;
import vn.thidua.shared.Points;

/** A line of a scale as it is typed. */
public record CriterionForm(
        @Nullable Long parent,
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 1000) String text,
        @Nullable @Size(max = 2000) String guidance,
        @NotNull LineKind line,
        @Nullable Points max,
        @Valid MeasureForm measure,
        @Nullable Boolean evidenceRequired,
        @Nullable Boolean explanationRequired,
        @Nullable Long version) {

    public CriterionForm {
        measure = Objects.requireNonNullElse(measure, MeasureForm.empty());
    }

    public static CriterionForm empty(@Nullable Long parent, String code) {
        return new CriterionForm(parent, code, "", null, LineKind.BASE, null, MeasureForm.empty(), false, false, null);
    }

    static CriterionForm of(Criterion line) {
        CriterionText written = line.written();
        Criterion parent = line.parent();
        return new CriterionForm(
                parent == null ? null : parent.id(),
                written.code(),
                written.text(),
                written.guidance(),
                written.line(),
                written.max(),
                MeasureForm.of(written.measure()),
                written.evidenceRequired(),
                written.explanationRequired(),
                line.version());
    }

    CriterionText written() {
        return new CriterionText(
                code,
                text,
                guidance,
                line,
                max,
                measure.read(),
                Boolean.TRUE.equals(evidenceRequired),
                Boolean.TRUE.equals(explanationRequired));
    }

    /**
     * Every field in words, by message key.
     *
     * @param section the name of the section it stands in; null at the top
     */
    Map<String, @Nullable Object> facts(Wording wording, @Nullable String section) {
        CriterionText written = written();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("criteria.parent", section);
        facts.put("criteria.code", written.code());
        facts.put("criteria.text", written.text());
        facts.put("criteria.kind", wording.of(written.line().key()));
        facts.put("criteria.max", written.max());
        facts.put(
                "measure.kind",
                wording.of(written.measure().told(), written.measure().toldArgs()));
        facts.put("criteria.guidance", written.guidance());
        facts.put("criteria.evidence", wording.of(written.evidenceRequired()));
        facts.put("criteria.explanation", wording.of(written.explanationRequired()));
        return facts;
    }
}
