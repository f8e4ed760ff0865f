package vn.thidua.awardpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.decision.DecisionItem;
import vn.thidua.decision.DecisionReads;
import vn.thidua.decision.DecisionView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.Document;
import vn.thidua.document.PaperWords;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;

/** Thông báo kết quả xét khen thưởng: who was granted by an issued decision, who was not, and why. */
@Component
@Transactional(readOnly = true)
class ResultNotice implements DocumentSource {

    private final DecidedPapers decided;
    private final DecisionReads decisions;
    private final PaperWords words;

    ResultNotice(DecidedPapers decided, DecisionReads decisions, PaperWords words) {
        this.decided = decided;
        this.decisions = decisions;
        this.words = words;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.RESULT_NOTICE;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        return decided.offers(scope, reader, kind(), true);
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        DecisionView decision = decisions.one(scope.organiser(), subject);
        Map<String, String> values = Map.of(
                "nam", String.valueOf(decision.facts().year()),
                "to chuc", decision.organiserName());
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(office.said(kind(), TextSlot.OPENING, values));
        blocks.add(Block.Paragraph.of(words.of(
                "awardpaper.notice.by",
                decision.facts().number(),
                words.longDate(decision.facts().decidedOn()),
                decision.facts().authority())));
        blocks.add(new Block.Heading(
                words.of("awardpaper.notice.granted", decision.grantedItems().size())));
        blocks.add(granted(decision.grantedItems()));
        if (!decision.refusedItems().isEmpty()) {
            blocks.add(new Block.Heading(words.of(
                    "awardpaper.notice.refused", decision.refusedItems().size())));
            blocks.add(refused(decision.refusedItems()));
        }
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(new Block.Closing(office.lines(kind(), TextSlot.RECIPIENTS, values), office.signature()));
        return new Content(
                office.letterhead(),
                office.symbol(),
                new Document.Title(
                        words.of("awardpaper.notice"),
                        words.of("awardpaper.notice.about", decision.facts().year())),
                blocks,
                null,
                null,
                decision.demo());
    }

    private Block granted(List<DecisionItem> items) {
        List<Row> rows = new ArrayList<>();
        items.forEach(item -> rows.add(Row.of(String.valueOf(rows.size() + 1), who(item), item.award())));
        return new Block.Table(
                null,
                List.of(
                        Column.number(words.of("awardpaper.no"), 12),
                        Column.text(words.of("awardpaper.who"), 80),
                        Column.text(words.of("awardpaper.award"), 60)),
                rows,
                null);
    }

    private Block refused(List<DecisionItem> items) {
        List<Row> rows = new ArrayList<>();
        items.forEach(item -> rows.add(Row.of(
                String.valueOf(rows.size() + 1),
                who(item),
                item.award(),
                item.refusal() == null ? "" : item.refusal())));
        return new Block.Table(
                null,
                List.of(
                        Column.number(words.of("awardpaper.no"), 12),
                        Column.text(words.of("awardpaper.who"), 55),
                        Column.text(words.of("awardpaper.award"), 40),
                        Column.text(words.of("awardpaper.reason"), 50)),
                rows,
                null);
    }

    private static String who(DecisionItem item) {
        String who = item.who() == null ? "……" : item.who();
        return item.of() == null ? who : who + ", " + item.of();
    }
}
