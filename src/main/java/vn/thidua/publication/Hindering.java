package vn.thidua.publication;

import java.util.List;
import vn.thidua.shared.ClusterYearId;

/** A module whose business hangs on what is published: it may stand in the way, and follows what was published. */
public interface Hindering {

    /** What stands in the way, in a fixed number of statements; empty where nothing does. */
    default List<Hindrance> hindrances(ClusterYearId year, PublicationKind kind) {
        return List.of();
    }

    /** A table was published, in the same transaction. */
    default void published(ClusterYearId year, PublicationKind kind) {}
}
