package vn.thidua.refusal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.award.AwardRoad;
import vn.thidua.award.Verdict;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.unit.UnitView;

/**
 * Sends the notices: whoever was proposed and gets nothing is told in writing why. What the board did not recommend comes to
 * its end with the notice.
 */
@Service
@Transactional
class Refusing {

    private final Refusals refusals;
    private final AwardRoad road;
    private final History history;
    private final JdbcClient jdbc;
    private final Today today;

    Refusing(Refusals refusals, AwardRoad road, History history, JdbcClient jdbc, Today today) {
        this.refusals = refusals;
        this.road = road;
        this.history = history;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** One notice with this number on all of these; the reason is the one that board or authority gave. */
    void send(Actor actor, UnitView organiser, String number, LocalDate dated, Collection<Long> chosen) {
        if (dated.isAfter(today.date())) {
            throw new RuleViolation("refusal.future").at("dated");
        }
        if (chosen.isEmpty()) {
            throw new RuleViolation("refusal.noneChosen");
        }
        // held in one order, so that whoever sends another notice on the same ones waits and then finds them told
        jdbc.sql("select id from nomination where id = any(?) order by id for update")
                .param(chosen.toArray(Long[]::new))
                .query(Long.class)
                .list();
        List<Refused> told = refusals.pending(organiser.id()).stream()
                .filter(refused -> chosen.contains(refused.nomination()))
                .toList();
        if (told.size() < chosen.size()) {
            throw new RuleViolation("refusal.told.already");
        }
        told.forEach(refused -> send(actor, organiser, number, dated, refused));
    }

    private void send(Actor actor, UnitView organiser, String number, LocalDate dated, Refused refused) {
        LocalDate refusedOn = refused.refusedOn();
        if (refusedOn != null && dated.isBefore(refusedOn)) {
            throw new RuleViolation("refusal.beforeRefused").at("dated");
        }
        jdbc.sql("insert into refusal_notice (nomination_id, number, dated, reason) values (?, ?, ?, ?)")
                .params(refused.nomination(), number, dated, refused.reason())
                .update();
        if (refused.byBoard()) {
            Verdict verdict =
                    new Verdict(Verdict.Outcome.REFUSED, dated, number, organiser.name(), refused.reason(), null);
            road.decided(actor, new NominationId(refused.nomination()), verdict);
        }
        history.record(
                actor,
                HistorySubject.of("REFUSAL_NOTICE", refused.nomination()),
                "refusal.history.sent",
                refused.award() + " – " + refused.who(),
                Change.of("refusal.number", null, number),
                Change.of("refusal.dated", null, dated));
    }
}
