package vn.thidua.covenant;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Targets of members, always found by cluster-year and membership. */
interface CovenantTargets extends Repository<CovenantTarget, Long> {

    List<CovenantTarget> findByClusterYearIdOrderByPositionAscIdAsc(long clusterYearId);

    List<CovenantTarget> findByCovenantOrderByPositionAscIdAsc(Covenant covenant);

    List<CovenantTarget> findByCovenantAndMembershipIdOrderByPositionAscIdAsc(Covenant covenant, long membershipId);

    Optional<CovenantTarget> findByIdAndClusterYearIdAndMembershipId(long id, long clusterYearId, long membershipId);

    CovenantTarget save(CovenantTarget target);

    void delete(CovenantTarget target);

    void deleteByCovenant(Covenant covenant);
}
