package vn.thidua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.Today;

/** Reads dossiers, one or many, in four statements; no content of a file is read. */
@Service
@Transactional(readOnly = true)
class DossierReads {

    /** What an award asks for is judged by the day on which the dossier was received, and by today until it is; or by another. */
    private static final String PAPERS = """
            with wanted as (
              select n.id, k.award_id, coalesce(cast(:day as date), n.received_on, :today) as day
              from nomination n join award_kind k on k.id = n.award_kind_id where n.id = any(:ids)),
            asked as (
              select w.id as nomination_id, a.* from wanted w
              join same_award s on s.award_id = w.award_id join award_paper a on a.award_id = s.same_id
              where coalesce(a.valid_from, '-infinity') <= w.day and coalesce(a.valid_to, 'infinity') >= w.day),
            kept as (select * from dossier_paper where nomination_id = any(:ids))
            select coalesce(a.nomination_id, k.nomination_id) as nomination_id, a.id as asked, coalesce(a.paper, 'OTHER') as kind,
                   coalesce(k.label, a.label) as label, a.body, coalesce(a.required, false) as required, a.source,
                   k.id, coalesce(k.version, 0) as version, k.number, k.dated, k.note,
                   exists (select 1 from merit_report r
                           where r.nomination_id = a.nomination_id and r.results is not null) as written,
                   exists (select 1 from opinion_request o where o.nomination_id = a.nomination_id
                           and o.award_paper_id = a.id and o.answer is null) as awaited,
                   exists (select 1 from opinion_request o where o.nomination_id = a.nomination_id
                           and o.award_paper_id = a.id and o.answer is not null) as answered
            from asked a full join kept k on k.award_paper_id = a.id and k.nomination_id = a.nomination_id
            order by 1, a.position nulls last, a.id, k.id
            """;

    static final String FILES = """
            select p.nomination_id, f.id, f.paper_id, f.file_name, f.media_type, f.size_bytes, f.added_by, f.added_at, f.withdraw_reason
            from dossier_file f join dossier_paper p on p.id = f.paper_id
            """;

    private final JdbcClient jdbc;
    private final Today today;

    DossierReads(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    Dossier of(NominationId nomination) {
        return Objects.requireNonNull(of(List.of(nomination)).get(nomination));
    }

    /** The dossier by what the award asks for on that day. */
    Dossier of(NominationId nomination, LocalDate day) {
        return Objects.requireNonNull(of(List.of(nomination), day).get(nomination));
    }

    /** The dossiers of these nominations, in their order; one of which nothing is known has no papers. */
    Map<NominationId, Dossier> of(Collection<NominationId> nominations) {
        return of(nominations, null);
    }

    private Map<NominationId, Dossier> of(Collection<NominationId> nominations, @Nullable LocalDate day) {
        Long[] ids = nominations.stream().map(NominationId::value).toArray(Long[]::new);
        Map<Long, List<FileView>> files = files(ids);
        Map<Long, List<Paper>> papers = new LinkedHashMap<>();
        jdbc.sql(PAPERS)
                .param("ids", ids)
                .param("today", today.date())
                .param("day", day)
                .query(row -> {
                    papers.computeIfAbsent(row.getLong("nomination_id"), id -> new ArrayList<>())
                            .add(paper(row, files));
                });
        Map<Long, List<OpinionView>> opinions = opinions(ids);
        Map<Long, Dossier.Report> reports = reports(ids);
        Map<NominationId, Dossier> dossiers = new LinkedHashMap<>();
        nominations.forEach(nomination -> dossiers.put(
                nomination,
                new Dossier(
                        nomination,
                        papers.getOrDefault(nomination.value(), List.of()),
                        opinions.getOrDefault(nomination.value(), List.of()),
                        reports.get(nomination.value()))));
        return dossiers;
    }

    private Map<Long, List<FileView>> files(Long[] nominations) {
        return jdbc
                .sql(FILES + "where p.nomination_id = any(?) order by f.withdrawn_at is not null, f.id")
                .param(nominations)
                .query((row, number) -> file(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(FileView::paper));
    }

    private Map<Long, List<OpinionView>> opinions(Long[] nominations) {
        Map<Long, List<OpinionView>> opinions = new LinkedHashMap<>();
        jdbc.sql("select * from opinion_request where nomination_id = any(?) order by asked_on, id")
                .param(nominations)
                .query(row -> {
                    opinions.computeIfAbsent(row.getLong("nomination_id"), id -> new ArrayList<>())
                            .add(opinion(row));
                });
        return opinions;
    }

    private Map<Long, Dossier.Report> reports(Long[] nominations) {
        Map<Long, Dossier.Report> reports = new LinkedHashMap<>();
        jdbc.sql("select * from merit_report where nomination_id = any(?)")
                .param(nominations)
                .query(row -> {
                    reports.put(
                            row.getLong("nomination_id"),
                            new Dossier.Report(
                                    row.getString("features"), row.getString("results"), row.getString("earlier")));
                });
        return reports;
    }

    private static Paper paper(ResultSet row, Map<Long, List<FileView>> allFiles) throws SQLException {
        Long id = row.getObject("id", Long.class);
        Paper.Kind kind = Paper.Kind.valueOf(row.getString("kind"));
        boolean required = row.getBoolean("required");
        Paper.Noted noted = new Paper.Noted(
                row.getString("number"), row.getObject("dated", LocalDate.class), row.getString("note"));
        List<FileView> files = id == null ? List.of() : allFiles.getOrDefault(id, List.of());
        var elsewhere =
                new Paper.Elsewhere(row.getBoolean("written"), row.getBoolean("awaited"), row.getBoolean("answered"));
        return new Paper(
                row.getObject("asked", Long.class),
                id,
                row.getLong("version"),
                kind,
                row.getString("label"),
                row.getString("body"),
                required,
                row.getString("source"),
                noted,
                files,
                Paper.standing(kind, required, noted, files, elsewhere));
    }

    static FileView file(ResultSet row) throws SQLException {
        return new FileView(
                row.getLong("id"),
                row.getLong("paper_id"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("withdraw_reason"));
    }

    static OpinionView opinion(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new OpinionView(
                row.getLong("id"),
                row.getLong("version"),
                row.getObject("award_paper_id", Long.class),
                row.getString("body"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("asked_number"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                answer == null ? null : OpinionView.Answer.valueOf(answer),
                row.getString("answer_number"),
                row.getString("note"));
    }
}
