package vn.thidua.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetFacts.Counted;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.scoring.StageOrder;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** Reads the page of deadlines; a fixed number of statements, whatever the number of members. */
@Service
@Transactional(readOnly = true)
class DeadlinePages {

    private final JdbcClient jdbc;
    private final KeptDeadlines deadlines;
    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Today today;

    DeadlinePages(JdbcClient jdbc, KeptDeadlines deadlines, ClusterYears years, ProgrammeRules rules, Today today) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.years = years;
        this.rules = rules;
        this.today = today;
    }

    /** @param reads may this person read the sheet of this unit? */
    DeadlinePage page(YearView year, Predicate<UnitId> reads) {
        Map<MembershipId, MemberView> readable = years.members(year.id()).stream()
                .filter(member -> reads.test(member.unit()))
                .collect(Collectors.toMap(MemberView::id, member -> member));
        return new DeadlinePage(days(year), members(year, readable), extensions(year, readable));
    }

    /** The stages that the programme uses, and the time for answering the provisional scores. */
    List<DueStage> stages(YearView year) {
        StageOrder used = ScoringRules.of(rules, year).stages();
        return Arrays.stream(DueStage.values())
                .filter(due -> due == DueStage.OBJECTION || used.uses(Stage.valueOf(due.name())))
                .toList();
    }

    private List<DeadlinePage.Day> days(YearView year) {
        List<DueStage> used = stages(year);
        return jdbc.sql("""
                select s.stage, d.due_on, k.id is null as from_calendar, d.due_on < :today as over
                from unnest(:stages) with ordinality s(stage, place)
                left join lateral stage_due(:year, null, s.stage) d on true
                left join stage_deadline k on k.cluster_year_id = :year and k.stage = s.stage
                order by s.place""")
                .param("year", year.id().value())
                .param("stages", used.stream().map(Enum::name).toArray(String[]::new))
                .param("today", today.date())
                .query((row, number) -> new DeadlinePage.Day(
                        DueStage.valueOf(row.getString("stage")),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("from_calendar"),
                        row.getBoolean("over")))
                .list();
    }

    private List<DeadlinePage.Member> members(YearView year, Map<MembershipId, MemberView> readable) {
        Map<MembershipId, Counted> counted = deadlines.of(year.id());
        return jdbc.sql("""
                select m.id, m.unit_name, d.open_until, s.submitted_at,
                  case when a.id is null then s.status else 'ABSENT' end as status
                from membership m
                left join lateral stage_due(m.cluster_year_id, m.id, 'SELF') d on true
                left join lateral (
                  select x.status, coalesce(x.first_submitted_at, x.submitted_at) as submitted_at from score_sheet x
                  where x.membership_id = m.id and x.sub_unit = '' order by x.scale_id desc limit 1) s on true
                left join scoring_absence a on a.membership_id = m.id
                where m.cluster_year_id = ? and m.left_on is null
                order by m.position, m.unit_name collate "vi-x-icu", m.id""").param(year.id().value()).query((row, number) -> member(row, counted)).list().stream()
                .filter(member -> readable.containsKey(member.id()))
                .toList();
    }

    private static DeadlinePage.Member member(ResultSet row, Map<MembershipId, Counted> counted) throws SQLException {
        MembershipId id = new MembershipId(row.getLong("id"));
        String status = row.getString("status");
        return new DeadlinePage.Member(
                id,
                row.getString("unit_name"),
                row.getObject("open_until", LocalDate.class),
                status == null ? null : SheetStatus.valueOf(status),
                instant(row.getTimestamp("submitted_at")),
                counted.getOrDefault(id, Counted.NOTHING).daysLate());
    }

    private List<DeadlinePage.Granted> extensions(YearView year, Map<MembershipId, MemberView> readable) {
        return jdbc.sql("""
                select e.*, m.unit_name,
                       e.id = max(e.id) over (partition by e.membership_id, e.stage) as holds
                from deadline_extension e join membership m on m.id = e.membership_id
                where e.cluster_year_id = :year and e.membership_id = any(:readable) order by e.id desc""")
                .param("year", year.id().value())
                .param(
                        "readable",
                        readable.keySet().stream().map(MembershipId::value).toArray(Long[]::new))
                .query((row, number) -> new DeadlinePage.Granted(
                        row.getString("unit_name"),
                        DueStage.valueOf(row.getString("stage")),
                        row.getObject("until", LocalDate.class),
                        row.getBoolean("excused"),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getString("granted_by"),
                        row.getTimestamp("granted_at").toInstant(),
                        row.getBoolean("holds")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
