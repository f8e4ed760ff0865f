package vn.thidua.papervote;

import java.time.Instant;

/**
 * So many papers printed at once.
 *
 * @param face what stands on them
 */
record PrintRun(long id, int papers, String face, Instant at) {}
