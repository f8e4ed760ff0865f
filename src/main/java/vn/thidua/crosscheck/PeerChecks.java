package vn.thidua.crosscheck;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The checks of a year or of one sheet in it. Whoever changes something takes them for a change: others wait. */
interface PeerChecks extends Repository<PeerCheck, Long> {

    List<PeerCheck> findByClusterYearIdAndCheckedIdOrderById(long year, long checked);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<PeerCheck> findForChangeByClusterYearIdAndCheckedIdOrderById(long year, long checked);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<PeerCheck> findForChangeByClusterYearIdOrderById(long year);
}
