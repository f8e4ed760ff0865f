package vn.thidua.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;

/** The forms that concern a scale as a whole. */
public final class ScaleForms {

    private ScaleForms() {}

    /**
     * How a scale begins.
     *
     * @param from empty for an empty draft, {@link #LAST_YEAR}, {@link #PROGRAMME} for the programme's of this year, or the key of a reference scale
     * @param reason why a year that is scored by its programme's scale leaves it
     */
    public record ScaleStartForm(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 500) String source,
            @Nullable String from,
            @Nullable @Size(max = 500) String reason) {

        public static final String LAST_YEAR = "LAST_YEAR";
        public static final String PROGRAMME = "PROGRAMME";

        public static ScaleStartForm titled(String title) {
            return new ScaleStartForm(title, null, null, null);
        }
    }

    /** What a scale says of itself as a whole, as it is typed. */
    public record TermsForm(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 500) String source,
            @Nullable Points total,
            @Nullable Boolean bonusInside,
            @Nullable Points bonusCap,
            @Nullable Points step,
            @Nullable Long version) {

        static TermsForm of(Scale scale) {
            ScaleTerms terms = scale.terms();
            return new TermsForm(
                    scale.title(),
                    scale.source(),
                    terms.total(),
                    terms.bonusInside(),
                    terms.bonusCap(),
                    terms.step(),
                    scale.version());
        }

        ScaleTerms terms() {
            return new ScaleTerms(total, Boolean.TRUE.equals(bonusInside), bonusCap, step);
        }

        /** Every field in words, by message key. */
        Map<String, @Nullable Object> facts(Wording wording) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("criteria.scaleTitle", Names.clean(title));
            facts.put("criteria.source", Names.cleanOrNull(source));
            facts.put("criteria.total", total);
            facts.put("criteria.bonusInside", wording.of(Boolean.TRUE.equals(bonusInside)));
            facts.put("criteria.bonusCap", bonusCap);
            facts.put("criteria.pointStep", step);
            return facts;
        }
    }

    /** Why a criterion is not scored any more. */
    public record RetireForm(@NotBlank @Size(max = 500) String reason) {}

    /** Why a frozen scale is changed after all. */
    public record EditionForm(@NotBlank @Size(max = 500) String reason) {

        public static EditionForm empty() {
            return new EditionForm("");
        }
    }
}
