package vn.thidua.yearrecord;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistoryEntry;
import vn.thidua.history.HistoryFilter;
import vn.thidua.history.Wording;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;

/** Everything that was done in a year, by whom and when: oldest first, one row for each field that changed. */
@Component
class YearHistory implements RecordFiles {

    private static final List<String> HEADS = List.of(
            "yearrecord.history.at",
            "yearrecord.history.who",
            "yearrecord.history.action",
            "yearrecord.history.what",
            "yearrecord.history.field",
            "yearrecord.history.before",
            "yearrecord.history.after");

    private final History history;
    private final Workbooks workbooks;
    private final Wording wording;

    YearHistory(History history, Workbooks workbooks, Wording wording) {
        this.history = history;
        this.workbooks = workbooks;
        this.wording = wording;
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        String name = wording.of("yearrecord.history", String.valueOf(year.year()));
        return List.of(RecordFile.workbook(YearStep.HANDOVER, name, () -> workbook(year.id(), name)));
    }

    private ResponseEntity<StreamingResponseBody> workbook(ClusterYearId year, String name) {
        List<HistoryEntry> entries =
                new ArrayList<>(history.of(year, new HistoryFilter(null, null, null, Set.of()), Integer.MAX_VALUE, 0));
        Collections.reverse(entries);
        List<String> heads = HEADS.stream().map(head -> wording.of(head)).toList();
        return workbooks.xlsx(
                name, name, heads, entries.stream().flatMap(this::rows).toList());
    }

    private Stream<List<Object>> rows(HistoryEntry entry) {
        List<Object> done =
                Arrays.asList(entry.at(), entry.who(), wording.ofStored(entry.actionKey(), entry.what()), entry.what());
        return entry.changes().isEmpty()
                ? Stream.of(done)
                : entry.changes().stream().map(change -> with(done, change));
    }

    private List<Object> with(List<Object> done, Change change) {
        List<Object> cells = new ArrayList<>(done);
        cells.addAll(Arrays.asList(wording.ofStored(change.labelKey()), change.before(), change.after()));
        return cells;
    }
}
