package vn.thidua.year;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of cluster-years with their members and headships. */
interface StoredYears extends Repository<ClusterYear, Long> {

    /** A unit that already sits in another cluster of the same programme and year. */
    record Elsewhere(long unitId, String unitName, String clusterName) {}

    Optional<ClusterYear> findById(long id);

    /** Held until the transaction ends, so that two appointments to one year wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select y from ClusterYear y where y.id = :id")
    Optional<ClusterYear> findForChange(long id);

    @Query("""
            select new vn.thidua.year.StoredYears$Elsewhere(m.unitId, m.unitName, m.clusterYear.name) from Membership m
            where m.programmeId = :programme and m.year = :year and m.clusterYear.id <> :but and m.unitId in :units
            order by m.id""")
    List<Elsewhere> findElsewhere(long programme, int year, long but, Collection<Long> units);

    ClusterYear saveAndFlush(ClusterYear year);

    void flush();
}
