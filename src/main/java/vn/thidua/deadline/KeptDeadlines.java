package vn.thidua.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attendance.Absences;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.SheetFacts;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;

/**
 * The deadlines as they hold for each member: the SQL function {@code stage_due} is their one rule. Lateness is counted on
 * reading, so that an extension granted later is taken into account at once.
 */
@Component
@Transactional(readOnly = true)
public class KeptDeadlines implements SheetFacts {

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Today today;

    KeptDeadlines(JdbcClient jdbc, Absences absences, Today today) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.today = today;
    }

    @Override
    public Optional<Deadline> deadline(ClusterYearId year, MembershipId member, Scorer scorer) {
        return DueStage.of(scorer.stage()).flatMap(due -> find(year, member, due, scorer.name()));
    }

    /** Until when this member answers the provisional scores; empty where no day was set. One statement. */
    public Optional<Deadline> ofObjections(ClusterYearId year, MembershipId member) {
        return find(year, member, DueStage.OBJECTION, "");
    }

    /** At the cross-check the day is that of the member which checks the sheet under this name. */
    private Optional<Deadline> find(ClusterYearId year, MembershipId member, DueStage stage, String scorer) {
        return query("""
                select case when :stage <> 'PEER' then cast(:member as bigint) else (
                    select c.checker_id from peer_check c
                    where c.cluster_year_id = :year and c.checked_id = :member and c.scorer = :scorer) end as member,
                  cast(:stage as text) as stage""", year)
                .param("member", member.value())
                .param("stage", stage.name())
                .param("scorer", scorer)
                .query((row, number) -> deadline(stage, row))
                .optional();
    }

    @Override
    public Map<Turn, Deadline> deadlines(ClusterYearId year, Set<Stage> stages) {
        Map<Turn, Deadline> found = new HashMap<>();
        query("""
                select m.id as member, s.stage from membership m cross join unnest(cast(:stages as text[])) s(stage)
                where m.cluster_year_id = :year""", year)
                .param("stages", stages.stream().map(Stage::name).toArray(String[]::new))
                .query((row, number) -> found.put(
                        new Turn(new MembershipId(row.getLong("member")), Stage.valueOf(row.getString("stage"))),
                        deadline(DueStage.valueOf(row.getString("stage")), row)))
                .list();
        return found;
    }

    /** @param turns a statement for the members and stages whose deadlines are wanted */
    private JdbcClient.StatementSpec query(String turns, ClusterYearId year) {
        return jdbc.sql("""
                select t.member, t.stage, d.due_on, d.open_until, d.open_until < :today as over,
                       coalesce(h.unit_name, o.name) as contact,
                       e.until, e.excused, e.reason, e.document, e.granted_by
                from cluster_year y
                join programme p on p.id = y.programme_id
                join unit o on o.id = p.organiser_id
                cross join (%s) t
                cross join lateral stage_due(y.id, t.member, t.stage) d
                left join lateral (
                  select x.* from deadline_extension x
                  where x.membership_id = t.member and x.stage = t.stage order by x.id desc limit 1) e on true
                left join lateral (
                  select l.name as unit_name from leading_headship(:today) l
                  where l.cluster_year_id = y.id and (l.duty = 'HEAD' or l.acts) and t.stage in ('SELF', 'PEER')
                    and l.unit_id <> (select m.unit_id from membership m where m.id = t.member)
                  order by l.id limit 1) h on true
                where y.id = :year""".formatted(turns)).param("year", year.value()).param("today", today.date());
    }

    private static Deadline deadline(DueStage stage, ResultSet row) throws SQLException {
        return new Deadline(
                stage.name(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("open_until", LocalDate.class),
                row.getBoolean("over"),
                extension(row),
                row.getString("contact"));
    }

    private static @Nullable Extension extension(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("until", LocalDate.class);
        return until == null
                ? null
                : new Extension(
                        until,
                        row.getBoolean("excused"),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getString("granted_by"));
    }

    @Override
    public Map<MembershipId, Counted> of(ClusterYearId year) {
        Map<MembershipId, Integer> late = daysLate(year);
        Map<MembershipId, Integer> missed = absences.missed(year);
        Set<MembershipId> members = new HashSet<>(late.keySet());
        members.addAll(missed.keySet());
        Map<MembershipId, Counted> counted = new HashMap<>();
        members.forEach(member ->
                counted.put(member, new Counted(late.getOrDefault(member, 0), missed.getOrDefault(member, 0))));
        return counted;
    }

    /** From the day a sheet was due to the day it was first handed in, or to today; a unit that takes no part owes none. One statement. */
    Map<MembershipId, Integer> daysLate(ClusterYearId year) {
        Map<MembershipId, Integer> late = new HashMap<>();
        jdbc.sql("""
                select m.id, least(coalesce(h.on_day, :today), m.left_on, y.closed_on) - d.due_on as days
                from membership m
                join cluster_year y on y.id = m.cluster_year_id
                cross join lateral stage_due(y.id, m.id, 'SELF') d
                cross join lateral (
                  select (coalesce(min(coalesce(s.first_submitted_at, s.submitted_at)), min(s.taken_over_at), min(s.finalised_at))
                          at time zone :zone)::date as on_day
                  from score_sheet s where s.membership_id = m.id and s.sub_unit = '' having count(*) > 0) h
                where y.id = :year
                  and not exists (select 1 from scoring_absence a where a.membership_id = m.id)""")
                .param("year", year.value())
                .param("today", today.date())
                .param("zone", Today.ZONE.getId())
                .query((row, number) -> late.put(new MembershipId(row.getLong("id")), Math.max(row.getInt("days"), 0)))
                .list();
        return late;
    }
}
