package vn.thidua.award;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The nominations of all cluster-years; each is found by its id and its year. */
interface Nominations extends Repository<Nomination, Long> {

    Nomination save(Nomination nomination);

    Optional<Nomination> findByIdAndClusterYearId(long id, long year);

    /** For a change: a second one waits here and then meets the version of the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Nomination n where n.id = :id and n.clusterYearId = :year")
    Optional<Nomination> findToChange(long id, long year);

    @Query("select coalesce(max(n.position), 0) from Nomination n where n.clusterYearId = :year")
    int lastPosition(long year);

    /** Is this unit already proposed for this award in the year, other than by the nomination of that id? */
    @Query("""
            select count(n) > 0 from Nomination n
            where n.clusterYearId = :year and n.awardKindId = :award and n.membershipId = :member
              and n.recipientName is null and n.withdrawnOn is null and n.id <> :except""")
    boolean isProposed(long year, long award, long member, long except);
}
