package vn.thidua.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.TableColumns;
import vn.thidua.shared.RuleViolation;

/**
 * The evidence of one unit in one year as its page shows it.
 *
 * @param mayAdd this person may show something for at least one line now
 * @param closed why nothing can be added; null where it can, or where the person only reads
 * @param bare lines that demand evidence and have neither any nor an explanation
 */
record EvidencePage(
        Folder folder,
        String unit,
        List<Item> items,
        boolean mayAdd,
        @Nullable RuleViolation closed,
        List<SheetLines.Line> bare) {

    /** The items as a workbook. */
    static final TableColumns<Item> COLUMNS = TableColumns.<Item>none()
            .with("evidence.item", item -> item.view().title())
            .word("evidence.kind", item -> item.view().kind().key())
            .with("evidence.documentNumber", item -> item.view().source().documentNumber())
            .with("evidence.documentDate", item -> item.view().source().documentDate())
            .with("evidence.url", item -> item.view().source().url())
            .with(
                    "evidence.lines",
                    item -> item.lines().stream()
                            .map(line -> line.label() + " " + line.text())
                            .toList())
            .with("evidence.addedBy", item -> item.view().addedBy())
            .with("evidence.addedAt", item -> item.view().addedAt())
            .with("evidence.withdrawReason", item -> item.view().withdrawReason());

    /**
     * An item with the lines it serves.
     *
     * @param elsewhere under which other units and years the same file was handed in
     * @param mayUse this person may let it serve other lines
     * @param mayWithdraw this person may put it aside
     */
    record Item(
            EvidenceView view,
            List<SheetLines.Line> lines,
            List<EvidenceReading.Elsewhere> elsewhere,
            boolean mayUse,
            boolean mayWithdraw) {}

    /**
     * @param hand the person, if they may add at all; null for one who only reads
     */
    static EvidencePage of(
            Folder folder,
            String unit,
            List<EvidenceView> views,
            SheetLines lines,
            Map<Long, List<EvidenceReading.Elsewhere>> elsewhere,
            @Nullable Hand hand) {
        boolean mayAdd = hand != null && !lines.openTo(hand).isEmpty();
        return new EvidencePage(
                folder,
                unit,
                views.stream()
                        .map(view -> new Item(
                                view,
                                lines.withIds(view.lines()),
                                elsewhere.getOrDefault(view.id(), List.of()),
                                mayAdd && !view.withdrawn(),
                                hand != null && !view.withdrawn() && lines.canChangeAll(view.lines(), hand)))
                        .toList(),
                mayAdd,
                hand == null || mayAdd ? null : lines.closed(hand),
                lines.bare(views));
    }
}
