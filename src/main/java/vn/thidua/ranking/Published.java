package vn.thidua.ranking;

import vn.thidua.shared.ClusterYearId;

/** Whether the members were told a result; who publishes answers. */
public interface Published {

    /** Was a result published, be it provisional? One statement. */
    boolean in(ClusterYearId year);
}
