package vn.thidua.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.SheetFacts;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/** Reads the evidence of a unit and the lines it can serve in a fixed number of statements; no content is read. */
@Component
class EvidenceReading {

    private static final String ITEMS = """
            select e.id, e.version, e.cluster_year_id, e.membership_id, e.kind, e.title, e.document_number, e.document_date, e.page,
                   e.quotation, e.url, e.file_name, e.media_type, e.size_bytes, e.added_by, e.added_at, e.withdraw_reason,
                   array(select u.line_id from evidence_use u where u.evidence_id = e.id order by u.line_id) as lines
            from evidence e where e.cluster_year_id = :year and e.membership_id = :member
            """;

    private static final String LINES = """
            select l.id, s.sub_unit, s.status, s.returned_at, l.code, l.text, l.evidence_required,
                   s.scale_id = (select max(n.scale_id) from score_sheet n
                                 where n.cluster_year_id = :year and n.membership_id = :member) as newest
            from score_line l join score_sheet s on s.id = l.sheet_id
            where s.cluster_year_id = :year and s.membership_id = :member
            order by s.scale_id desc, s.sub_unit collate "vi-x-icu", s.id, l.position
            """;

    private static final String ELSEWHERE = """
            select e.id, om.unit_name, oy.year, oy.name
            from evidence e
            join evidence o on o.sha256 = e.sha256 and o.membership_id <> e.membership_id and o.withdrawn_at is null
            join membership m on m.id = e.membership_id join membership om on om.id = o.membership_id
            join cluster_year y on y.id = e.cluster_year_id join cluster_year oy on oy.id = o.cluster_year_id
            join programme p on p.id = y.programme_id join programme op on op.id = oy.programme_id
            where e.cluster_year_id = :year and e.membership_id = :member and e.withdrawn_at is null
              and case :sight when 'ORGANISER' then op.organiser_id = p.organiser_id
                              when 'OWN_YEAR' then oy.id = y.id or om.unit_id = m.unit_id
                              else om.unit_id = m.unit_id end
            order by oy.year desc, om.unit_name collate "vi-x-icu", o.id
            """;

    /** The same file under another unit or year. */
    record Elsewhere(String unit, String cluster, int year) {}

    private record Of<T>(long item, T found) {}

    private final JdbcClient jdbc;
    private final SheetFacts facts;
    private final ObjectionTime objections;

    EvidenceReading(JdbcClient jdbc, SheetFacts facts, ObjectionTime objections) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.objections = objections;
    }

    /** All items in the order in which they were added, those put aside last. */
    List<EvidenceView> items(Folder folder) {
        return of(ITEMS + "order by e.withdrawn_at is not null, e.id", folder)
                .query((row, number) -> item(row))
                .list();
    }

    /** The items that count, by the lines they serve. */
    Map<Long, List<EvidenceView>> byLine(Folder folder) {
        return of(ITEMS + "and e.withdrawn_at is null order by e.id", folder).query((row, number) -> item(row)).stream()
                .flatMap(item -> item.lines().stream().map(line -> new Of<>(line, item)))
                .collect(Collectors.groupingBy(Of::item, Collectors.mapping(Of::found, Collectors.toList())));
    }

    Optional<EvidenceView> item(Folder folder, long id) {
        return one(ITEMS + "and e.id = :id", folder, id);
    }

    /** For a change: two people changing one item wait for each other. */
    Optional<EvidenceView> itemForChange(Folder folder, long id) {
        return one(ITEMS + "and e.id = :id for update of e", folder, id);
    }

    SheetLines lines(Folder folder) {
        return lines(LINES, folder);
    }

    /** For a change: a sheet does not become final in between. */
    SheetLines linesForChange(Folder folder) {
        return lines(LINES + "for share of s", folder);
    }

    /** Where else the files of this unit and year were handed in, by item, as far as the person sees. */
    Map<Long, List<Elsewhere>> elsewhere(Folder folder, Hand.Sight sight) {
        return of(ELSEWHERE, folder)
                .param("sight", sight.name())
                .query((row, number) -> new Of<>(
                        row.getLong("id"),
                        new Elsewhere(row.getString("unit_name"), row.getString("name"), row.getInt("year"))))
                .stream()
                .collect(Collectors.groupingBy(Of::item, Collectors.mapping(Of::found, Collectors.toList())));
    }

    byte[] piece(long id, int from, int most) {
        return jdbc.sql("select substring(content from ? for ?) from evidence where id = ?")
                .params(from, most, id)
                .query(byte[].class)
                .single();
    }

    private Optional<EvidenceView> one(String sql, Folder folder, long id) {
        return of(sql, folder).param("id", id).query((row, number) -> item(row)).optional();
    }

    private SheetLines lines(String sql, Folder folder) {
        SheetFacts.Deadline deadline =
                facts.deadline(folder.year(), folder.member(), Scorer.SELF).orElse(null);
        boolean disputed = objections.isOpen(folder.year(), folder.member());
        return new SheetLines(of(sql, folder)
                .query((row, number) -> new SheetLines.Line(
                        row.getLong("id"),
                        row.getString("sub_unit"),
                        SheetStatus.valueOf(row.getString("status")),
                        row.getBoolean("newest"),
                        row.getString("code"),
                        row.getString("text"),
                        row.getBoolean("evidence_required"),
                        late(deadline, row.getTimestamp("returned_at")),
                        disputed))
                .list());
    }

    private static @Nullable RuleViolation late(
            SheetFacts.@Nullable Deadline deadline, @Nullable Timestamp returnedAt) {
        return deadline == null ? null : deadline.closing(returnedAt == null ? null : returnedAt.toInstant());
    }

    private JdbcClient.StatementSpec of(String sql, Folder folder) {
        return jdbc.sql(sql)
                .param("year", folder.year().value())
                .param("member", folder.member().value());
    }

    private static EvidenceView item(ResultSet row) throws SQLException {
        return new EvidenceView(
                row.getLong("id"),
                row.getLong("version"),
                new ClusterYearId(row.getLong("cluster_year_id")),
                new MembershipId(row.getLong("membership_id")),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("title"),
                new EvidenceView.Source(
                        row.getString("url"),
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("page"),
                        row.getString("quotation")),
                file(row),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("withdraw_reason"),
                List.of((Long[]) row.getArray("lines").getArray()));
    }

    private static EvidenceView.@Nullable StoredFile file(ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        return name == null
                ? null
                : new EvidenceView.StoredFile(name, row.getString("media_type"), row.getLong("size_bytes"));
    }
}
