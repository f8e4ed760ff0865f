package vn.thidua.publication;

import vn.thidua.shared.ClusterYearId;

/** A module whose own business goes on from what was published. */
public interface Following {

    /** The year's newest table was published, in this transaction. */
    void published(ClusterYearId year, PublicationKind kind);
}
