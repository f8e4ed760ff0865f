package vn.thidua.boardoutcome;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.award.AwardRoad;
import vn.thidua.award.Review;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.SessionState;
import vn.thidua.boardsession.SessionWatch;
import vn.thidua.boardsession.Sessions;
import vn.thidua.boardsession.Tally;
import vn.thidua.boardsession.Told;
import vn.thidua.history.FieldEdits;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Writes down the outcome of each nomination, and closes the session: only then the outcomes go out. */
@Service
@Transactional
class Concluding {

    private static final int LONGEST_DISSENT = 2000;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final AwardRoad road;
    private final Told told;
    private final End end;

    Concluding(JdbcClient jdbc, Sessions sessions, Items items, AwardRoad road, Told told, End end) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.road = road;
        this.told = told;
        this.end = end;
    }

    /** When a session ends, and who has to be asked before. */
    @Component("sessionEnd")
    record End(Today today, ObjectProvider<SessionWatch> watches) {}

    /** The rows that differ from what is written down; a row without outcome opens the vote again. */
    void conclude(Actor actor, SessionPlace place, ConclusionForm form) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.OPEN);
        List<Item> agenda = items.of(session);
        if (!form.isOf(agenda)) {
            throw new RuleViolation("boardoutcome.otherItems");
        }
        List<RuleViolation> wrong = new ArrayList<>();
        for (int at = 0; at < agenda.size(); at++) {
            ConclusionForm.Row row = form.typed().get(at);
            try {
                conclude(actor, session, agenda.get(at), row, form.because(row));
            } catch (RuleViolation violation) {
                wrong.add(violation.at("rows[" + at + "]." + Objects.requireNonNullElse(violation.field(), "outcome")));
            }
        }
        if (!wrong.isEmpty()) {
            throw RuleViolation.all(wrong);
        }
    }

    private void conclude(Actor actor, Session session, Item item, ConclusionForm.Row row, @Nullable String because) {
        String dissent = Names.linesOrNull(row.dissent());
        FieldEdits edits = FieldEdits.between(
                facts(item.outcome(), item.reason(), item.dissent()), facts(row.outcome(), because, dissent));
        if (!edits.isReal()) {
            return;
        }
        edits.expect(item.version(), row.version());
        if (row.outcome() != null) {
            item.mustAllow(session, row.outcome(), because);
        }
        jdbc.sql("update session_item set outcome = ?, reason = ?, dissent = ?, version = version + 1 where id = ?")
                .param(row.outcome() == null ? null : row.outcome().name())
                .param(because)
                .param(dissent)
                .param(item.id())
                .update();
        told.record(actor, session.id(), "concluded", item.name(), edits.changes());
    }

    private Map<String, @Nullable Object> facts(
            Review.@Nullable Outcome outcome, @Nullable String reason, @Nullable String dissent) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("boardoutcome.outcome", outcome == null ? null : told.text(outcome.key()));
        facts.put("boardoutcome.reason", reason);
        facts.put("boardoutcome.dissent", dissent);
        return facts;
    }

    /** Ends the session: each outcome goes onto the road of its nomination, all of them or none. */
    void close(Actor actor, SessionPlace place) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.OPEN);
        List<Item> agenda = items.of(session);
        List<String> open = agenda.stream()
                .filter(item -> !item.isDecided())
                .map(Item::name)
                .toList();
        if (!open.isEmpty()) {
            throw new RuleViolation("boardoutcome.close.open", open.size(), open.get(0));
        }
        end.watches().forEach(watch -> watch.closing(actor, session));
        for (Item item : agenda) {
            road.reviewed(actor, item.nomination().id(), review(session, item));
        }
        jdbc.sql("update session_item set closed = true where session_id = ?")
                .param(session.id())
                .update();
        jdbc.sql("update board_session set state = 'CLOSED', closed_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(end.today().now()), session.id())
                .update();
        told.record(actor, session.id(), "closed", session.board().name());
    }

    private static Review review(Session session, Item item) {
        Tally tally = item.tally(session);
        boolean voted = item.isVotedOn(session);
        return new Review(
                session.heldOn(),
                tally.members(),
                tally.present(),
                voted ? tally.yes() : null,
                voted ? tally.against() : null,
                Objects.requireNonNull(item.outcome()),
                item.reason(),
                shortened(dissent(session, item)),
                item.id());
    }

    /** The minutes keep the whole. */
    private static @Nullable String shortened(@Nullable String dissent) {
        return dissent == null || dissent.length() <= LONGEST_DISSENT
                ? dissent
                : dissent.substring(0, LONGEST_DISSENT - 1) + "…";
    }

    /** What members and the secretary want to be kept of other opinions, one line each; null where there is none. */
    static @Nullable String dissent(Session session, Item item) {
        Stream<String> members = session.seats().stream()
                .filter(seat -> item.votes().containsKey(seat.id()))
                .filter(seat ->
                        Objects.requireNonNull(item.votes().get(seat.id())).dissent() != null)
                .map(seat -> seat.member().name() + ": "
                        + Objects.requireNonNull(item.votes().get(seat.id())).dissent());
        return Names.linesOrNull(
                Stream.concat(Stream.ofNullable(item.dissent()), members).collect(Collectors.joining("\n")));
    }
}
