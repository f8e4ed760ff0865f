package vn.thidua.award;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The nominations of all programmes. */
interface Nominations extends Repository<Nomination, Long> {

    Nomination saveAndFlush(Nomination nomination);

    Optional<Nomination> findById(long id);

    /** For a change: a second one waits here and then meets what the first one left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Nomination n where n.id = :id")
    Optional<Nomination> findToChange(long id);

    @Query("select coalesce(max(n.position), 0) from Nomination n where n.clusterYearId is not distinct from :year")
    int lastPosition(@Nullable Long year);

    /**
     * Is this unit, person or work already proposed for this award at this place, other than by the nomination of that id? A
     * person or work is known by its name within its unit.
     */
    @Query("""
            select count(n) > 0 from Nomination n
            where n.programmeId = :programme and n.awardYear = :awardYear and n.clusterYearId is not distinct from :year
              and n.awardKindId = :award and n.recipientId = :recipient and n.withdrawnOn is null and n.id <> :except""")
    boolean isProposed(long programme, int awardYear, @Nullable Long year, long award, long recipient, long except);
}
