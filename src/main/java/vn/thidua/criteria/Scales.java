package vn.thidua.criteria;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** The scales as other modules use them. */
@Service
@Transactional(readOnly = true)
public class Scales {

    /** As many as a province has, several times over. */
    private static final int REMEMBERED = 1000;

    /** Nothing in a frozen scale ever changes. */
    private final Cache<ScaleId, ScaleView> frozen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final ScoringScales scales;
    private final History history;
    private final Today today;

    Scales(ScoringScales scales, History history, Today today) {
        this.scales = scales;
        this.history = history;
        this.today = today;
    }

    /**
     * Whose scale this year is scored by: its own once one is published, until then its programme's, if that has published
     * one; the view {@code year_scale} says the same. Two statements at most.
     */
    public ScaleOwner ownerOf(ClusterYearId year) {
        ScaleOwner own = ScaleOwner.of(year);
        boolean published = scales.of(own).stream().anyMatch(scale -> scale.status() != ScaleStatus.DRAFT);
        return published ? own : programmesFor(own).orElse(own);
    }

    /** Where a programme has published a scale for this cluster-year: whose that is. */
    public Optional<ScaleOwner> programmesFor(ScaleOwner year) {
        return scales.findOfProgramme(year.clusterYearId()).map(Scale::owner);
    }

    /** May a scale be begun here? Not for a cluster that has one. */
    public boolean canBegin(ScaleOwner owner) {
        return scales.of(owner).isEmpty();
    }

    /** Were sheets made by the programme's scale, so that one of the cluster's own is a late change that needs a reason? */
    public boolean scoredByProgrammes(ScaleOwner year) {
        return scales.scoredByProgrammes(year.clusterYearId());
    }

    /**
     * The scale by which this year is scored: the one in use, else the one that is published; empty while there is only a
     * draft or nothing.
     */
    public Optional<ScaleView> inForce(ClusterYearId year) {
        return scales.inForce(ownerOf(year)).map(ScaleReading::view);
    }

    /**
     * The scale published since the sheets of this year were made by another: those by it are still to be made. One
     * statement where there is none.
     */
    public Optional<EditionView> publishedAfter(ClusterYearId year, ScaleId used) {
        return scales.findAfter(year.value(), used.value()).map(ScaleReading::edition);
    }

    /** A scale by its id, also one that was replaced; {@link NotFound} where there is none. One statement at most. */
    public ScaleView get(ScaleId id) {
        ScaleView known = frozen.getIfPresent(id);
        return known == null ? read(id) : known;
    }

    /** What a transaction has frozen that may still be undone is not remembered. */
    private ScaleView read(ScaleId id) {
        Scale scale = load(id);
        ScaleView view = ScaleReading.view(scale);
        if (scale.isFrozen() && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            frozen.put(id, view);
        }
        return view;
    }

    /**
     * The editions, the latest first; for a cluster-year without any, those of its programme that are no drafts.
     *
     * @param drafts looks at drafts as well: they are for those who write them
     */
    public List<EditionView> editions(ScaleOwner owner, boolean drafts) {
        List<EditionView> own = editionsOf(owner, drafts);
        return own.isEmpty()
                ? programmesFor(owner)
                        .map(programme -> editionsOf(programme, false))
                        .orElse(own)
                : own;
    }

    private List<EditionView> editionsOf(ScaleOwner owner, boolean drafts) {
        return scales.of(owner).stream()
                .filter(scale -> drafts || scale.status() != ScaleStatus.DRAFT)
                .map(ScaleReading::edition)
                .toList();
    }

    /** The one of {@link #editions} with this number, or the latest; empty where there is none. */
    public Optional<ScaleView> edition(ScaleOwner owner, @Nullable Integer number, boolean drafts) {
        return editions(owner, drafts).stream()
                .filter(edition -> number == null || edition.number() == number)
                .findFirst()
                .map(EditionView::scale);
    }

    /** The year before in which the same cluster was last scored by a scale, or the same programme wrote one. */
    public Optional<Integer> yearBefore(ScaleOwner owner) {
        return scales.before(owner).map(ScoringScales.Earlier::getYear);
    }

    /**
     * What this edition came from: the edition before it; before the first, the programme's scale of that year where it
     * shares lines with it or takes its place during the year, else the one last used before.
     */
    public Optional<ScaleView> before(ScaleView scale) {
        Scale known = load(scale.id());
        ScaleOwner owner = known.owner();
        if (scale.edition() > 1) {
            return scales.of(owner).stream()
                    .filter(earlier -> earlier.edition() == scale.edition() - 1)
                    .findFirst()
                    .map(ScaleReading::view);
        }
        return programmesFor(owner)
                .flatMap(scales::inForce)
                .map(ScaleReading::view)
                .filter(programmes -> known.reason() != null || scale.sharesLines(programmes))
                .or(() -> scales.before(owner).map(earlier -> get(new ScaleId(earlier.getScale()))));
    }

    /** What stands in the way of {@link #freeze}; empty where nothing does. */
    public Optional<RuleViolation> hindrance(ClusterYearId year) {
        try {
            next(ownerOf(year)).mustHaveCriteria();
            return Optional.empty();
        } catch (RuleViolation violation) {
            return Optional.of(violation);
        }
    }

    /**
     * The first sheet is about to be made: freezes the scale that was published last; the edition in use until now is
     * replaced, and sheets scored by it keep it. A draft is left alone beside a scale in use; where it is all there is, it
     * is published thereby. Where the scale in use is the latest, nothing happens. A programme's scale is thereby frozen
     * for all its clusters.
     *
     * @throws RuleViolation where the year has no scale, or one without criteria
     */
    @Transactional
    public ScaleView freeze(ClusterYearId year, Actor actor) {
        scales.lock(ScaleOwner.of(year)); // two who begin at once wait for each other
        ScaleOwner owner = ownerOf(year);
        scales.lock(owner);
        Scale next = next(owner);
        if (next.status() != ScaleStatus.FROZEN) {
            scales.inForce(owner)
                    .filter(earlier -> earlier.status() == ScaleStatus.FROZEN)
                    .ifPresent(earlier -> {
                        earlier.replace();
                        scales.flush(); // the database lets one scale be in use, at every moment
                    });
            next.freeze(today.date());
            history.record(
                    actor,
                    next.subject(),
                    "criteria.history.frozen",
                    next.title(),
                    Change.of("criteria.edition", null, next.edition()));
        }
        return ScaleReading.view(next);
    }

    /** The scale by which the next sheet is made: the latest that is no draft, else the draft. */
    private Scale next(ScaleOwner owner) {
        List<Scale> editions = scales.of(owner);
        return editions.stream()
                .filter(scale -> scale.status() != ScaleStatus.DRAFT)
                .findFirst()
                .or(() -> editions.stream().findFirst())
                .orElseThrow(() -> new RuleViolation("criteria.freeze.none"));
    }

    private Scale load(ScaleId id) {
        return scales.findWithCriteriaById(id.value()).orElseThrow(NotFound::new);
    }
}
