package vn.thidua.boardbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.SessionState;
import vn.thidua.boardsession.Sessions;
import vn.thidua.history.History;
import vn.thidua.poll.PollReading;
import vn.thidua.poll.PollRecord;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.Polling;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** What the pages of the boxes of a session show: nothing of a result before its count is accepted. */
@Component
class BoardBoxPages {

    private final Sessions sessions;
    private final Items items;
    private final PollReading reading;
    private final Polling polling;
    private final Boxing boxing;
    private final Parts parts;

    BoardBoxPages(Sessions sessions, Items items, PollReading reading, Polling polling, Boxing boxing, Parts parts) {
        this.sessions = sessions;
        this.items = items;
        this.reading = reading;
        this.polling = polling;
        this.boxing = boxing;
        this.parts = parts;
    }

    /** What was done with a poll. */
    @Component("boardBoxParts")
    record Parts(PollRecord record, History history) {}

    String list(SessionPlace place, Here here, Model model) {
        Session session = sessions.get(place);
        model.addAttribute("sitting", session);
        model.addAttribute("boxes", boxing.boxes(session));
        model.addAttribute("waiting", boxing.waiting(session));
        model.addAttribute("canEdit", here.allows(Action.SESSION_EDIT));
        return "boardbox/list";
    }

    String show(SessionPlace place, PollId id, Here here, Model model) {
        Session session = sessions.get(place);
        PollView poll = reading.get(id);
        boolean canEdit = here.allows(Action.SESSION_EDIT);
        model.addAttribute("sitting", session);
        model.addAttribute("poll", poll);
        model.addAttribute("steps", reading.steps(poll, here));
        model.addAttribute("caution", canEdit ? reading.caution(poll).orElse(null) : null);
        model.addAttribute("expected", reading.expected(poll));
        model.addAttribute("facts", reading.shown(poll));
        model.addAttribute("count", reading.count(poll).orElse(null));
        model.addAttribute("canEdit", canEdit);
        model.addAttribute("canGiveUp", canEdit && canGiveUp(session, poll));
        model.addAttribute("chain", parts.record().chain(poll));
        model.addAttribute("history", parts.history().of(poll.subject()));
        return "boardbox/poll";
    }

    private static boolean canGiveUp(Session session, PollView poll) {
        return session.isOpen() && poll.state() != PollState.VOID && poll.state() != PollState.SIGNED;
    }

    String giveUp(SessionPlace place, PollId poll, Model model) {
        model.addAttribute("sitting", sessions.get(place));
        model.addAttribute("poll", reading.get(poll));
        return "boardbox/void";
    }

    /** The vote is given up, also after it was counted, as long as the session lasts and nothing was concluded from it. */
    @Transactional
    void giveUp(Actor actor, SessionPlace place, PollId id, @Nullable String reason) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.OPEN);
        PollView poll = reading.get(id);
        if (poll.state() == PollState.COUNTED) {
            items.of(session).stream()
                    .filter(item -> item.isDecided()
                            && poll.candidates().stream()
                                    .anyMatch(one -> one.item() != null && one.item() == item.id()))
                    .findFirst()
                    .ifPresent(item -> {
                        throw new RuleViolation("boardbox.giveUp.decided", item.name());
                    });
            polling.annul(actor, id, reason);
        } else {
            polling.giveUp(actor, id, reason);
        }
    }
}
