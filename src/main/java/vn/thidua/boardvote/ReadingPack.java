package vn.thidua.boardvote;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.award.NominationView;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.Sessions;
import vn.thidua.dossier.ReadingFacts;
import vn.thidua.eligibility.Eligibility;
import vn.thidua.platform.Choices;

/** Fills the page of one nomination before a session: whatever was typed in one of its forms stays there. */
@Component
class ReadingPack {

    private final Sessions sessions;
    private final Items items;
    private final ReadingFacts facts;
    private final Eligibility eligibility;
    private final MemberOpinions opinions;
    private final Choices choices;

    ReadingPack(
            Sessions sessions,
            Items items,
            ReadingFacts facts,
            Eligibility eligibility,
            MemberOpinions opinions,
            Choices choices) {
        this.sessions = sessions;
        this.items = items;
        this.facts = facts;
        this.eligibility = eligibility;
        this.opinions = opinions;
        this.choices = choices;
    }

    String show(SessionPlace place, long itemId, Actor actor, Here here, Model model) {
        Session session = sessions.get(place);
        List<Item> agenda = items.of(session);
        Item item = items.one(session, itemId);
        Seat seat = session.seat(actor.accountId()).orElse(null);
        model.addAttribute("sitting", session);
        model.addAttribute("item", item);
        model.addAttribute("seat", seat);
        model.addAttribute("base", place.path(itemId));
        model.addAttribute("before", neighbour(agenda, itemId, -1));
        model.addAttribute("after", neighbour(agenda, itemId, 1));
        NominationView nomination = item.nomination();
        model.addAttribute("roads", facts.otherRoads(nomination));
        model.addAttribute("reading", facts.of(List.of(nomination.id())).get(nomination.id()));
        model.addAttribute("judgement", eligibility.seenBy(here, nomination.id()));
        model.addAttribute("full", Eligibility.seesConduct(here));
        model.addAttribute("opinions", opinions.shownTo(session, item, seat));
        model.addAttribute("sent", seat != null && opinions.hasSent(session, item, seat));
        model.addAttribute("canEdit", here.allows(Action.SESSION_EDIT));
        model.addAttribute("opinionChoices", choices.of("boardvote.opinion.", MemberOpinions.Opinion.values()));
        model.addAttribute("voteChoices", choices.of("boardsession.vote.", Item.Vote.values()));
        model.addAttribute("refusals", refusals(model));
        keep(model, "opinionForm", OpinionForm.empty());
        keep(model, "voteForm", vote(item, seat));
        keep(model, "conflictForm", new ConflictForm(null));
        return "boardvote/item";
    }

    /** Why an act was refused: told above the page, because its form may not be there any more. */
    private List<String> refusals(Model model) {
        return Stream.of("opinionForm", "voteForm", "conflictForm")
                .map(form -> model.getAttribute(BindingResult.MODEL_KEY_PREFIX + form))
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .flatMap(errors -> errors.hasGlobalErrors()
                        ? errors.getGlobalErrors().stream()
                                .map(error -> choices.text(
                                        Objects.requireNonNull(error.getCode()),
                                        Objects.requireNonNullElse(error.getArguments(), new Object[0])))
                        : Stream.of(choices.text("platform.form.errors")))
                .toList();
    }

    /** A form that was sent and refused keeps what was typed. */
    private static void keep(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    private static VoteForm vote(Item item, @Nullable Seat seat) {
        Item.CastVote cast = seat == null ? null : item.votes().get(seat.id());
        return cast == null ? VoteForm.empty() : new VoteForm(null, cast.vote(), cast.dissent());
    }

    private static @Nullable Long neighbour(List<Item> agenda, long item, int step) {
        List<Long> ids = agenda.stream().map(Item::id).toList();
        int at = ids.indexOf(item) + step;
        return at < 0 || at >= ids.size() ? null : ids.get(at);
    }
}
