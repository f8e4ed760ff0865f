package vn.thidua.boardsession;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.award.NominationView;
import vn.thidua.history.Change;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Lets the members read, and opens the session once enough are there to hold it. */
@Service
@Transactional
class SessionOpening {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final Rules rules;
    private final Told told;
    private final Today today;

    /** By which votes are taken. */
    @Component("sessionRules")
    record Rules(ProgrammeRules programmes, AwardVotes awards) {}

    SessionOpening(JdbcClient jdbc, Sessions sessions, Items items, Rules rules, Told told, Today today) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.rules = rules;
        this.told = told;
        this.today = today;
    }

    /** From now on members send their opinions. */
    void letRead(Actor actor, SessionPlace place) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.PREPARING);
        if (items.of(session).isEmpty()) {
            throw new RuleViolation("boardsession.noItems");
        }
        step(session, SessionState.READING);
        told.record(actor, session.id(), "reading", session.board().name());
    }

    /**
     * Opens it: who is a member on its day is its roll from now on, and the rules of that day are those of its votes.
     *
     * @throws RuleViolation where it cannot be held yet, with the first reason
     */
    void open(Actor actor, SessionPlace place) {
        Session session = sessions.toChange(place);
        session.mustBeAhead();
        List<Item> agenda = items.of(session);
        obstacles(session, agenda).stream().findFirst().ifPresent(obstacle -> {
            throw obstacle;
        });
        session.seats().stream()
                .filter(seat -> seat.presence() == null)
                .forEach(seat -> jdbc.sql(
                                "insert into session_presence (session_id, member_id, presence) values (?, ?, 'ABSENT')")
                        .params(session.id(), seat.id())
                        .update());
        fixRules(session, agenda);
        jdbc.sql("update board_session set state = 'OPEN', opened_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(today.now()), session.id())
                .update();
        told.record(
                actor,
                session.id(),
                "opened",
                session.board().name(),
                Change.of(
                        "boardsession.present",
                        null,
                        session.present() + "/" + session.seats().size()));
    }

    /** What stands in the way of opening it, each in a sentence; empty where nothing does, or it was opened. */
    @Transactional(readOnly = true)
    List<RuleViolation> obstacles(Session session, List<Item> agenda) {
        return session.isAhead()
                ? session.obstacles(
                        today.date(),
                        agenda.size(),
                        quorum(session),
                        agenda.stream().mapToInt(Item::tellers).max().orElse(0))
                : List.of();
    }

    /** The highest percentage that a programme on the agenda asks to be there; null where none does. */
    private @Nullable BigDecimal quorum(Session session) {
        return jdbc
                .sql("""
                select max(cast(replace(r.value, ',', '.') as numeric)) from programme_rule r
                where r.key = :key and daterange(r.valid_from, r.valid_to, '[]') @> cast(:day as date)
                  and r.programme_id in (select n.programme_id from session_item i join nomination n on n.id = i.nomination_id
                                         where i.session_id = :session)""")
                .param("key", RuleKey.BOARD_QUORUM.name())
                .param("day", session.heldOn())
                .param("session", session.id())
                .query((row, number) -> row.getBigDecimal(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void fixRules(Session session, List<Item> agenda) {
        Map<ProgrammeId, VoteRule> byProgramme = agenda.stream()
                .map(item -> item.nomination().programme())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        programme -> VoteRule.of(rules.programmes().on(programme, session.heldOn()))));
        Map<NominationView, VoteRule> ofAwards = rules.awards()
                .on(session.heldOn(), agenda.stream().map(Item::nomination).toList());
        agenda.forEach(item -> {
            VoteRule rule = Objects.requireNonNull(
                            byProgramme.get(item.nomination().programme()))
                    .overruledBy(ofAwards.get(item.nomination()));
            jdbc.sql(
                            "update session_item set threshold = ?, base = ?, conflicts_count = ?, rule_source = ? where id = ?")
                    .param(rule.threshold())
                    .param(rule.base() == null ? null : rule.base().name())
                    .param(rule.conflictsCount())
                    .param(rule.source())
                    .param(item.id())
                    .update();
        });
    }

    private void step(Session session, SessionState state) {
        jdbc.sql("update board_session set state = ?, version = version + 1 where id = ?")
                .params(state.name(), session.id())
                .update();
    }
}
