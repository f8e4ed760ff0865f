package vn.thidua.handover;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The store of handovers, at most one a cluster-year. */
interface Handovers extends Repository<Handover, Long> {

    Optional<Handover> findByClusterYearId(long year);

    Handover saveAndFlush(Handover handover);
}
