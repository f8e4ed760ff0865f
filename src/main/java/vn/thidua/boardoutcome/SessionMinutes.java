package vn.thidua.boardoutcome;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.access.Actor;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.SessionState;
import vn.thidua.boardsession.Sessions;
import vn.thidua.boardsession.Told;
import vn.thidua.history.Change;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.Today;

/** The minutes of a session: filled from the record until they are signed, and kept as they were then. */
@Service
@Transactional
class SessionMinutes {

    /**
     * A paper as it stands, or as it was signed.
     *
     * @param fingerprint SHA-256 of its content as text, 64 hexadecimal digits
     * @param signedOn null: not signed yet
     */
    record Paper(
            SessionPaper content,
            String fingerprint,
            @Nullable LocalDate signedOn) {

        public boolean isSigned() {
            return signedOn != null;
        }

        /** The first digits of the fingerprint, as people compare it. */
        public String shortFingerprint() {
            return Sha256.grouped(fingerprint);
        }
    }

    /** What else minutes tell, and on which day they are signed. */
    @Component("sessionSecret")
    record Secret(ObjectProvider<SecretVotes> votes, Today today) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sessions sessions;
    private final Items items;
    private final Secret secret;
    private final Told told;

    SessionMinutes(JdbcClient jdbc, ObjectMapper json, Sessions sessions, Items items, Secret secret, Told told) {
        this.jdbc = jdbc;
        this.json = json;
        this.sessions = sessions;
        this.items = items;
        this.secret = secret;
        this.told = told;
    }

    @Transactional(readOnly = true)
    Paper of(Session session) {
        return signed(session).orElseGet(() -> {
            SessionPaper content = content(session);
            return new Paper(content, Sha256.of(json.writeValueAsString(content)), null);
        });
    }

    /** Keeps the paper as it was printed and signed. @throws RuleViolation where the session is not over, or it is signed */
    void sign(Actor actor, SessionPlace place, LocalDate on) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.CLOSED);
        if (signed(session).isPresent()) {
            throw new RuleViolation("boardoutcome.signed");
        }
        if (on.isBefore(session.heldOn()) || on.isAfter(secret.today().date())) {
            throw new RuleViolation("boardoutcome.signedOn.outside").at("signedOn");
        }
        jdbc.sql("insert into session_minutes (session_id, content, signed_on, signed_by) values (?, ?, ?, ?)")
                .params(session.id(), json.writeValueAsString(content(session)), on, actor.name())
                .update();
        told.record(
                actor, session.id(), "signed", session.board().name(), Change.of("boardoutcome.signedOn", null, on));
    }

    private SessionPaper content(Session session) {
        return SessionPaper.of(
                session,
                items.of(session),
                secret.votes().stream()
                        .flatMap(votes -> votes.of(session).stream())
                        .toList());
    }

    private Optional<Paper> signed(Session session) {
        return jdbc.sql("select content, signed_on from session_minutes where session_id = ?")
                .param(session.id())
                .query((row, number) -> new Paper(
                        json.readValue(row.getString("content"), SessionPaper.class),
                        Sha256.of(row.getString("content")),
                        row.getObject("signed_on", LocalDate.class)))
                .optional();
    }
}
