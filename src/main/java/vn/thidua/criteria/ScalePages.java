package vn.thidua.criteria;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.ScaleForms.TermsForm;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** What the pages of a scale show. */
@Service
@Transactional(readOnly = true)
class ScalePages {

    /** A line that may be edited, with the sections it could stand in and what is shown as its form. */
    record Opened(CriterionForm form, ScaleView scale, List<CriterionView> sections) {}

    private final ScoringScales scales;

    ScalePages(ScoringScales scales) {
        this.scales = scales;
    }

    /**
     * The edition asked for, or the latest; empty where the year has none to be shown.
     *
     * @param drafts shows drafts as well: they are for those who write them
     */
    Optional<ScalePage> page(ClusterYearId year, @Nullable Integer edition, boolean drafts) {
        List<Scale> editions = scales.findByClusterYearIdOrderByEditionDesc(year.value()).stream()
                .filter(scale -> drafts || scale.status() != Scale.Status.DRAFT)
                .toList();
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        Scale shown = editions.stream()
                .filter(scale -> edition == null || scale.edition() == edition)
                .findFirst()
                .orElseThrow(NotFound::new);
        return Optional.of(ScalePage.of(shown, editions));
    }

    /** What the year's latest scale says of itself, to be rewritten. */
    TermsForm terms(ClusterYearId year) {
        return TermsForm.of(latest(year));
    }

    /** The line of the year's latest scale, or {@link NotFound}. */
    CriterionView line(ClusterYearId year, long criterionId) {
        return ScaleReading.view(latest(year)).lines().stream()
                .filter(line -> line.id() == criterionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Opened open(ClusterYearId year, long criterionId) {
        Scale scale = latest(year);
        Criterion line = scale.tree().line(criterionId);
        List<CriterionView> sections = sections(scale).stream()
                .filter(section -> !scale.tree().line(section.id()).isWithin(line))
                .toList();
        return new Opened(CriterionForm.of(line), ScaleReading.view(scale), sections);
    }

    /** An empty form in this section, with the code that would come next. */
    Opened blank(ClusterYearId year, @Nullable Long section) {
        Scale scale = latest(year);
        Criterion parent = section == null ? null : scale.tree().line(section);
        return new Opened(
                CriterionForm.empty(section, nextCode(scale, parent)), ScaleReading.view(scale), sections(scale));
    }

    private static String nextCode(Scale scale, @Nullable Criterion parent) {
        String prefix = parent == null ? "" : parent.code() + ".";
        int next = scale.tree().below(parent).size() + 1;
        return prefix + next;
    }

    private Scale latest(ClusterYearId year) {
        return scales.findByClusterYearIdOrderByEditionDesc(year.value()).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<CriterionView> sections(Scale scale) {
        return ScaleReading.view(scale).criteria().stream()
                .filter(CriterionView::section)
                .toList();
    }
}
