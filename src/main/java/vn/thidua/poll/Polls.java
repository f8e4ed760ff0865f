package vn.thidua.poll;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored polls. A question has one that counts, and may have others that were given up. */
interface Polls extends Repository<Poll, Long> {

    Poll saveAndFlush(Poll poll);

    List<Poll> findByAssemblyIdOrderById(long assembly);

    /** The newest poll on a question of the year. */
    Optional<Poll> findFirstByBallotIdAndClusterYearIdOrderByIdDesc(long ballot, long year);

    Optional<Poll> findById(long id);

    List<Poll> findBySessionIdOrderById(long session);

    /** For a change: a second one waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Poll p where p.id = :id")
    Optional<Poll> findToChange(long id);

    /** As the newest, for a change: a second one waits here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Poll p where p.ballotId = :ballot and p.clusterYearId = :year
              and p.id = (select max(q.id) from Poll q where q.ballotId = :ballot)""")
    Optional<Poll> findToChange(long ballot, long year);
}
