package vn.thidua.assembly;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.meeting.Meetings;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** The assemblies of a cluster-year, as they stand. */
@Service
@Transactional(readOnly = true)
public class Assemblies implements Meetings.Ending {

    private static final String FROM = """
            select a.*, m.title, m.held_on, m.place from assembly a join meeting m on m.id = a.meeting_id where a.cluster_year_id = :year""";

    private final JdbcClient jdbc;
    private final ProgrammeRules rules;
    private final ClusterYears years;

    Assemblies(JdbcClient jdbc, ProgrammeRules rules, ClusterYears years) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.years = years;
    }

    /** One of the year; five statements. @throws NotFound where the year has no such assembly */
    public Assembly get(ClusterYearId year, long id) {
        return find(year, " and a.id = :id", id).orElseThrow(NotFound::new);
    }

    /** The one that was made of this meeting, where there is one; five statements. */
    public Optional<Assembly> at(ClusterYearId year, long meeting) {
        return find(year, " and a.meeting_id = :id", meeting);
    }

    /** The meetings of the year of which an assembly was made, each with its assembly's id; one statement. */
    Map<Long, Long> ofMeetings(ClusterYearId year) {
        return byMeeting(year, "");
    }

    @Override
    public Map<Long, Long> voted(ClusterYearId year) {
        return byMeeting(year, " and opened_at is not null");
    }

    private Map<Long, Long> byMeeting(ClusterYearId year, String which) {
        Map<Long, Long> made = new HashMap<>();
        jdbc.sql("select meeting_id, id from assembly where cluster_year_id = ?" + which)
                .param(year.value())
                .query(row -> {
                    made.put(row.getLong("meeting_id"), row.getLong("id"));
                });
        return made;
    }

    @Override
    public boolean hasEnded(ClusterYearId year, long meeting) {
        return jdbc.sql("""
                select exists (select from assembly where cluster_year_id = ? and meeting_id = ? and ended_at is not null)""").params(year.value(), meeting).query(Boolean.class).single();
    }

    /** As {@link #get}, and until the transaction ends nobody else changes it. */
    public Assembly toChange(ClusterYearId year, long id) {
        jdbc.sql("select id from assembly where id = ? and cluster_year_id = ? for update")
                .params(id, year.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return get(year, id);
    }

    /** What share of the members had to be there on that day, in percent; null where the programme has no such rule. */
    @Nullable
    BigDecimal rule(YearView year, LocalDate day) {
        return rules.on(year.programme(), day).number(RuleKey.QUORUM).orElse(null);
    }

    private Optional<Assembly> find(ClusterYearId year, String which, long id) {
        return jdbc.sql(FROM + which)
                .param("year", year.value())
                .param("id", id)
                .query((row, number) -> assembly(row))
                .optional();
    }

    private Assembly assembly(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        ClusterYearId year = new ClusterYearId(row.getLong("cluster_year_id"));
        LocalDate heldOn = row.getObject("held_on", LocalDate.class);
        Instant opened = instant(row, "opened_at");
        return new Assembly(
                id,
                year,
                row.getLong("version"),
                row.getLong("meeting_id"),
                row.getString("title"),
                heldOn,
                row.getString("place"),
                row.getString("chair"),
                row.getString("secretary"),
                years.membersOn(year, heldOn),
                opened == null ? null : new Assembly.Opened(opened, row.getInt("members"), row.getBigDecimal("quorum")),
                instant(row, "ended_at"),
                delegates(id),
                tellers(id));
    }

    private List<Delegate> delegates(long assembly) {
        Map<Long, List<Delegate.Stay>> stays = stays(assembly);
        return jdbc.sql("""
                select d.*, m.unit_name, a.full_name from delegate d join membership m on m.id = d.membership_id
                left join account a on a.id = d.account_id
                where d.assembly_id = ? order by m.position, m.unit_name collate "vi-x-icu", not d.votes, d.id""")
                .param(assembly)
                .query((row, number) -> new Delegate(
                        row.getLong("id"),
                        new MembershipId(row.getLong("membership_id")),
                        row.getString("unit_name"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getBoolean("votes"),
                        account(row),
                        row.getString("full_name"),
                        instant(row, "present_at"),
                        stays.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Of those who left, when they were there; in the order of time. */
    private Map<Long, List<Delegate.Stay>> stays(long assembly) {
        Map<Long, List<Delegate.Stay>> stays = new HashMap<>();
        jdbc.sql("""
                select s.* from delegate_stay s join delegate d on d.id = s.delegate_id
                where d.assembly_id = ? order by s.came_at""").param(assembly).query(row -> {
            stays.computeIfAbsent(row.getLong("delegate_id"), key -> new ArrayList<>())
                    .add(new Delegate.Stay(
                            row.getTimestamp("came_at").toInstant(),
                            row.getTimestamp("left_at").toInstant()));
        });
        return stays;
    }

    private List<Teller> tellers(long assembly) {
        return jdbc.sql("""
                select t.*, a.full_name from teller t left join account a on a.id = t.account_id
                where t.assembly_id = ? order by not t.leads, t.id""")
                .param(assembly)
                .query((row, number) -> new Teller(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("title"),
                        account(row),
                        row.getString("full_name"),
                        row.getBoolean("leads")))
                .list();
    }

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        Long id = row.getObject("account_id", Long.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
