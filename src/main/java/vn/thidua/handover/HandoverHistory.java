package vn.thidua.handover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistoryEntry;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;

/** What was done with the handover of a year, written and read. */
@Component
class HandoverHistory {

    private static final String KIND = "HANDOVER";

    private final History history;
    private final Wording wording;

    HandoverHistory(History history, Wording wording) {
        this.history = history;
        this.wording = wording;
    }

    List<HistoryEntry> of(ClusterYearId year) {
        return history.ofKinds(year, KIND);
    }

    void record(Actor actor, YearView year, Handover handover, Paper paper, String act, Change... changes) {
        String receiver = Optional.ofNullable(paper.to()).orElseGet(() -> wording.of("common.unknown"));
        history.record(actor, HistorySubject.in(year.id(), KIND, handover.id()), act, receiver, changes);
    }

    /** Whose confirmations fell away because the paper has changed. */
    void recordFallen(Actor actor, YearView year, Handover handover, List<Confirmation> fallen) {
        if (!fallen.isEmpty()) {
            history.record(
                    actor,
                    HistorySubject.in(year.id(), KIND, handover.id()),
                    "handover.history.fallen",
                    fallen.stream().map(Confirmation::unitName).collect(Collectors.joining(", ")));
        }
    }
}
