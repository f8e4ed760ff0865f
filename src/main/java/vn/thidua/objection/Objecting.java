package vn.thidua.objection;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.objection.ObjectionForms.AnswerForm;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** A unit answers its provisional scores while the time for it runs. */
@Service
@Transactional
class Objecting {

    /** What history calls it. */
    static final String KIND = "OBJECTION";

    private final JdbcClient jdbc;
    private final Provisional provisional;
    private final Objections objections;
    private final ClusterYears years;
    private final History history;
    private final Today today;

    Objecting(
            JdbcClient jdbc,
            Provisional provisional,
            Objections objections,
            ClusterYears years,
            History history,
            Today today) {
        this.jdbc = jdbc;
        this.provisional = provisional;
        this.objections = objections;
        this.years = years;
        this.history = history;
        this.today = today;
    }

    /** Agrees with a line or asks to look at it again; what is answered stays. */
    void answer(ClusterYearId year, MembershipId member, long lineId, AnswerForm form, Actor actor) {
        long publication = openPublication(year, member);
        Provisional.Line line = provisional.line(year, member, lineId);
        boolean agrees = Boolean.TRUE.equals(form.agrees());
        String note = Names.linesOrNull(form.note());
        if (!agrees && note == null) {
            throw new RuleViolation("objection.note.missing").at("note");
        }
        Objection before = said(year, member, publication).get(lineId);
        if (before != null && before.outcome() != null) {
            throw new RuleViolation("objection.answered");
        }
        long about = before != null && before.open() ? before.publication() : publication; // what waits is asked once
        long id = keep(year, member, about, line, agrees, note, actor);
        pointTo(id, agrees ? List.of() : form.items(), line);
        history.record(
                actor,
                HistorySubject.in(year, KIND, member.value()),
                agrees ? "objection.history.agreed" : "objection.history.raised",
                name(year, member),
                Change.of("objection.line", null, line.data().code()),
                Change.of("objection.first", null, line.first().points()),
                Change.of("objection.note", before == null ? null : before.note(), note));
    }

    /** Agrees with every line of which the unit said nothing yet. */
    void agreeToRest(ClusterYearId year, MembershipId member, Actor actor) {
        long publication = openPublication(year, member);
        Set<Long> said = said(year, member, publication).keySet();
        List<Provisional.Line> rest = provisional.lines(year, member).stream()
                .filter(line -> !said.contains(line.data().id()))
                .toList();
        if (rest.isEmpty()) {
            throw new RuleViolation("objection.nothingLeft");
        }
        rest.forEach(line -> keep(year, member, publication, line, true, null, actor));
        history.record(
                actor,
                HistorySubject.in(year, KIND, member.value()),
                "objection.history.agreedRest",
                name(year, member),
                Change.of("objection.lines", null, rest.size()));
    }

    private Map<Long, Objection> said(ClusterYearId year, MembershipId member, long publication) {
        return objections.of(year, member, publication).stream()
                .collect(Collectors.toMap(Objection::line, objection -> objection));
    }

    /** Nobody publishes, or makes new sheets, while a unit answers. */
    private long openPublication(ClusterYearId year, MembershipId member) {
        jdbc.sql("select id from cluster_year where id = ? for share")
                .param(year.value())
                .query(Long.class)
                .single();
        Windows.Window window = provisional.window(year, member);
        if (window.closing() != null) {
            throw window.closing();
        }
        return Objects.requireNonNull(window.publication());
    }

    private long keep(
            ClusterYearId year,
            MembershipId member,
            long publication,
            Provisional.Line line,
            boolean agrees,
            @Nullable String note,
            Actor actor) {
        Objection.First first = line.first();
        return jdbc.sql("""
                insert into objection (cluster_year_id, membership_id, publication_id, line_id, agrees, first_points,
                                       first_stage, note, said_by, said_at)
                values (:year, :member, :publication, :line, :agrees, :points, :stage, :note, :by, :at)
                on conflict (publication_id, line_id) do update
                  set agrees = excluded.agrees, note = excluded.note, said_by = excluded.said_by, said_at = excluded.said_at
                returning id""")
                .param("year", year.value())
                .param("member", member.value())
                .param("publication", publication)
                .param("line", line.data().id())
                .param("agrees", agrees)
                .param("points", first.points() == null ? null : first.points().value())
                .param("stage", first.stage().name())
                .param("note", note)
                .param("by", actor.name())
                .param("at", Timestamp.from(today.now()))
                .query(Long.class)
                .single();
    }

    private void pointTo(long objection, List<Long> items, Provisional.Line line) {
        Set<Long> known =
                line.evidence().stream().map(item -> item.id()).collect(Collectors.toCollection(HashSet::new));
        if (!known.containsAll(items)) {
            throw new NotFound();
        }
        jdbc.sql("delete from objection_evidence where objection_id = ?")
                .param(objection)
                .update();
        items.forEach(item -> jdbc.sql("insert into objection_evidence (objection_id, evidence_id) values (?, ?)")
                .params(objection, item)
                .update());
    }

    private String name(ClusterYearId year, MembershipId member) {
        return years.member(year, member).name();
    }
}
