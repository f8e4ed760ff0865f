package vn.thidua.cluster;

import java.util.List;
import vn.thidua.shared.ProgrammeId;

/**
 * The clusters of one programme as the list shows them.
 *
 * @param canAdd the reader may add clusters to it
 */
record ClusterGroup(
        ProgrammeId programme, String programmeName, String organiserName, boolean canAdd, List<ClusterRow> rows) {}
