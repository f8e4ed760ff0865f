package vn.thidua.publication;

import java.util.List;
import vn.thidua.shared.ClusterYearId;

/** A module that knows of something that stands in the way of publishing; a fixed number of statements. */
public interface Hindering {

    /** Empty where nothing does. */
    List<Hindrance> hindrances(ClusterYearId year, PublicationKind kind);
}
