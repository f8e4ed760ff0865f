package vn.thidua.scoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.measure.Measure;
import vn.thidua.measure.MeasureColumn;
import vn.thidua.scoring.SheetFacts.Counted;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;

/** Reads sheets with their lines and entries: three statements, whatever the number of members and criteria. */
@Component
public class ScoreReading {

    private static final String NEWEST = """
            s.cluster_year_id = :year
            and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = :year)""";
    private static final String ONE = "s.cluster_year_id = :year and s.id = :sheet";
    private static final String BY_SCALE = """
            s.cluster_year_id = :year and s.membership_id = :member and s.sub_unit = '' and s.scale_id = :scale""";
    private static final String OWN = """
            s.id = (select n.id from score_sheet n
                    where n.cluster_year_id = :year and n.membership_id = :member and n.sub_unit = ''
                    order by n.scale_id desc limit 1)""";

    /**
     * What members that check give is sealed until their stage ends, for page, grid, export and ranking alike. The one
     * exception is the checker, who sees its own and never that of others, as the points of the stage.
     *
     * @param entries which entries are seen
     * @param scorer who they are told to be of
     */
    private record Sight(String entries, String scorer) {

        static final Sight ALL =
                new Sight("(e.stage <> 'PEER' or s.status not in ('SELF_SCORING', 'PEER_CHECKING'))", "e.scorer");
        static final Sight CHECKER = new Sight("(e.stage = 'SELF' or e.stage = 'PEER' and e.scorer = :checker)", "''");
    }

    private static final MeasureColumn MEASURES = new MeasureColumn();

    private final JdbcClient jdbc;
    private final SheetFacts facts;

