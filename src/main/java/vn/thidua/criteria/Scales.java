package vn.thidua.criteria;

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

    /** The frozen scale by which this year is scored; empty while there is only a draft or nothing. One statement. */
    public Optional<ScaleView> inForce(ClusterYearId year) {
        return scales.findByClusterYearIdAndStatus(year.value(), Scale.Status.FROZEN)
                .map(ScaleReading::view);
    }

    /** A scale by its id, also one that was replaced; {@link NotFound} where there is none. One statement. */
    public ScaleView get(ScaleId id) {
        return scales.findWithCriteriaById(id.value()).map(ScaleReading::view).orElseThrow(NotFound::new);
    }

    /** The edition with this number, or the latest; empty where there is none. One statement. */
    public Optional<ScaleView> edition(ClusterYearId year, @Nullable Integer number) {
        return scales.findByClusterYearIdOrderByEditionDesc(year.value()).stream()
                .filter(scale -> number == null || scale.edition() == number)
                .findFirst()
                .map(ScaleReading::view);
    }

    /** Message key of what stands in the way of {@link #freeze}; empty where nothing does. One statement. */
    public Optional<String> hindrance(ClusterYearId year) {
        try {
            ready(scales.findByClusterYearIdOrderByEditionDesc(year.value()).stream()
                    .findFirst());
            return Optional.empty();
        } catch (RuleViolation violation) {
            return Optional.of(violation.key());
        }
    }

    /**
     * Freezes the year's draft; an earlier edition is replaced, sheets scored by it keep it. Where the latest edition is
     * frozen already, nothing happens.
     *
     * @throws RuleViolation where the year has no scale, or one without criteria
     */
    @Transactional
    public ScaleView freeze(ClusterYearId year, Actor actor) {
        Scale latest = ready(scales.findFirstByClusterYearIdOrderByEditionDesc(year.value()));
        if (latest.status() == Scale.Status.DRAFT) {
            scales.findByClusterYearIdAndStatus(year.value(), Scale.Status.FROZEN)
                    .ifPresent(earlier -> {
                        earlier.replace();
                        scales.flush(); // the database lets one scale be in force, at every moment
                    });
            latest.freeze(today.date());
            history.record(
                    actor,
                    HistorySubject.in(year, "SCALE", latest.id()),
                    "criteria.history.frozen",
                    latest.title(),
                    Change.of("criteria.edition", null, latest.edition()));
        }
        return ScaleReading.view(latest);
    }

    private static Scale ready(Optional<Scale> latest) {
        Scale scale = latest.orElseThrow(() -> new RuleViolation("criteria.freeze.none"));
        scale.mustHaveCriteria();
        return scale;
    }
}
