package vn.thidua.assembly;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/** Notes who comes to an assembly, and who leaves it. */
@Service
@Transactional
class RollCall {

    private final JdbcClient jdbc;
    private final Assemblies assemblies;
    private final Agendas agendas;
    private final List<Arrivals> followers;
    private final History history;
    private final Today today;

    RollCall(
            JdbcClient jdbc,
            Assemblies assemblies,
            Agendas agendas,
            List<Arrivals> followers,
            History history,
            Today today) {
        this.jdbc = jdbc;
        this.assemblies = assemblies;
        this.agendas = agendas;
        this.followers = List.copyOf(followers);
        this.history = history;
        this.today = today;
    }

    /**
     * Notes that a delegate is there, or is not; noted twice it changes nothing. On whose presence something rests was there,
     * and has left now; any other mark is taken back.
     */
    void note(ClusterYearId year, long id, long delegateId, boolean present, Actor actor) {
        Assembly assembly = assemblies.toChange(year, id);
        assembly.mustNotHaveEnded();
        Delegate delegate = assembly.delegates().stream()
                .filter(sent -> sent.id() == delegateId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (delegate.isPresent() == present) {
            return;
        }
        if (present) {
            come(assembly, delegate, actor);
        } else if (assembly.leavers(agendas.votedUntil(assembly)).contains(delegate)) {
            leave(assembly, delegate, actor);
        } else {
            mark(delegate, null);
            record(assembly, delegate, "assembly.history.went", actor);
        }
    }

    /** Notes that everybody who was sent is there. */
    void noteAll(ClusterYearId year, long id, Actor actor) {
        Assembly assembly = assemblies.toChange(year, id);
        assembly.mustNotHaveEnded();
        assembly.delegates().stream()
                .filter(delegate -> !delegate.isPresent())
                .forEach(delegate -> come(assembly, delegate, actor));
    }

    private void come(Assembly assembly, Delegate delegate, Actor actor) {
        mark(delegate, Timestamp.from(today.now()));
        record(assembly, delegate, "assembly.history.came", actor);
        if (assembly.isOpen() && assembly.casts(delegate)) {
            followers.forEach(follower -> follower.arrived(assembly, delegate));
        }
    }

    private void leave(Assembly assembly, Delegate delegate, Actor actor) {
        jdbc.sql("""
                insert into delegate_stay (delegate_id, came_at, left_at) select id, present_at, ? from delegate where id = ?""").params(Timestamp.from(today.now()), delegate.id()).update();
        mark(delegate, null);
        record(assembly, delegate, "assembly.history.left", actor);
    }

    private void mark(Delegate delegate, @Nullable Timestamp presentAt) {
        jdbc.sql("update delegate set present_at = ?, version = version + 1 where id = ?")
                .param(presentAt)
                .param(delegate.id())
                .update();
    }

    private void record(Assembly assembly, Delegate delegate, String action, Actor actor) {
        history.record(
                actor,
                HistorySubject.in(assembly.year(), "ASSEMBLY", assembly.id()),
                action,
                assembly.title(),
                Change.of("assembly.delegate", null, delegate.unit() + ": " + delegate.name()));
    }
}
