package vn.thidua.objection;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.objection.ObjectionForms.OutcomeForm;
import vn.thidua.scoring.Entering;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Head or staff answer an objection: the first mark is kept, or other points count from now on. */
@Service
@Transactional
class Deciding {

    private final JdbcClient jdbc;
    private final Objections objections;
    private final Entering entering;
    private final ClusterYears years;
    private final History history;
    private final Today today;

    Deciding(
            JdbcClient jdbc,
            Objections objections,
            Entering entering,
            ClusterYears years,
            History history,
            Today today) {
        this.jdbc = jdbc;
        this.objections = objections;
        this.entering = entering;
        this.years = years;
        this.history = history;
        this.today = today;
    }

    /**
     * Answers, or answers anew; what was answered before is kept.
     *
     * @param here the answering person before the member; nobody answers the own unit but staff
     */
    void decide(ClusterYearId year, MembershipId memberId, long id, OutcomeForm form, Here here, Actor actor) {
        here.mustNotBeOwnCause(new RuleViolation("objection.own"));
        jdbc.sql("select id from membership where id = ? for no key update")
                .param(memberId.value())
                .query(Long.class)
                .single();
        Objection objection =
                objections.find(year, memberId, id).filter(Objection::decidable).orElseThrow(NotFound::new);
        MemberView member = years.member(year, memberId);
        String reason = Names.clean(form.reason());
        Points points = entering.revise(
                new SheetKey(year, memberId, null), objection.line(), Names.cleanOrNull(form.entered()), reason, actor);
        jdbc.sql("""
                insert into objection_outcome (objection_id, points, reason, decided_by, decided_at)
                values (:objection, :points, :reason, :by, :at)""")
                .param("objection", id)
                .param("points", points == null ? null : points.value())
                .param("reason", reason)
                .param("by", actor.name())
                .param("at", Timestamp.from(today.now()))
                .update();
        Objection.Outcome before = objection.outcome();
        history.record(
                actor,
                HistorySubject.in(year, Objecting.KIND, memberId.value()),
                points == null ? "objection.history.kept" : "objection.history.changed",
                member.name(),
                Change.of("objection.line", null, objection.code()),
                Change.of("objection.points", before == null ? objection.first().points() : before.points(), points),
                Change.of("objection.reason", before == null ? null : before.reason(), reason));
    }
}
