package vn.thidua.crosscheck;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** The store of draws, at most one a cluster-year. */
interface PeerDraws extends Repository<PeerDraw, Long> {

    Optional<PeerDraw> findByClusterYearId(long year);

    /** For a change: who comes second waits, and then sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PeerDraw> findForChangeByClusterYearId(long year);

    PeerDraw saveAndFlush(PeerDraw draw);

    void flush();
}
