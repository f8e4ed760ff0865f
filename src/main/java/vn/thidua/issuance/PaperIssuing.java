package vn.thidua.issuance;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.issuance.IssuedPaper.EndKind;
import vn.thidua.issuance.PaperDrafts.Made;
import vn.thidua.issuance.PaperSeries.Series;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.shared.Names;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Issues papers, replaces them, withdraws them: each in one transaction, so that a number is of one paper or of none. */
@Service
@Transactional
class PaperIssuing {

    private static final Pattern LEADING = Pattern.compile("0*([1-9]\\d{0,4})(?!\\d).*");

    private final PaperDrafts drafts;
    private final PaperSeries numbers;
    private final PaperShelf shelf;
    private final History history;
    private final Today today;

    PaperIssuing(PaperDrafts drafts, PaperSeries numbers, PaperShelf shelf, History history, Today today) {
        this.drafts = drafts;
        this.numbers = numbers;
        this.shelf = shelf;
        this.history = history;
        this.today = today;
    }

    /**
     * Issues the paper, in place of the valid one of the same kind and subject if there is one.
     *
     * @return its id
     */
    long issue(Actor actor, Here here, Scope scope, Offer offer, IssueForm form) {
        mustBeIssuer(here, offer.kind());
        if (offer.obstacle() != null) {
            throw new RuleViolation(offer.obstacle());
        }
        LocalDate typed = Objects.requireNonNull(form.dated());
        Made made = drafts.make(scope, offer, typed);
        Content.Given given = made.content().given();
        LocalDate dated = given != null ? given.on() : typed;
        if (dated.isAfter(today.date())) {
            throw new RuleViolation("issuance.ahead").at("dated");
        }
        // the earlier one ends first: of one thing one paper is valid at a time
        Optional<IssuedPaper> earlier = shelf.holdValid(scope, offer);
        String reason = Names.linesOrNull(form.reason());
        earlier.ifPresent(paper -> replace(actor, paper, reason));
        Series series = Series.of(scope, offer.kind(), dated.getYear());
        Integer wanted = given != null ? leading(given.number()) : form.sequence();
        int sequence = numbers.take(series, wanted);
        numbers.mustBeFree(series, sequence);
        String number = given != null
                ? given.number()
                : made.office().number(offer.kind(), made.content().symbol(), sequence);
        PaperCode code = given != null ? new PaperCode(given.code()) : PaperCode.random();
        long id = shelf.keep(
                new PaperShelf.New(
                        scope,
                        offer,
                        series,
                        sequence,
                        number,
                        dated,
                        made,
                        drafts.issued(made, number, dated, code),
                        code),
                actor);
        earlier.ifPresent(paper -> shelf.follow(paper, id));
        history.record(
                actor,
                IssuedPaper.historySubject(
                        scope.year() == null ? null : scope.year().id(), id),
                earlier.isPresent() ? "issuance.history.replaced" : "issuance.history.issued",
                number + " – " + made.content().title().line(),
                Change.of(
                        "issuance.replaces",
                        null,
                        earlier.map(IssuedPaper::number).orElse(null)),
                Change.of("issuance.reason", null, earlier.isPresent() ? reason : null));
        return id;
    }

    /** Withdraws the paper: its number stays in the register, and its code says that it counts no more. */
    void withdraw(Actor actor, Here here, Scope scope, IssuedPaper paper, EndForm form) {
        mustBeIssuer(here, paper.kind());
        if (paper.kind().isIssuedElsewhere()) {
            throw new RuleViolation("issuance.decisionStays");
        }
        String reason = Names.lines(Objects.requireNonNull(form.reason()));
        shelf.hold(paper);
        shelf.end(paper, EndKind.WITHDRAWN, reason, actor);
        history.record(
                actor,
                paper.historySubject(),
                "issuance.history.withdrawn",
                paper.number() + " – " + paper.title(),
                Change.of("issuance.reason", null, reason));
    }

    /** May this person issue papers of the kind? What the organiser issues, its staff alone do. */
    static boolean isIssuer(Here here, DocumentKind kind) {
        return kind.issuer() != DocumentKind.Issuer.ORGANISER || here.is(Relation.STAFF);
    }

    private void replace(Actor actor, IssuedPaper earlier, @Nullable String reason) {
        if (reason == null) {
            throw new RuleViolation("issuance.reason.missing", earlier.number()).at("reason");
        }
        shelf.end(earlier, EndKind.REPLACED, reason, actor);
    }

    private static void mustBeIssuer(Here here, DocumentKind kind) {
        if (!isIssuer(here, kind)) {
            throw new RuleViolation("issuance.onlyStaff");
        }
    }

    /** The number at the beginning of "12/QĐ-UBND"; null where there is none, so that the register gives the next. */
    private static @Nullable Integer leading(String number) {
        Matcher matcher = LEADING.matcher(number);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
