package vn.thidua.covenant;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Targets of members, always found by cluster-year and membership. */
interface CovenantTargets extends Repository<CovenantTarget, Long> {

    List<CovenantTarget> findByClusterYearIdOrderByPositionAscIdAsc(long clusterYearId);

    /** What the unit behind this membership set itself in the first text of the cluster's latest earlier year with one. */
    @Query(nativeQuery = true, value = """
            select t.* from covenant_target t
            join membership then_member on then_member.id = t.membership_id
            join membership this on this.unit_id = then_member.unit_id
            where this.id = :member and t.covenant_id = (
              select c.id from covenant c
              join cluster_year y on y.id = c.cluster_year_id
              join cluster_year now_year on now_year.cluster_id = y.cluster_id and now_year.year > y.year
              where now_year.id = this.cluster_year_id and c.position = 0
              order by y.year desc limit 1)
            order by t.position, t.id""")
    List<CovenantTarget> findEarlierOf(long member);

    List<CovenantTarget> findByCovenantAndMembershipIdOrderByPositionAscIdAsc(Covenant covenant, long membershipId);

    Optional<CovenantTarget> findByIdAndClusterYearIdAndMembershipId(long id, long clusterYearId, long membershipId);

    CovenantTarget save(CovenantTarget target);

    void delete(CovenantTarget target);

    void deleteByCovenant(Covenant covenant);
}
