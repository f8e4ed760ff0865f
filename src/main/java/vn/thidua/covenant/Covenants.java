package vn.thidua.covenant;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Covenants and annexes, always found by their cluster-year. */
interface Covenants extends Repository<Covenant, Long> {

    List<Covenant> findByClusterYearIdOrderByPosition(long clusterYearId);

    /** For a change: who comes second waits, and then sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Covenant> findByClusterYearIdAndPosition(long clusterYearId, int position);

    /** The latest text, held still while a target below it changes: it is not opened for signing meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<Covenant> findFirstByClusterYearIdOrderByPositionDesc(long clusterYearId);

    /** The covenant, without annexes, of the same cluster's latest earlier year that has one. */
    @Query(nativeQuery = true, value = """
            select c.* from covenant c
            join cluster_year y on y.id = c.cluster_year_id
            join cluster_year this on this.cluster_id = y.cluster_id and this.year > y.year
            where this.id = :year and c.position = 0
            order by y.year desc limit 1""")
    Optional<Covenant> findEarlier(long year);

    Covenant saveAndFlush(Covenant covenant);

    void delete(Covenant covenant);
}
