package vn.thidua.criteria;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** The scales as other modules use them. */
@Service
@Transactional(readOnly = true)
public class Scales {

    private final ScoringScales scales;
    private final History history;
    private final Today today;

    Scales(ScoringScales scales, History history, Today today) {
        this.scales = scales;
        this.history = history;
        this.today = today;
    }

    /**
     * The scale by which this year is scored: the one in use, else the one that is published; empty while there is only a
     * draft or nothing. One statement.
     */
    public Optional<ScaleView> inForce(ClusterYearId year) {
        return scales.findInForce(year.value()).map(ScaleReading::view);
    }

    /** A scale by its id, also one that was replaced; {@link NotFound} where there is none. One statement. */
    public ScaleView get(ScaleId id) {
        return scales.findWithCriteriaById(id.value()).map(ScaleReading::view).orElseThrow(NotFound::new);
    }

    /**
     * The editions, the latest first. One statement.
     *
     * @param drafts looks at drafts as well: they are for those who write them
     */
    public List<EditionView> editions(ClusterYearId year, boolean drafts) {
        return scales.findByClusterYearIdOrderByEditionDesc(year.value()).stream()
                .filter(scale -> drafts || scale.status() != ScaleStatus.DRAFT)
                .map(ScaleReading::edition)
                .toList();
    }

    /** The edition with this number, or the latest; empty where there is none. One statement. */
    public Optional<ScaleView> edition(ClusterYearId year, @Nullable Integer number, boolean drafts) {
        return editions(year, drafts).stream()
                .filter(edition -> number == null || edition.number() == number)
                .findFirst()
                .map(EditionView::scale);
    }

    /** The year before this one in which the same cluster last had a scale. One statement. */
    public Optional<Integer> yearBefore(ClusterYearId year) {
        return scales.findBefore(year.value()).map(ScoringScales.Earlier::getYear);
    }

    /**
     * What this edition came from: the edition before it; before the first, the scale the same cluster last used. Two
     * statements.
     */
    public Optional<ScaleView> before(ClusterYearId year, ScaleView scale) {
        return scale.edition() > 1
                ? edition(year, scale.edition() - 1, true)
                : scales.findBefore(year.value()).map(earlier -> get(new ScaleId(earlier.getScale())));
    }

    /** Message key of what stands in the way of {@link #freeze}; empty where nothing does. One statement. */
    public Optional<String> hindrance(ClusterYearId year) {
        try {
            next(year).mustHaveCriteria();
            return Optional.empty();
        } catch (RuleViolation violation) {
            return Optional.of(violation.key());
        }
    }

    /**
     * The first sheet is about to be made: freezes the scale that was published last; the edition in use until now is
     * replaced, and sheets scored by it keep it. A draft is left alone beside a scale in use; where it is all there is, it
     * is published thereby. Where the scale in use is the latest, nothing happens.
     *
     * @throws RuleViolation where the year has no scale, or one without criteria
     */
    @Transactional
    public ScaleView freeze(ClusterYearId year, Actor actor) {
        scales.findFirstByClusterYearIdOrderByEditionDesc(year.value()); // two who begin at once wait for each other
        Scale next = next(year);
        if (next.status() != ScaleStatus.FROZEN) {
            scales.findInForce(year.value())
                    .filter(earlier -> earlier.status() == ScaleStatus.FROZEN)
                    .ifPresent(earlier -> {
                        earlier.replace();
                        scales.flush(); // the database lets one scale be in use, at every moment
                    });
            next.freeze(today.date());
            history.record(
                    actor,
                    HistorySubject.in(year, "SCALE", next.id()),
                    "criteria.history.frozen",
                    next.title(),
                    Change.of("criteria.edition", null, next.edition()));
        }
        return ScaleReading.view(next);
    }

    /** The scale by which the next sheet is made: the latest that is no draft, else the draft. */
    private Scale next(ClusterYearId year) {
        List<Scale> editions = scales.findByClusterYearIdOrderByEditionDesc(year.value());
        return editions.stream()
                .filter(scale -> scale.status() != ScaleStatus.DRAFT)
                .findFirst()
                .or(() -> editions.stream().findFirst())
                .orElseThrow(() -> new RuleViolation("criteria.freeze.none"));
    }
}
