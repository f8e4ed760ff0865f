package vn.thidua.scoring;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sheets; one is only found together with the member it belongs to. */
interface ScoreSheets extends Repository<ScoreSheet, Long> {

    /** Which sheets a year has, and by which scale, changes for one person at a time. */
    @NativeQuery("select id from cluster_year where id = :year for no key update")
    long lock(long year);

    ScoreSheet save(ScoreSheet sheet);

    void delete(ScoreSheet sheet);

    void flush();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ScoreSheet> findByIdAndClusterYearId(long id, long clusterYearId);

    /** To be looked at only: waits for nobody. */
    Optional<ScoreSheet> readByIdAndClusterYearId(long id, long clusterYearId);

    List<ScoreSheet> findByClusterYearId(long clusterYearId);

    /** For a change: two people saving on one sheet wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ScoreSheet> findByIdAndClusterYearIdAndMembershipId(long id, long clusterYearId, long membershipId);

    /** For a change of one line: others change other lines meanwhile, but nobody moves the sheet on. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<ScoreSheet> readByIdAndClusterYearIdAndMembershipId(long id, long clusterYearId, long membershipId);

    /** The member's own sheet by the newest scale, for a change of one line. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<ScoreSheet> readFirstByClusterYearIdAndMembershipIdAndSubUnitOrderByScaleIdDesc(
            long clusterYearId, long membershipId, String subUnit);

    /** One line of the sheet, for a change: two people saving it wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select line from ScoreLine line where line.id = :id and line.sheet = :sheet")
    Optional<ScoreLine> line(long id, ScoreSheet sheet);

    /** The member's own sheet by the newest scale, for a change. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ScoreSheet> findFirstByClusterYearIdAndMembershipIdAndSubUnitOrderByScaleIdDesc(
            long clusterYearId, long membershipId, String subUnit);
}
