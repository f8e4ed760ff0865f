package vn.thidua.scalepage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.CriterionForm;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.EditionView;
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScalePlace;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.Opening;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** What the pages of a scale show. */
@Service
@Transactional(readOnly = true)
class ScalePages {

    /** A line that may be edited, with the sections it could stand in and what is shown as its form. */
    record Opened(CriterionForm form, ScaleView scale, List<CriterionView> sections) {}

    private final Scales scales;
    private final ScaleEditing editing;
    private final Opening opening;
    private final ProgrammeRules rules;

    ScalePages(Scales scales, ScaleEditing editing, Opening opening, ProgrammeRules rules) {
        this.scales = scales;
        this.editing = editing;
        this.opening = opening;
        this.rules = rules;
    }

    /**
     * The edition asked for, or the latest; empty where there is none to be shown.
     *
     * @param drafts shows drafts as well: they are for those who write them
     */
    Optional<ScalePage> page(ScalePlace place, @Nullable Integer edition, boolean drafts) {
        List<EditionView> editions = scales.editions(place.owner(), drafts);
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        EditionView shown = editions.stream()
                .filter(scale -> edition == null || scale.number() == edition)
                .findFirst()
                .orElseThrow(NotFound::new);
        ScoringRules then = ScoringRules.of(rules.on(place.programme(), place.ruleDay()));
        return Optional.of(ScalePage.of(shown, editions, then.stepOf(shown.scale())));
    }

    /** The lines that leave the maximum of units of this year, which have signed no such target. */
    List<Opening.Unaimed> unaimed(ClusterYearId year, ScalePage page) {
        return opening.unaimed(year, page.scale());
    }

    /** May a scale be begun here? */
    boolean canBegin(ScaleOwner owner) {
        return scales.canBegin(owner);
    }

    /** Is a scale of its own a late change here, which needs a reason? */
    boolean isLate(ScaleOwner owner) {
        return scales.scoredByProgrammes(owner);
    }

    /** Is there a scale of the programme for this cluster-year? */
    boolean followsProgramme(ScaleOwner owner) {
        return scales.programmesFor(owner).isPresent();
    }

    /** The line of the latest edition, or {@link NotFound}. */
    CriterionView line(ScaleOwner owner, long criterionId) {
        return line(latest(owner), criterionId);
    }

    private static CriterionView line(ScaleView scale, long criterionId) {
        return scale.lines().stream()
                .filter(line -> line.id() == criterionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Opened open(ScaleOwner owner, long criterionId) {
        ScaleView scale = latest(owner);
        return new Opened(editing.form(owner, criterionId), scale, scale.sectionsFor(criterionId));
    }

    /** An empty form in this section, with the code that would come next. */
    Opened blank(ScaleOwner owner, @Nullable Long section) {
        ScaleView scale = latest(owner);
        String prefix = section == null ? "" : line(scale, section).code() + ".";
        long next = 1
                + scale.lines().stream()
                        .filter(line -> Objects.equals(line.parent(), section))
                        .count();
        return new Opened(CriterionForm.empty(section, prefix + next), scale, scale.sections());
    }

    private ScaleView latest(ScaleOwner owner) {
        return scales.edition(owner, null, true).orElseThrow(NotFound::new);
    }
}
