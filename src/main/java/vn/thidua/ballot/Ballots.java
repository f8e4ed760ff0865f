package vn.thidua.ballot;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions of all cluster-years; each is found by its id and its year. */
interface Ballots extends Repository<Ballot, Long> {

    Ballot save(Ballot ballot);

    void delete(Ballot ballot);

    void flush();

    @EntityGraph(attributePaths = "candidates")
    List<Ballot> findByClusterYearIdOrderByPosition(long year);

    Optional<Ballot> findByIdAndClusterYearId(long id, long year);

    /** For a change: a second one waits here and then meets the version of the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Ballot b where b.id = :id and b.clusterYearId = :year")
    Optional<Ballot> findToChange(long id, long year);

    @Query("select coalesce(max(b.position), 0) from Ballot b where b.clusterYearId = :year")
    int lastPosition(long year);

    boolean existsByFollowsId(long id);

    List<Ballot> findByFollowsId(long id);

    /** The memberships of a year in the order of their names. */
    @Query(
            nativeQuery = true,
            value =
                    "select id from membership where cluster_year_id = :year order by unit_name collate \"vi-x-icu\", id")
    List<Long> membersByName(long year);
}
