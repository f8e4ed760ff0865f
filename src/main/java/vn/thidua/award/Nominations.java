package vn.thidua.award;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * Is this unit, person or work already proposed for this award in the year, other than by the nomination of that id? A
     * person or work is known by its name within its unit.
     */
    @Query("""
            select count(n) > 0 from Nomination n
            where n.clusterYearId = :year and n.awardKindId = :award and n.membershipId is not distinct from :member
              and n.recipientName is not distinct from :name and n.withdrawnOn is null and n.id <> :except""")
    boolean isProposed(long year, long award, @Nullable Long member, @Nullable String name, long except);
}
