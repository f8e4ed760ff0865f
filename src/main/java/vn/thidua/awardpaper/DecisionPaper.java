package vn.thidua.awardpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.decision.Articles;
import vn.thidua.decision.DecisionItem;
import vn.thidua.decision.DecisionReads;
import vn.thidua.decision.DecisionView;
import vn.thidua.decision.Draft;
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
import vn.thidua.platform.Show;

/** Quyết định khen thưởng with its list, as it was frozen when it was issued; of a draft as it stands. */
@Component
@Transactional(readOnly = true)
class DecisionPaper implements DocumentSource {

    private static final Show SHOW = new Show();

    private final DecidedPapers decided;
    private final DecisionReads decisions;
    private final Articles articles;
    private final PaperWords words;

    DecisionPaper(DecidedPapers decided, DecisionReads decisions, Articles articles, PaperWords words) {
        this.decided = decided;
        this.decisions = decisions;
        this.articles = articles;
        this.words = words;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.AWARD_DECISION;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        return decided.offers(scope, reader, kind(), false);
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        DecisionView decision = decisions.one(scope.organiser(), subject);
        Draft facts = decision.facts();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Decides(facts.authority()));
        blocks.add(new Block.Bases(decision.bases().stream()
                .map(basis -> words.of("awardpaper.basis", basis.title()))
                .toList()));
        blocks.add(new Block.Decides(words.of("awardpaper.decides")));
        int number = 1;
        for (String article : articles.filled(decision)) {
            blocks.add(new Block.Article(number++, article));
        }
        if (decision.bringsMoney()) {
            blocks.add(Block.Paragraph.of(
                    words.of("awardpaper.sum", SHOW.money(decision.sum()), words.amount(decision.sum()))
                            + (decision.unknownAmounts() == 0
                                    ? ""
                                    : " " + words.of("awardpaper.sum.unknown", decision.unknownAmounts()))));
        }
        List<String> roles = facts.signerTitle() == null
                ? List.of(words.of("awardpaper.room"))
                : facts.signerTitle().lines().toList();
        blocks.add(new Block.Closing(
                office.lines(kind(), TextSlot.RECIPIENTS, Map.of()), new Block.Signature(roles, facts.signerName())));
        if (!decision.grantedItems().isEmpty()) {
            blocks.add(annex(decision));
        }
        String code = decision.code();
        return new Content(
                DecidedPapers.letterhead(office, facts.authority()),
                // whatever its letters are, the number is the decision's own
                words.of("awardpaper.room"),
                new Document.Title(
                        words.of("awardpaper.decision"), words.of("awardpaper.decision.about", facts.year())),
                blocks,
                facts.decidedOn(),
                code == null
                        ? null
                        : new Content.Given(
                                Objects.requireNonNull(facts.number()),
                                Objects.requireNonNull(facts.decidedOn()),
                                code,
                                facts.place()),
                decision.demo());
    }

    private Block annex(DecisionView decision) {
        Draft facts = decision.facts();
        List<Row> rows = new ArrayList<>();
        decision.byAward().forEach((award, items) -> {
            rows.add(new Row(Row.Kind.GROUP, List.of("", words.of("awardpaper.group", award, items.size()), "", "")));
            for (int at = 0; at < items.size(); at++) {
                rows.add(row(at + 1, items.get(at)));
            }
        });
        return new Block.Annex(
                null,
                words.of("awardpaper.list"),
                facts.number() == null || facts.decidedOn() == null
                        ? words.of("awardpaper.list.draft")
                        : words.of(
                                "awardpaper.list.of",
                                facts.number(),
                                words.longDate(facts.decidedOn()),
                                facts.authority()),
                true,
                List.of(new Block.Table(
                        null,
                        List.of(
                                Column.number(words.of("awardpaper.no"), 12).asKey(),
                                Column.text(words.of("awardpaper.who"), 80).asKey(),
                                Column.text(words.of("awardpaper.achievement"), 100)
                                        .ifAny(),
                                Column.number(words.of("awardpaper.money"), 38).ifAny()),
                        rows,
                        null)));
    }

    private static Row row(int no, DecisionItem item) {
        String who = item.who() == null ? "……" : item.who();
        String of = item.of();
        return Row.of(
                String.valueOf(no),
                of == null ? who : who + ", " + of,
                item.achievement() == null ? "" : item.achievement(),
                money(item.prize().amount()));
    }

    private static String money(@Nullable Long amount) {
        return amount == null ? "" : SHOW.number(amount);
    }
}
