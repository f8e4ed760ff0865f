package vn.thidua.assembly;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.meeting.Meetings;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Makes an assembly of a meeting, opens it and ends it. */
@Service
@Transactional
class Convening {

    private final JdbcClient jdbc;
    private final Assemblies assemblies;
    private final Meetings meetings;
    private final Agendas agendas;
    private final History history;
    private final Today today;

    Convening(
            JdbcClient jdbc, Assemblies assemblies, Meetings meetings, Agendas agendas, History history, Today today) {
        this.jdbc = jdbc;
        this.assemblies = assemblies;
        this.meetings = meetings;
        this.agendas = agendas;
        this.history = history;
        this.today = today;
    }

    /** The assembly of this meeting, made where there is none yet; done twice it is the same one. */
    Assembly convene(ClusterYearId year, long meeting, Actor actor) {
        if (meetings.of(year).stream().noneMatch(held -> held.id() == meeting)) {
            throw new NotFound();
        }
        int made = jdbc.sql("""
                insert into assembly (meeting_id, cluster_year_id) values (?, ?)
                on conflict (meeting_id, cluster_year_id) do nothing""").params(meeting, year.value()).update();
        Assembly assembly = assemblies.at(year, meeting).orElseThrow();
        if (made == 1) {
            record(actor, assembly, "assembly.history.convened");
        }
        return assembly;
    }

    /** What keeps it from being opened today, if anything. */
    @Nullable
    RuleViolation obstacle(Assembly assembly, @Nullable BigDecimal rule) {
        return assembly.obstacle(rule, today.date(), agendas.accounts(assembly));
    }

    /** Opens the voting: from now on the number of members, the rule and the committee stay. */
    void open(YearView year, long id, Actor actor) {
        Assembly assembly = assemblies.toChange(year.id(), id);
        BigDecimal rule = assemblies.rule(year, assembly.heldOn());
        assembly.mustBeReady(rule, today.date(), agendas.accounts(assembly));
        jdbc.sql("update assembly set opened_at = ?, members = ?, quorum = ?, version = version + 1 where id = ?")
                .param(Timestamp.from(today.now()))
                .param(assembly.members().size())
                .param(rule)
                .param(id)
                .update();
        record(
                actor,
                assembly,
                "assembly.history.opened",
                Change.of(
                        "assembly.present",
                        null,
                        assembly.present() + "/" + assembly.members().size()));
    }

    /** Ends it; what was done there stays. @throws RuleViolation where it has not decided of every question */
    void end(ClusterYearId year, long id, Actor actor) {
        Assembly assembly = assemblies.toChange(year, id);
        assembly.mustBeOpen();
        List<String> waiting = agendas.waiting(assembly);
        if (!waiting.isEmpty()) {
            throw new RuleViolation("assembly.end.waiting", String.join("; ", waiting));
        }
        jdbc.sql("update assembly set ended_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(today.now()), id)
                .update();
        record(actor, assembly, "assembly.history.ended");
    }

    private void record(Actor actor, Assembly assembly, String action, Change... changes) {
        var subject = HistorySubject.in(assembly.year(), "ASSEMBLY", assembly.id());
        history.record(actor, subject, action, assembly.title(), changes);
    }
}
