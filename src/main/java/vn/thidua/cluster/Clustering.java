package vn.thidua.cluster;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;

/** Sets clusters and blocks up and renames them. */
@Service
@Transactional
class Clustering {

    private final Clusters clusters;
    private final History history;
    private final Wording wording;

    Clustering(Clusters clusters, History history, Wording wording) {
        this.clusters = clusters;
        this.history = history;
        this.wording = wording;
    }

    void add(ProgrammeId programme, ClusterForm form, Actor actor) {
        Cluster cluster = clusters.saveAndFlush(new Cluster(programme, form));
        record(actor, cluster, "cluster.history.added");
    }

    @Transactional(readOnly = true)
    ClusterForm form(ClusterId id) {
        return get(id).form();
    }

    /** The cluster of this name that was added last. */
    @Transactional(readOnly = true)
    Optional<ClusterId> named(ProgrammeId programme, String name) {
        return clusters.findFirstByProgrammeIdAndNameOrderByIdDesc(programme.value(), Names.clean(name))
                .map(Cluster::id);
    }

    void change(ClusterId id, ClusterForm form, Actor actor) {
        Cluster cluster = get(id);
        FieldEdits edits = cluster.change(form, wording);
        record(actor, cluster, "cluster.history.changed", edits.changes());
    }

    private Cluster get(ClusterId id) {
        return clusters.findById(id.value()).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, Cluster cluster, String act, Change... changes) {
        history.record(actor, subject(cluster.id()), act, cluster.name(), changes);
    }

    static HistorySubject subject(ClusterId id) {
        return HistorySubject.of("CLUSTER", id.value());
    }
}
