package vn.thidua.handover;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The store of handovers, at most one a cluster-year. */
interface Handovers extends Repository<Handover, Long> {

    Optional<Handover> findByClusterYearId(long year);

    /** To change it: those who confirm or save at the same moment do so one after the other, each with what the other left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Handover> findAndLockByClusterYearId(long year);

    Handover saveAndFlush(Handover handover);
}
