package vn.thidua.cluster;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The store of clusters. */
interface Clusters extends Repository<Cluster, Long> {

    Optional<Cluster> findById(long id);

    Optional<Cluster> findFirstByProgrammeIdAndNameOrderByIdDesc(long programme, String name);

    Cluster saveAndFlush(Cluster cluster);
}
