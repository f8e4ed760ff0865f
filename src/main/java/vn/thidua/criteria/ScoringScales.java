package vn.thidua.criteria;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The scales, each with its lines. */
interface ScoringScales extends Repository<Scale, Long> {

    Scale saveAndFlush(Scale scale);

    void flush();

    /** Takes all lines of a draft away at once. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from criterion where scale_id = :scale")
    void deleteLines(long scale);

    @EntityGraph(attributePaths = "criteria")
    List<Scale> findByClusterYearIdOrderByEditionDesc(long clusterYearId);

    /** The scale by which the year is scored, or will be: the one in use, else the one that is published. */
    default Optional<Scale> findInForce(long clusterYearId) {
        List<Scale> editions = findByClusterYearIdOrderByEditionDesc(clusterYearId);
        return Stream.of(ScaleStatus.FROZEN, ScaleStatus.PUBLISHED)
                .flatMap(status -> editions.stream().filter(scale -> scale.status() == status))
                .findFirst();
    }

    @EntityGraph(attributePaths = "criteria")
    Optional<Scale> findWithCriteriaById(long id);

    /** The scale the same cluster last used before this year, and the year it was used in. */
    interface Earlier {
        long getScale();

        int getYear();
    }

    @NativeQuery("""
            select s.id as scale, y.year from cluster_year this
            join cluster_year y on y.cluster_id = this.cluster_id and y.year < this.year
            join scoring_scale s on s.cluster_year_id = y.id
            where this.id = :year
            order by y.year desc, s.status = 'FROZEN' desc, s.edition desc limit 1""")
    Optional<Earlier> findBefore(long year);

    /** Origins of the lines that the editions before this one hold: in use once, they are never taken away. */
    default Set<Long> usedBefore(Scale scale) {
        return findByClusterYearIdOrderByEditionDesc(scale.year().value()).stream()
                .filter(earlier -> earlier.edition() < scale.edition())
                .flatMap(earlier -> earlier.tree().lines().stream())
                .map(Criterion::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The scale for a change: two people changing one draft wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Scale> findFirstByClusterYearIdOrderByEditionDesc(long clusterYearId);
}
