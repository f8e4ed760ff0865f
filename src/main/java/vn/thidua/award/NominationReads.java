package vn.thidua.award;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** Nominations as pages and other modules read them; each call is one statement. */
@Service
@Transactional(readOnly = true)
public class NominationReads {

    private static final String FROM = """
             from nomination n
             join programme p on p.id = n.programme_id
             left join cluster_year y on y.id = n.cluster_year_id
             left join membership m on m.id = n.membership_id
             left join recipient rc on rc.id = n.recipient_id
             left join unit ru on ru.id = rc.unit_id
            """;
    private static final String JUDGED = """
             left join cluster c on c.id = y.cluster_id
             left join award_kind k on k.id = n.award_kind_id
             left join board_review r on r.nomination_id = n.id
             left join award_decision d on d.nomination_id = n.id
            """;
    /** In the award, the person or work, the unit, the cluster; each looked up where it is written once. */
    private static final String SEARCHED = """
             and (n.search like '%' || fold(:words) || '%'
               or n.membership_id in (select id from membership where fold(unit_name) like '%' || fold(:words) || '%')
               or n.cluster_year_id in (select id from cluster_year where fold(name) like '%' || fold(:words) || '%')
               or rc.unit_id in (select id from unit where fold(name) like '%' || fold(:words) || '%'))""";

    private static final String SELECT = """
            select n.*, p.organiser_id, p.name as programme_name, y.name as year_name, k.award_id,
                   coalesce(m.unit_id, rc.unit_id) as unit_id, coalesce(m.unit_name, ru.name) as unit_name,
                   rc.birth_year, rc.gender, rc.job, coalesce(c.is_demo, p.is_demo) as is_demo,
                   y.closed_on is not null as closed,
                   exists (select 1 from calendar_entry e where e.programme_id = p.id and e.year = n.award_year) as has_calendar,
                   r.id as review_id, r.reviewed_on, r.members, r.present, r.votes_for, r.votes_against, r.outcome as review_outcome,
                   r.reason as review_reason, r.dissent, r.item_id,
                   d.id as decision_id, d.outcome as decision_outcome, d.decided_on, d.number, d.authority as decided_by,
                   d.reason as decision_reason, d.decision_id as decision_paper,
                   (select g.revoked_on from award_grant g where g.nomination_id = n.id) as revoked_on
            """ + FROM + JUDGED;

