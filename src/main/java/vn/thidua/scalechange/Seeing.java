package vn.thidua.scalechange;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;
import vn.thidua.task.Task;
import vn.thidua.task.TaskSource;

/** Which units have seen what a new edition changes; for the others it waits among their tasks. */
@Service
@Transactional
class Seeing implements TaskSource {

    /**
     * Who has seen an edition.
     *
     * @param waiting members that have not
     * @param mine those of them for which this person can say so
     */
    record Seen(long of, List<MemberView> waiting, List<MemberView> mine) {

        public long yes() {
            return of - waiting.size();
        }
    }

    private final JdbcClient jdbc;
    private final Scales scales;
    private final ClusterYears years;
    private final History history;
    private final Today today;

    Seeing(JdbcClient jdbc, Scales scales, ClusterYears years, History history, Today today) {
        this.jdbc = jdbc;
        this.scales = scales;
        this.years = years;
        this.history = history;
        this.today = today;
    }

    @Transactional(readOnly = true)
    Seen of(ClusterYearId year, ScaleView scale, Actor actor) {
        Set<Long> seen = new HashSet<>(jdbc.sql("select membership_id from scale_seen where scale_id = ?")
                .param(scale.id().value())
                .query(Long.class)
                .list());
        List<MemberView> members =
                years.members(year).stream().filter(member -> !member.left()).toList();
        List<MemberView> waiting = members.stream()
                .filter(member -> !seen.contains(member.id().value()))
                .toList();
        List<MemberView> mine = waiting.stream()
                .filter(member -> actor.units().contains(member.unit()))
                .toList();
        return new Seen(members.size(), waiting, mine);
    }

    /** The unit has seen what this edition changes; said again, nothing happens. */
    void see(ClusterYearId year, int edition, MembershipId member, Actor actor) {
        ScaleView scale = scales.edition(ScaleOwner.of(year), edition, false).orElseThrow(NotFound::new);
        int added = jdbc.sql("""
                insert into scale_seen (scale_id, membership_id, seen_by, seen_at) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(scale.id().value(), member.value(), actor.name(), Timestamp.from(today.now()))
                .update();
        if (added > 0) {
            history.record(
                    actor,
                    HistorySubject.in(year, "SCALE", scale.id().value()),
                    "scalechange.history.seen",
                    years.member(year, member).name());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql("""
                select y.id, m.unit_name || ' · ' || y.name || ' – ' || y.year as place
                from membership m
                join cluster_year y on y.id = m.cluster_year_id and y.closed_on is null
                join lateral (select s.id, s.reason from year_scale v join scoring_scale s on s.id = v.scale_id
                  where v.cluster_year_id = y.id and s.status <> 'DRAFT' order by s.edition desc limit 1) s on s.reason is not null
                where m.unit_id = any(:units) and m.left_on is null
                  and not exists (select 1 from scale_seen e where e.scale_id = s.id and e.membership_id = m.id)
                order by y.year, y.name collate "vi-x-icu", y.id""")
                .param("units", actor.units().stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, number) -> Task.of(
                        "scalechange.task",
                        row.getString("place"),
                        null,
                        "/nam/" + row.getLong("id") + "/thang-diem/so-sanh"))
                .list();
    }
}
