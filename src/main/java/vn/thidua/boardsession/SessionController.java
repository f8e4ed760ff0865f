package vn.thidua.boardsession;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.history.History;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;

/** The page of a session: its steps from the agenda to the minutes, and what each needs. */
@Controller
@RequestMapping(SessionPlace.ADDRESS)
class SessionController {

    private final Sessions sessions;
    private final Items items;
    private final Progress progress;
    private final SessionOpening opening;
    private final History history;

    SessionController(Sessions sessions, Items items, Progress progress, SessionOpening opening, History history) {
        this.sessions = sessions;
        this.items = items;
        this.progress = progress;
        this.opening = opening;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.SESSION_READ)
    String show(SessionPlace place, Actor actor, Here here, Model model) {
        Session session = sessions.get(place);
        List<Item> agenda = items.of(session);
        Seat seat = session.seat(actor.accountId()).orElse(null);
        model.addAttribute("sitting", session);
        model.addAttribute("items", agenda);
        model.addAttribute("seat", seat);
        model.addAttribute("mine", seat == null ? Set.of() : progress.sentBy(session, seat));
        model.addAttribute("sent", progress.sent(session));
        model.addAttribute("counted", progress.counted(session));
        model.addAttribute(
                "counts",
                session.countedBy(actor.accountId()) && agenda.stream().anyMatch(Item::isOnPaper));
        model.addAttribute(
                "unvoted",
                agenda.stream()
                        .filter(item -> !item.isDecided() && !item.isVotedOn(session))
                        .count());
        model.addAttribute("obstacles", opening.obstacles(session, agenda));
        model.addAttribute("canEdit", here.allows(Action.SESSION_EDIT));
        model.addAttribute("history", history.of(Told.subject(place.session())));
        return "boardsession/session";
    }

    /** The agenda and what came of it, as far as its page shows it. */
    @GetMapping("/tai-ve")
    @Allow(Action.SESSION_READ)
    ResponseEntity<StreamingResponseBody> workbook(SessionPlace place, Workbooks workbooks) {
        Session session = sessions.get(place);
        TableColumns<Item> columns = TableColumns.<Item>none()
                .with("boardsession.nomination", Item::name)
                .with("boardsession.from", item -> item.nomination().place())
                .word("boardsession.wayHead", item -> item.way().key());
        return workbooks.list(
                (session.isAhead() ? columns : votes(columns, session))
                        .word(
                                "boardsession.outcomeHead",
                                item -> item.outcome() == null
                                        ? "boardsession.undecided"
                                        : item.outcome().key())
                        .with("boardsession.reasonHead", Item::reason),
                items.of(session),
                "boardsession.agenda");
    }

    private static TableColumns<Item> votes(TableColumns<Item> columns, Session session) {
        return columns.with("boardsession.vote.FOR", item -> counted(item, session, Tally::yes))
                .with("boardsession.vote.AGAINST", item -> counted(item, session, Tally::against))
                .with("boardsession.vote.ABSTAINS", item -> counted(item, session, Tally::abstained));
    }

    private static @Nullable Integer counted(Item item, Session session, ToIntFunction<Tally> votes) {
        return item.isVotedOn(session) ? votes.applyAsInt(item.tally(session)) : null;
    }

    @PostMapping("/nghien-cuu")
    @Allow(Action.SESSION_EDIT)
    String letRead(SessionPlace place, Actor actor, Submission submission) {
        return submission
                .attempt(() -> opening.letRead(actor, place))
                .then(place.path(), "boardsession.readingNow")
                .orBack(place.path());
    }

    @PostMapping("/khai-mac")
    @Allow(Action.SESSION_EDIT)
    String open(SessionPlace place, Actor actor, Submission submission) {
        return submission
                .attempt(() -> opening.open(actor, place))
                .then(place.path(), "boardsession.openedNow")
                .orBack(place.path());
    }
}
