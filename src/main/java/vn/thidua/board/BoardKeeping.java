package vn.thidua.board;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.shared.Broken;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;

/** Sets up boards and writes down who is in them. Nobody is taken out of a list: a term ends. */
@Service
@Transactional
class BoardKeeping {

    /** Subject of the history. */
    static final String SUBJECT = "AWARD_BOARD";

    private static final int UNITS_OFFERED = 1000;

    private final JdbcClient jdbc;
    private final Boards boards;
    private final UnitDirectory units;
    private final Choices choices;
    private final History history;

    BoardKeeping(JdbcClient jdbc, Boards boards, UnitDirectory units, Choices choices, History history) {
        this.jdbc = jdbc;
        this.boards = boards;
        this.units = units;
        this.choices = choices;
        this.history = history;
    }

    long add(Actor actor, UnitId organiser, BoardForm form) {
        boards.mustOrganise(organiser);
        mustEndAfterItBegan(form.decidedOn(), form.endsOn(), "endsOn");
        long id = once(() -> jdbc.sql("""
                insert into award_board (organiser_id, name, number, decided_on, authority, ends_on)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .param(organiser.value())
                .param(clean(form.name()))
                .param(clean(form.number()))
                .param(form.decidedOn())
                .param(clean(form.authority()))
                .param(form.endsOn())
                .query(Long.class)
                .single());
        history.record(
                actor,
                HistorySubject.of(SUBJECT, id),
                "board.history.added",
                clean(form.name()),
                FieldEdits.of(form.told()).changes());
        return id;
    }

    void edit(Actor actor, UnitId organiser, long id, BoardForm form) {
        lock(organiser, id);
        Board before = boards.get(organiser, id);
        mustEndAfterItBegan(form.decidedOn(), form.endsOn(), "endsOn");
        FieldEdits edits =
                FieldEdits.between(BoardForm.of(before).told(), form.told()).expect(before.version(), form.version());
        once(() -> jdbc.sql("""
                update award_board set name = ?, number = ?, decided_on = ?, authority = ?, ends_on = ?, version = version + 1
                where id = ?""")
                .param(clean(form.name()))
                .param(clean(form.number()))
                .param(form.decidedOn())
                .param(clean(form.authority()))
                .param(form.endsOn())
                .param(id)
                .update());
        history.record(
                actor, HistorySubject.of(SUBJECT, id), "board.history.edited", clean(form.name()), edits.changes());
    }

    void addMember(Actor actor, UnitId organiser, long board, MemberForm form) {
        lock(organiser, board);
        mustBeOffered(organiser, form, null);
        mustEndAfterItBegan(form.from(), form.to(), "to");
        seatedOnce(() -> jdbc.sql("""
                insert into board_member (board_id, account_id, name, job, unit_id, role, from_on, to_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(board)
                .param(form.account())
                .param(clean(form.name()))
                .param(Names.cleanOrNull(form.job()))
                .param(form.unit())
                .param(requireNonNull(form.role()).name())
                .param(form.from())
                .param(form.to())
                .update());
        recordMember(actor, board, form, "board.history.memberAdded", FieldEdits.of(told(organiser, form)));
    }

    void editMember(Actor actor, UnitId organiser, long board, long member, MemberForm form) {
        lock(organiser, board);
        BoardMember before = member(organiser, board, member);
        mustBeOffered(organiser, form, before);
        mustEndAfterItBegan(form.from(), form.to(), "to");
        FieldEdits edits = FieldEdits.between(told(organiser, MemberForm.of(before)), told(organiser, form))
                .expect(before.version(), form.version());
        seatedOnce(() -> jdbc.sql("""
                update board_member set account_id = ?, name = ?, job = ?, unit_id = ?, role = ?, from_on = ?, to_on = ?,
                  version = version + 1
                where id = ?""")
                .param(form.account())
                .param(clean(form.name()))
                .param(Names.cleanOrNull(form.job()))
                .param(form.unit())
                .param(requireNonNull(form.role()).name())
                .param(form.from())
                .param(form.to())
                .param(member)
                .update());
        recordMember(actor, board, form, "board.history.memberEdited", edits);
    }

    @Transactional(readOnly = true)
    BoardMember member(UnitId organiser, long board, long member) {
        return boards.get(organiser, board).members().stream()
                .filter(one -> one.id() == member)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Units that may be somebody's own: those of the organiser's directory first, ended ones too. */
    @Transactional(readOnly = true)
    List<Option> units(UnitId organiser) {
        return units.choices(null, organiser, List.of(organiser), List.of(), UNITS_OFFERED).stream()
                .filter(unit -> unit.keeper().equals(organiser))
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }

    List<Option> roles() {
        return choices.of("board.role.", BoardRole.values());
    }

    private Map<String, @Nullable Object> told(UnitId organiser, MemberForm form) {
        return form.told(units(organiser), boards.accounts(organiser), roles());
    }

    /** Who edits a board waits for whoever does so just now. */
    private void lock(UnitId organiser, long board) {
        jdbc.sql("select id from award_board where id = ? and organiser_id = ? for update")
                .params(board, organiser.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What stands already may stay, though it is not offered any more. */
    private void mustBeOffered(UnitId organiser, MemberForm form, @Nullable BoardMember before) {
        MemberForm kept = before == null ? null : MemberForm.of(before);
        if (form.account() != null
                && (kept == null || !form.account().equals(kept.account()))
                && !offers(boards.accounts(organiser), form.account())) {
            throw new RuleViolation("board.member.account.foreign").at("account");
        }
        if (form.unit() != null
                && (kept == null || !form.unit().equals(kept.unit()))
                && !offers(units(organiser), form.unit())) {
            throw new RuleViolation("board.member.unit.foreign").at("unit");
        }
    }

    private static boolean offers(List<Option> options, Long id) {
        return options.stream().anyMatch(option -> option.value().equals(id.toString()));
    }

    private static void mustEndAfterItBegan(@Nullable LocalDate from, @Nullable LocalDate to, String field) {
        if (new Period(from, to).endsBeforeItStarts()) {
            throw new RuleViolation("board.endsBefore").at(field);
        }
    }

    private static <T> T once(Supplier<T> act) {
        return Broken.constraint("award_board_once", new RuleViolation("board.number.taken").at("number"), act);
    }

    private static void seatedOnce(Supplier<Integer> act) {
        Broken.constraint(
                "board_member_account_once",
                new RuleViolation("board.member.account.twice").at("account"),
                () -> Broken.constraint(
                        "board_member_one_chair", new RuleViolation("board.member.chair.twice").at("role"), act));
    }

    private void recordMember(Actor actor, long board, MemberForm form, String key, FieldEdits edits) {
        history.record(actor, HistorySubject.of(SUBJECT, board), key, clean(form.name()), edits.changes());
    }

    private static String clean(@Nullable String text) {
        return Names.clean(requireNonNull(text));
    }
}
