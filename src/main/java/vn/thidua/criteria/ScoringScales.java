package vn.thidua.criteria;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The scales, each with its lines. */
interface ScoringScales extends Repository<Scale, Long> {

    Scale saveAndFlush(Scale scale);

    void flush();

    @EntityGraph(attributePaths = "criteria")
    List<Scale> findByClusterYearIdOrderByEditionDesc(long clusterYearId);

    @EntityGraph(attributePaths = "criteria")
    Optional<Scale> findByClusterYearIdAndStatus(long clusterYearId, Scale.Status status);

    @EntityGraph(attributePaths = "criteria")
    Optional<Scale> findWithCriteriaById(long id);

    /** The scale for a change: two people changing one draft wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Scale> findFirstByClusterYearIdOrderByEditionDesc(long clusterYearId);
}
