package vn.thidua.boardoutcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.Sessions;
import vn.thidua.document.Block;
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
import vn.thidua.shared.NotFound;

/** Biên bản họp Hội đồng as an official paper: of a session as it was signed where it was signed. */
@Component
@Transactional(readOnly = true)
class BoardMinutesPaper implements DocumentSource {

    private static final Show SHOW = new Show();

    private final Sessions sessions;
    private final SessionMinutes minutes;
    private final PaperWords words;
    private final JdbcClient jdbc;

    BoardMinutesPaper(Sessions sessions, SessionMinutes minutes, PaperWords words, JdbcClient jdbc) {
        this.sessions = sessions;
        this.minutes = minutes;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** A session as its address names it. */
    private record Held(long board, long session, boolean demo) {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.BOARD_MINUTES;
    }

    /** One for each session that was opened; its minutes are issued once it is over. */
    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        return scope.year() != null || !reader.allows(Action.SESSION_READ)
                ? List.of()
                : jdbc.sql("""
                        select s.id, s.board_id, s.held_on, s.closed_at is not null as over, b.name from board_session s join award_board b on b.id = s.board_id
                        where b.organiser_id = ? and s.opened_at is not null order by s.held_on desc, s.id desc""")
                        .param(scope.organiser().value())
                        .query((row, number) -> new Offer(
                                        kind(),
                                        row.getLong("id"),
                                        words.of(
                                                "boardoutcome.document.offer",
                                                row.getString("name"),
                                                SHOW.date(row.getObject("held_on", LocalDate.class))),
                                        new SessionPlace(scope.organiser(), row.getLong("board_id"), row.getLong("id"))
                                                        .path()
                                                + "/bien-ban",
                                        null)
                                .notBefore(row.getBoolean("over"), "boardoutcome.document.notOver"))
                        .list();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        Held held = jdbc.sql("""
                select s.board_id, s.id, o.is_demo from board_session s join award_board b on b.id = s.board_id
                join unit o on o.id = b.organiser_id where s.id = ? and b.organiser_id = ?""")
                .params(subject, scope.organiser().value())
                .query((row, number) -> new Held(row.getLong("board_id"), row.getLong("id"), row.getBoolean("is_demo")))
                .optional()
                .orElseThrow(NotFound::new);
        Session session = sessions.get(new SessionPlace(scope.organiser(), held.board(), held.session()));
        SessionMinutes.Paper paper = minutes.of(session);
        SessionPaper said = paper.content();
        List<Block> blocks = new ArrayList<>();
        opening(said, blocks);
        blocks.add(new Block.Heading(words.of("boardoutcome.document.items")));
        for (int at = 0; at < said.items().size(); at++) {
            line(at + 1, said.items().get(at), blocks);
        }
        boxes(said, blocks);
        if (said.closedAt() != null) {
            blocks.add(Block.Paragraph.of(words.of("boardoutcome.until", SHOW.time(said.closedAt()))));
        }
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, Map.of()));
        blocks.add(new Block.Paragraph(words.of("boardoutcome.document.fingerprint"), paper.shortFingerprint()));
        blocks.add(new Block.Signatures(List.of(
                new Block.Signature(List.of(words.of("boardoutcome.secretary")), said.secretary()),
                new Block.Signature(List.of(words.of("boardoutcome.chair")), said.chair()))));
        return new Content(
                office.under(said.board()),
                office.symbol(),
                new Document.Title(
                        words.of("boardoutcome.document.kind"),
                        words.of("boardoutcome.document.about", words.longDate(said.heldOn()))),
                blocks,
                said.heldOn(),
                null,
                held.demo());
    }

    private void opening(SessionPaper said, List<Block> blocks) {
        String held = SHOW.date(said.heldOn());
        String decided = SHOW.date(said.decidedOn());
        blocks.add(Block.Paragraph.of(
                said.place() == null
                        ? words.of(
                                "boardoutcome.opening.noPlace",
                                held,
                                said.board(),
                                said.decision(),
                                decided,
                                said.authority())
                        : words.of(
                                "boardoutcome.opening",
                                held,
                                said.place(),
                                said.board(),
                                said.decision(),
                                decided,
                                said.authority())));
        if (said.openedAt() != null) {
            blocks.add(Block.Paragraph.of(words.of("boardoutcome.from", SHOW.time(said.openedAt()))));
        }
        blocks.add(new Block.Heading(words.of(
                "boardoutcome.document.members", said.present(), said.members().size())));
        blocks.add(new Block.Items(said.members().stream().map(this::member).toList()));
        if (!said.tellers().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.of("boardoutcome.tellers", String.join(", ", said.tellers()))));
        }
        if (said.note() != null) {
            blocks.add(Block.Paragraph.of(said.note()));
        }
    }

    private String member(SessionPaper.Person one) {
        return one.name() + (one.job() == null ? "" : ", " + one.job()) + " – " + words.of(one.roleKey()) + ": "
                + words.of(one.presenceKey()) + (one.number() == null ? "" : " (" + one.number() + ")");
    }

    private void line(int no, SessionPaper.Line line, List<Block> blocks) {
        String who = line.who() == null ? "" : ": " + line.who() + (line.of() == null ? "" : ", " + line.of());
        blocks.add(new Block.Paragraph(
                no + ".", line.award() + " (" + line.authority() + ")" + who + " – " + line.place()));
        List<String> told = new ArrayList<>();
        told.add(words.of(line.wayKey()) + ". "
                + words.of("boardvote.tally", line.yes(), line.against(), line.abstained()) + share(line) + ".");
        if (line.papers() != null) {
            SessionPaper.Papers papers = line.papers();
            told.add(words.of("boardoutcome.papers", papers.issued(), papers.collected(), papers.valid()));
        }
        told.add(
                line.threshold() == null || line.baseKey() == null
                        ? words.of("boardvote.rule.none")
                        : words.of("boardvote.rule", SHOW.number(line.threshold()), words.of(line.baseKey())));
        if (line.ruleSource() != null) {
            told.add(words.of("boardvote.rule.award", line.ruleSource()));
        }
        if (!line.noSay().isEmpty()) {
            told.add(words.of("boardoutcome.noSay", String.join(", ", line.noSay())) + " "
                    + words.of(line.conflictsKey()));
        }
        told.add(words.of(line.outcomeKey() == null ? "boardsession.undecided" : line.outcomeKey())
                + (line.reason() == null ? "" : " – " + line.reason()));
        if (line.dissent() != null) {
            told.add(words.of("boardoutcome.dissent") + ": " + line.dissent());
        }
        blocks.add(new Block.Items(told));
    }

    private String share(SessionPaper.Line line) {
        return line.percent() == null
                ? ""
                : " (" + words.of("boardsession.share", SHOW.number(line.percent()), line.base()) + ")";
    }

    private void boxes(SessionPaper said, List<Block> blocks) {
        if (said.boxes() == null || said.boxes().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(words.of("boardoutcome.boxes")));
        for (SecretVotes.Vote box : said.boxes()) {
            blocks.add(Block.Paragraph.of(box.asked()));
            List<String> told = new ArrayList<>();
            add(told, "poll.fingerprint", box.fingerprint());
            box.facts().forEach(fact -> add(told, fact.labelKey(), fact.value()));
            add(told, "poll.chain", box.chain());
            if (box.givenUp() != null) {
                told.add(words.of("poll.void.because", box.givenUp()));
            }
            blocks.add(new Block.Items(told));
        }
    }

    private void add(List<String> told, String label, @Nullable String value) {
        if (value != null) {
            told.add(words.of(label) + ": " + value);
        }
    }
}