    ScoreReading(JdbcClient jdbc, SheetFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** All sheets of the year by the newest edition of its scale that was opened. */
    public List<SheetData> newest(ClusterYearId year) {
        return sheets(NEWEST, Map.of("year", year.value()), Sight.ALL);
    }

    /** One sheet of this year with all its lines. */
    public Optional<SheetData> one(ClusterYearId year, long sheet) {
        return sheets(ONE, Map.of("year", year.value(), "sheet", sheet), Sight.ALL).stream()
                .findFirst();
    }

    /** The member's own sheet by the newest scale it has one for. */
    public Optional<SheetData> ownSheet(SheetKey key) {
        return sheets(OWN, own(key), Sight.ALL).stream().findFirst();
    }

    /** The one it has by this scale. */
    public Optional<SheetData> ownSheet(SheetKey key, long scale) {
        Map<String, Object> params = new HashMap<>(own(key));
        params.put("scale", scale);
        return sheets(BY_SCALE, params, Sight.ALL).stream().findFirst();
    }

    /** Id of the newest scale by which the year has sheets; empty while it has none. One statement. */
    public Optional<Long> newestScale(ClusterYearId year) {
        return jdbc.sql("select max(scale_id) from score_sheet where cluster_year_id = ? having count(*) > 0")
                .param(year.value())
                .query(Long.class)
                .optional();
    }

    /** The newest as one that checks it sees it: what the unit gave, and what this checker did. */
    public Optional<SheetData> ownSheet(SheetKey key, Scorer checker) {
        Map<String, Object> params = new HashMap<>(own(key));
        params.put("checker", checker.name());
        return sheets(OWN, params, Sight.CHECKER).stream().findFirst();
    }

    /** The sheet an address names, or {@link NotFound}. */
    public SheetData get(SheetKey key) {
        return (key.sheet() == null ? ownSheet(key) : one(key.year(), key.sheet()))
                .filter(found -> found.member().equals(key.member()))
                .orElseThrow(NotFound::new);
    }

    /** Members that take no part in scoring this year, with the reason; nobody waits for them. */
    public Map<MembershipId, String> absent(ClusterYearId year) {
        Map<MembershipId, String> reasons = new HashMap<>();
        jdbc.sql("select membership_id, reason from scoring_absence where cluster_year_id = ?")
                .param(year.value())
                .query((row, number) ->
                        reasons.put(new MembershipId(row.getLong("membership_id")), row.getString("reason")))
                .list();
        return reasons;
    }

    private static Map<String, Long> own(SheetKey key) {
        return Map.of("year", key.year().value(), "member", key.member().value());
    }

    private List<SheetData> sheets(String which, Map<String, ?> params, Sight sight) {
        Map<Long, List<SheetData.Line>> lines = lines(which, params, entries(which, params, sight));
        Map<MembershipId, Counted> counted = counted(lines, params);
        return jdbc.sql("""
                select s.*, t.total_points, t.bonus_inside, t.bonus_cap, t.point_step,
                  case when a.id is null then s.status else 'ABSENT' end as state
                from score_sheet s join scoring_scale t on t.id = s.scale_id
                left join scoring_absence a on a.membership_id = s.membership_id
                where\s""" + which + " order by s.membership_id, s.sub_unit, s.id")
                .params(params)
                .query((row, number) -> sheet(row, lines.getOrDefault(row.getLong("id"), List.of()), counted))
                .list();
    }

    /** By sheet. */
    private Map<Long, List<SheetData.Line>> lines(
            String which, Map<String, ?> params, Map<Long, List<SheetData.Entry>> entries) {
        Map<String, Measure> measures = new HashMap<>(); // many lines, few measures
        Map<Long, List<SheetData.Line>> lines = new HashMap<>();
        jdbc.sql("""
                select l.id, l.sheet_id, l.criterion_id, l.code, l.text, l.line, l.measure, l.max_points, l.point_step, l.target,
                  l.excluded_reason, l.evidence_required, l.explanation_required, l.target_measure, l.target_source
                from score_line l join score_sheet s on s.id = l.sheet_id
                where\s""" + which + " order by l.sheet_id, l.position")
                .params(params)
                .query(row -> {
                    put(lines, row.getLong(2), line(row, measures, entries.getOrDefault(row.getLong(1), List.of())));
                });
        return lines;
    }

    /** By line. */
    private Map<Long, List<SheetData.Entry>> entries(String which, Map<String, ?> params, Sight sight) {
        Map<Long, List<SheetData.Entry>> entries = new HashMap<>();
        jdbc.sql("""
                select e.line_id, e.stage, %s as scorer, e.points, e.quantity, e.reason, e.entered_by, e.entered_at, e.version
                from score_entry e join score_line l on l.id = e.line_id join score_sheet s on s.id = l.sheet_id
                where %s and %s order by e.stage, e.scorer, e.id""".formatted(sight.scorer(), sight.entries(), which))
                .params(params)
                .query(row -> {
                    put(entries, row.getLong(1), entry(row));
                });
        return entries;
    }

    private static <T> void put(Map<Long, List<T>> groups, long owner, T row) {
        groups.computeIfAbsent(owner, first -> new ArrayList<>()).add(row);
    }

    /** What the program counts, where any line wants it. */
    private Map<MembershipId, Counted> counted(Map<Long, List<SheetData.Line>> lines, Map<String, ?> params) {
        boolean wanted = lines.values().stream()
                .flatMap(List::stream)
                .anyMatch(line -> line.rule().measure().byRule());
        ClusterYearId year = new ClusterYearId((Long) Objects.requireNonNull(params.get("year")));
        return wanted ? facts.of(year) : Map.of();
    }

    // entries and lines are read by the places of their columns: a grid has thousands, and names are looked for
    private static SheetData.Entry entry(ResultSet row) throws SQLException {
        BigDecimal points = row.getBigDecimal(4);
        return new SheetData.Entry(
                Stage.valueOf(row.getString(2)),
                row.getString(3),
                points == null ? null : new Points(points),
                row.getBigDecimal(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getLong(9));
    }

    private static SheetData.Line line(ResultSet row, Map<String, Measure> measures, List<SheetData.Entry> entries)
            throws SQLException {
        BigDecimal max = row.getBigDecimal(8);
        LineRule rule = new LineRule(
                LineKind.valueOf(row.getString(6)),
                measures.computeIfAbsent(row.getString(7), MEASURES::convertToEntityAttribute),
                max == null ? null : new Points(max),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getString(11));
        return new SheetData.Line(
                row.getLong(1),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                rule,
                row.getBoolean(12),
                row.getBoolean(13),
                row.getString(14),
                row.getString(15),
                null,
                PeerMean.added(entries, rule.step()));
    }

    private static SheetData sheet(ResultSet row, List<SheetData.Line> lines, Map<MembershipId, Counted> counted)
            throws SQLException {
        MembershipId member = new MembershipId(row.getLong("membership_id"));
        return new SheetData(
                row.getLong("id"),
                member,
                row.getString("sub_unit"),
                row.getLong("scale_id"),
                terms(row),
                SheetStatus.valueOf(row.getString("state")),
                instant(row, "submitted_at"),
                instant(row, "finalised_at"),
                row.getString("taken_over_reason"),
                returned(row),
                ruled(lines, counted.getOrDefault(member, Counted.NOTHING)));
    }

    private static List<SheetData.Line> ruled(List<SheetData.Line> lines, Counted counted) {
        return lines.stream()
                .map(line -> line.rule().measure().byRule() ? line.ruledBy(counted) : line)
                .toList();
    }

    private static ScaleTerms terms(ResultSet row) throws SQLException {
        return new ScaleTerms(
                points(row, "total_points"),
                row.getBoolean("bonus_inside"),
                points(row, "bonus_cap"),
                points(row, "point_step"));
    }

    private static SheetData.@Nullable Returned returned(ResultSet row) throws SQLException {
        String reason = row.getString("returned_reason");
        return reason == null
                ? null
                : new SheetData.Returned(
                        reason, row.getString("returned_by"), Objects.requireNonNull(instant(row, "returned_at")));
    }

    private static @Nullable Points points(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : new Points(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
