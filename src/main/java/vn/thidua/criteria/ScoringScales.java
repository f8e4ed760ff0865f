package vn.thidua.criteria;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The scales, each with its lines. */
interface ScoringScales extends Repository<Scale, Long> {

    Scale saveAndFlush(Scale scale);

    void delete(Scale scale);

    void flush();

    /** What the next sheets of a cluster-year are made by, where that was begun after this scale. */
    @NativeQuery("""
            select s.* from year_scale v join scoring_scale s on s.id = v.scale_id
            where v.cluster_year_id = :year and s.id > :scale and s.status in ('PUBLISHED', 'FROZEN')
            order by s.edition desc limit 1""")
    Optional<Scale> findAfter(@Nullable Long year, long scale);

    /** Takes all lines of a draft away at once. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from criterion where scale_id = :scale")
    void deleteLines(long scale);

    /** The editions, the latest first. */
    default List<Scale> of(ScaleOwner owner) {
        return owner.clusterYearId() == null
                ? findByOwnerProgrammeIdAndOwnerForYearOrderByEditionDesc(owner.programmeId(), owner.forYear())
                : findByOwnerClusterYearIdOrderByEditionDesc(owner.clusterYearId());
    }

    @EntityGraph(attributePaths = "criteria")
    List<Scale> findByOwnerClusterYearIdOrderByEditionDesc(@Nullable Long clusterYearId);

    @EntityGraph(attributePaths = "criteria")
    List<Scale> findByOwnerProgrammeIdAndOwnerForYearOrderByEditionDesc(
            @Nullable Long programmeId, @Nullable Integer forYear);

    /** The scale by which is scored, or will be: the one in use, else the one that is published. */
    default Optional<Scale> inForce(ScaleOwner owner) {
        List<Scale> editions = of(owner);
        return Stream.of(ScaleStatus.FROZEN, ScaleStatus.PUBLISHED)
                .flatMap(status -> editions.stream().filter(scale -> scale.status() == status))
                .findFirst();
    }

    @EntityGraph(attributePaths = "criteria")
    Optional<Scale> findWithCriteriaById(long id);

    /** The calendar year and programme of a cluster-year, where its programme has published a scale for it. */
    @NativeQuery("""
            select s.* from cluster_year y
            join scoring_scale s on s.programme_id = y.programme_id and s.for_year = y.year and s.status <> 'DRAFT'
            where y.id = :year order by s.edition desc limit 1""")
    Optional<Scale> findOfProgramme(@Nullable Long year);

    /** A scale of an earlier year, and that year. */
    interface Earlier {
        long getScale();

        int getYear();
    }

    /** The scale last used before by the same cluster, or written by the same programme. */
    default Optional<Earlier> before(ScaleOwner owner) {
        return owner.clusterYearId() == null
                ? findBefore(owner.programmeId(), owner.forYear())
                : findBefore(owner.clusterYearId());
    }

    @NativeQuery("""
            select s.id as scale, y.year from cluster_year this
            join cluster_year y on y.cluster_id = this.cluster_id and y.year < this.year
            join year_scale v on v.cluster_year_id = y.id
            join scoring_scale s on s.id = v.scale_id
            where this.id = :year
            order by y.year desc, s.status = 'FROZEN' desc, s.edition desc limit 1""")
    Optional<Earlier> findBefore(@Nullable Long year);

    @NativeQuery("""
            select s.id as scale, s.for_year as year from scoring_scale s
            where s.programme_id = :programme and s.for_year < :year
            order by s.for_year desc, s.status = 'FROZEN' desc, s.edition desc limit 1""")
    Optional<Earlier> findBefore(@Nullable Long programme, @Nullable Integer year);

    /** Were sheets of this cluster-year made by a scale that is not its own? */
    @NativeQuery("""
            select exists (select 1 from score_sheet h join scoring_scale s on s.id = h.scale_id
                           where h.cluster_year_id = :year and s.cluster_year_id is null)""")
    boolean scoredByProgrammes(@Nullable Long year);

    /** Were sheets of this cluster-year made by a scale that was begun after this one? */
    @NativeQuery("select exists (select 1 from score_sheet where cluster_year_id = :year and scale_id > :scale)")
    boolean isOvertaken(@Nullable Long year, long scale);

    /** Origins of the lines that the editions before this one hold: in use once, they are never taken away. */
    default Set<Long> usedBefore(Scale scale) {
        return of(scale.owner()).stream()
                .filter(earlier -> earlier.edition() < scale.edition())
                .flatMap(earlier -> earlier.tree().lines().stream())
                .map(Criterion::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The latest edition for a change: two people changing one draft wait for each other. */
    default Optional<Scale> lock(ScaleOwner owner) {
        return owner.clusterYearId() == null
                ? findFirstByOwnerProgrammeIdAndOwnerForYearOrderByEditionDesc(owner.programmeId(), owner.forYear())
                : findFirstByOwnerClusterYearIdOrderByEditionDesc(owner.clusterYearId());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Scale> findFirstByOwnerClusterYearIdOrderByEditionDesc(@Nullable Long clusterYearId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Scale> findFirstByOwnerProgrammeIdAndOwnerForYearOrderByEditionDesc(
            @Nullable Long programmeId, @Nullable Integer forYear);
}
