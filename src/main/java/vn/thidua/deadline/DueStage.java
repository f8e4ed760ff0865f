package vn.thidua.deadline;

import java.util.Arrays;
import java.util.Optional;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.scoring.Stage;

/** What ends on a day: a stage of scoring that people do, or the time in which units answer the provisional scores. */
enum DueStage {
    SELF,
    PEER,
    HEAD,
    STAFF,
    OBJECTION;

    /** The deadline of a stage; empty for one that has none. */
    static Optional<DueStage> of(Stage stage) {
        return Arrays.stream(values())
                .filter(due -> due.name().equals(stage.name()))
                .findFirst();
    }

    /** Message key of its name; the head's follows the kind of the cluster. */
    public String key(ClusterKind kind) {
        return "deadline.stage." + name() + (this == HEAD ? "." + kind : "");
    }
}
