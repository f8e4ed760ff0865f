package vn.thidua.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.catalogue.LegalDocumentView;
import vn.thidua.catalogue.LegalDocuments;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** What a draft rests on and what its articles say. */
@Service
@Transactional
class DraftTexts {

    private final Decisions decisions;
    private final DecisionReads reads;
    private final LegalDocuments documents;
    private final History history;
    private final JdbcClient jdbc;
    private final Today today;

    DraftTexts(
            Decisions decisions,
            DecisionReads reads,
            LegalDocuments documents,
            History history,
            JdbcClient jdbc,
            Today today) {
        this.decisions = decisions;
        this.reads = reads;
        this.documents = documents;
        this.history = history;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The articles as the organiser usually writes them, and all papers that may be cited on the day. */
    void begin(UnitId organiser, Decision decision) {
        jdbc.sql("""
                insert into decision_article (decision_id, position, body)
                select :decision, w.position, w.body from decision_wording w
                where w.organiser_id is not distinct from (
                  select max(own.organiser_id) from decision_wording own where own.organiser_id = :organiser)""")
                .param("decision", decision.id())
                .param("organiser", organiser.value())
                .update();
        Draft draft = decision.facts();
        write(
                decision.id(),
                documents.on(draft.programme(), DecisionView.day(draft, today.date()), List.of()),
                List.of());
    }

    /** What may be cited: verified and in force on the day of the decision. */
    @Transactional(readOnly = true)
    List<LegalDocumentView> citable(DecisionView decision) {
        List<Long> awards = decision.items().stream()
                .map(DecisionItem::awardId)
                .filter(Objects::nonNull)
                .toList();
        return documents.on(decision.facts().programme(), DecisionView.day(decision.facts(), today.date()), awards);
    }

    /** Cites these papers in the order of the catalogue, then the typed lines. */
    void cite(Actor actor, UnitId organiser, long id, List<Long> chosen, String others) {
        Decision draft = toChange(organiser, id);
        DecisionView decision = reads.one(organiser, id);
        List<LegalDocumentView> cited = citable(decision).stream()
                .filter(document -> chosen.contains(document.id()))
                .toList();
        if (cited.size() < Set.copyOf(chosen).size()) {
            throw new RuleViolation("decision.basis.notCitable").at("documents");
        }
        List<String> typed = Names.lines(others)
                .lines()
                .map(Names::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        if (typed.stream().anyMatch(line -> line.length() > 500)) {
            throw new RuleViolation("decision.basis.tooLong").at("others");
        }
        jdbc.sql("delete from decision_basis where decision_id = ?").param(id).update();
        write(id, cited, typed);
        record(actor, draft, "decision.bases", titles(decision), titles(reads.one(organiser, id)));
    }

    /** Writes the articles anew; kept for the organiser's next decision where wanted. */
    void word(Actor actor, UnitId organiser, long id, String text, boolean keep) {
        Decision draft = toChange(organiser, id);
        List<String> articles = Articles.split(text);
        if (articles.stream().anyMatch(article -> article.length() > 4000)) {
            throw new RuleViolation("decision.article.tooLong").at("text");
        }
        String before = Articles.joined(reads.one(organiser, id).articles());
        jdbc.sql("delete from decision_article where decision_id = ?").param(id).update();
        numbered(articles)
                .forEach((position, body) -> jdbc.sql(
                                "insert into decision_article (decision_id, position, body) values (?, ?, ?)")
                        .params(id, position, body)
                        .update());
        if (keep) {
            jdbc.sql("delete from decision_wording where organiser_id = ?")
                    .param(organiser.value())
                    .update();
            numbered(articles)
                    .forEach((position, body) -> jdbc.sql(
                                    "insert into decision_wording (organiser_id, position, body) values (?, ?, ?)")
                            .params(organiser.value(), position, body)
                            .update());
        }
        record(actor, draft, "decision.articles", before, Articles.joined(articles));
    }

    private void write(long decision, List<LegalDocumentView> cited, List<String> typed) {
        int position = 0;
        for (LegalDocumentView document : cited) {
            jdbc.sql("insert into decision_basis (decision_id, position, legal_document_id, title) values (?, ?, ?, ?)")
                    .params(decision, ++position, document.id(), document.title())
                    .update();
        }
        for (String line : typed) {
            jdbc.sql("insert into decision_basis (decision_id, position, title) values (?, ?, ?)")
                    .params(decision, ++position, line)
                    .update();
        }
    }

    private Decision toChange(UnitId organiser, long id) {
        Decision decision = decisions.findToChange(id, organiser.value()).orElseThrow(NotFound::new);
        decision.requireDraft();
        return decision;
    }

    private void record(Actor actor, Decision decision, String label, String before, String after) {
        history.record(
                actor,
                HistorySubject.of(DraftKeeping.SUBJECT, decision.id()),
                "decision.history.changed",
                decision.title(),
                Change.of(label, before, after));
    }

    private static String titles(DecisionView decision) {
        return String.join(
                "; ", decision.bases().stream().map(DecisionView.Basis::title).toList());
    }

    private static Map<Integer, String> numbered(List<String> articles) {
        Map<Integer, String> numbered = new LinkedHashMap<>();
        articles.forEach(article -> numbered.put(numbered.size() + 1, article));
        return numbered;
    }
}