    /**
     * What the list of all nominations is narrowed to; null narrows nothing.
     *
     * @param organisers whose programmes are seen
     * @param granted of those decided, the granted or the refused
     */
    public record Filter(
            Set<UnitId> organisers,
            @Nullable String words,
            @Nullable Integer year,
            @Nullable Stage stage,
            @Nullable Boolean granted,
            @Nullable String award) {

        /** The same for every stage: to count each. */
        Filter ofAllStages() {
            return new Filter(organisers, words, year, null, null, award);
        }

        private String where() {
            return " where p.organiser_id = any(:organisers)"
                    + (year == null ? "" : " and n.award_year = :year")
                    + (stage == null ? "" : " and n.stage = :stage")
                    + (award == null ? "" : " and n.award_name = :award")
                    + (granted == null
                            ? ""
                            : " and exists (select 1 from award_decision g where g.nomination_id = n.id and g.outcome = :outcome)")
                    + (words == null || words.isBlank() ? "" : " " + SEARCHED);
        }

        private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
            JdbcClient.StatementSpec bound = sql.param("organisers", numbers(organisers));
            bound = year == null ? bound : bound.param("year", year);
            bound = stage == null ? bound : bound.param("stage", stage.name());
            bound = award == null ? bound : bound.param("award", award);
            bound = granted == null ? bound : bound.param("outcome", granted ? "GRANTED" : "REFUSED");
            return words == null || words.isBlank() ? bound : bound.param("words", words);
        }
    }

    private final JdbcClient jdbc;
    private final Today today;

    NominationReads(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** All nominations of the year in their order, those withdrawn last. */
    public List<NominationView> of(ClusterYearId year) {
        return jdbc.sql(SELECT + "where n.cluster_year_id = ? order by n.stage = 'WITHDRAWN', n.position, n.id")
                .param(year.value())
                .query(this::view)
                .list();
    }

    /** These nominations, in the order of year, cluster and place in its list; those that do not exist are left out. */
    public List<NominationView> of(Collection<NominationId> ids) {
        return jdbc.sql(SELECT + "where n.id = any(?) order by n.award_year, n.cluster_year_id, n.position, n.id")
                .param(ids.stream().map(NominationId::value).toArray(Long[]::new))
                .query(this::view)
                .list();
    }

    /** One nomination, or {@link NotFound}. */
    public NominationView one(NominationId id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(id.value())
                .query(this::view)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All nominations for the same recipient in the same year, on whatever road, but for this one. */
    public List<NominationView> otherRoads(NominationView nomination) {
        return jdbc.sql(SELECT + """
                where n.id <> :id and n.award_year = :year and n.stage <> 'WITHDRAWN'
                  and (n.recipient_id = :recipient or cast(:name as text) is null and m.unit_id = :unit and n.recipient_name is null)
                order by p.name collate "vi-x-icu", n.id""")
                .param("id", nomination.id().value())
                .param("year", nomination.year())
                .param("recipient", nomination.recipientId() == null ? -1L : nomination.recipientId())
                .param("name", nomination.name())
                .param(
                        "unit",
                        nomination.unitId() == null ? -1L : nomination.unitId().value())
                .query(this::view)
                .list();
    }

    public long count(Filter filter) {
        return filter.bind(jdbc.sql("select count(*)" + FROM + filter.where()))
                .query(Long.class)
                .single();
    }

    /** How many there are at each stage, whatever stage the filter names; those without any are left out. */
    public Map<Stage, Long> counts(Filter filter) {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        Filter all = filter.ofAllStages();
        all.bind(jdbc.sql("select n.stage, count(*) as number" + FROM + all.where() + " group by n.stage"))
                .query((row, number) -> counts.put(Stage.valueOf(row.getString("stage")), row.getLong("number")))
                .list();
        return counts;
    }

    /** The newest year first; within it by cluster, in the cluster's order. */
    public List<NominationView> page(Filter filter, long offset, int limit) {
        return filter.bind(
                        jdbc.sql("""
                        with page as (select n.id, row_number() over (
                          order by n.award_year desc, coalesce(y.name, p.name) collate "vi-x-icu", n.cluster_year_id, n.position, n.id) as place
                        """ + FROM + filter.where() + " order by place limit :limit offset :offset)\n" + SELECT
                                + " join page on page.id = n.id order by page.place"))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::view)
                .list();
    }

    /** The years for which these organisers have nominations, the newest first. */
    public List<Integer> years(Set<UnitId> organisers) {
        return jdbc.sql("""
                select distinct n.award_year from nomination n join programme p on p.id = n.programme_id
                where p.organiser_id = any(?) order by n.award_year desc""").param(numbers(organisers)).query(Integer.class).list();
    }

    /** The names of the awards for which these organisers have nominations, in Vietnamese order. */
    public List<String> awards(Set<UnitId> organisers) {
        return jdbc.sql("""
                select award_name from (
                  select distinct n.award_name from nomination n join programme p on p.id = n.programme_id
                  where p.organiser_id = any(?)) named
                order by award_name collate "vi-x-icu\"""").param(numbers(organisers)).query(String.class).list();
    }

    /** How many members the board had when it last reviewed a nomination of this organiser; null where unknown. */
    public @Nullable Integer boardSize(ProgrammeId programme) {
        return jdbc.sql("""
                select r.members from board_review r
                join nomination n on n.id = r.nomination_id
                join programme p on p.id = n.programme_id
                where r.members is not null and p.organiser_id = (select o.organiser_id from programme o where o.id = ?)
                order by r.reviewed_on desc, r.id desc limit 1""")
                .param(programme.value())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private NominationView view(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return NominationRow.view(row, today.date());
    }

    private static Long[] numbers(Set<UnitId> units) {
        return Arrays.stream(units.toArray(UnitId[]::new)).map(UnitId::value).toArray(Long[]::new);
    }
}
