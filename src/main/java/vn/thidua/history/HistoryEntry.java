package vn.thidua.history;

import java.time.Instant;
import java.util.List;

/** One entry as it is shown: when, who, what (message key with the name of the thing), and the changed fields. */
public record HistoryEntry(Instant at, String who, String actionKey, String what, List<Change> changes) {}
