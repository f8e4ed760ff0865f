package vn.thidua.assembly;

import java.sql.Timestamp;
import java.util.List;
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
    private final List<Arrivals> followers;
    private final History history;
    private final Today today;

    RollCall(JdbcClient jdbc, Assemblies assemblies, List<Arrivals> followers, History history, Today today) {
        this.jdbc = jdbc;
        this.assemblies = assemblies;
        this.followers = List.copyOf(followers);
        this.history = history;
        this.today = today;
    }

    /** Notes that a delegate is there, or is not; noted twice it changes nothing. */
    void note(ClusterYearId year, long id, long delegateId, boolean present, Actor actor) {
        Assembly assembly = assemblies.toChange(year, id);
        assembly.mustNotHaveEnded();
        Delegate delegate = assembly.delegates().stream()
                .filter(sent -> sent.id() == delegateId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (delegate.isPresent() != present) {
            note(assembly, delegate, present, actor);
        }
    }

    /** Notes that everybody who was sent is there. */
    void noteAll(ClusterYearId year, long id, Actor actor) {
        Assembly assembly = assemblies.toChange(year, id);
        assembly.mustNotHaveEnded();
        assembly.delegates().stream()
                .filter(delegate -> !delegate.isPresent())
                .forEach(delegate -> note(assembly, delegate, true, actor));
    }

    private void note(Assembly assembly, Delegate delegate, boolean present, Actor actor) {
        jdbc.sql("update delegate set present_at = ?, version = version + 1 where id = ?")
                .param(present ? Timestamp.from(today.now()) : null)
                .param(delegate.id())
                .update();
        history.record(
                actor,
                HistorySubject.in(assembly.year(), "ASSEMBLY", assembly.id()),
                present ? "assembly.history.came" : "assembly.history.went",
                assembly.title(),
                Change.of("assembly.delegate", null, delegate.unit() + ": " + delegate.name()));
        if (present && assembly.isOpen() && delegate.votes()) {
            followers.forEach(follower -> follower.arrived(assembly, delegate));
        }
    }
}
