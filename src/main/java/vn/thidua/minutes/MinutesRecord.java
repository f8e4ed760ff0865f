package vn.thidua.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** Signed minutes for the record of the year; votes that are not over and minutes that are not signed for who leads next. */
@Component
class MinutesRecord implements Findings, RecordFiles {

    private final JdbcClient jdbc;
    private final Wording wording;

    MinutesRecord(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select case when p.state = 'COUNTED' and not p.undecided then 'count' else 'poll' end as open,
                       string_agg(b.question, '; ' order by b.position, b.id) as listed, count(*) as many
                from poll p join ballot b on b.id = p.ballot_id
                where p.cluster_year_id = :year and p.state not in ('SIGNED','VOID') group by 1
                union all
                select 'meeting', string_agg(m.title, '; ' order by m.held_on, a.id), count(*)
                from assembly a join meeting m on m.id = a.meeting_id left join meeting_minutes n on n.assembly_id = a.id
                where a.cluster_year_id = :year and a.opened_at is not null and n.signed_on is null having count(*) > 0
                order by open desc""")
                .param("year", year.id().value())
                .query((row, number) -> Finding.open(
                        YearStep.BALLOT,
                        wording.of("minutes.finding." + row.getString("open"), row.getString("listed")),
                        wording.of("minutes.finding.count." + row.getString("open"), row.getInt("many")),
                        year.path() + "/" + YearStep.BALLOT.slug()))
                .list();
    }

    /** Each as the text whose fingerprint stands on the paper. */
    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return Stream.concat(meetings(year).stream(), counts(year).stream()).toList();
    }

    private List<RecordFile> meetings(YearView year) {
        return jdbc.sql("""
                select a.id, m.title from meeting_minutes n join assembly a on a.id = n.assembly_id join meeting m on m.id = a.meeting_id
                where a.cluster_year_id = ? and n.signed_on is not null order by a.id""")
                .param(year.id().value())
                .query((row, number) -> file(
                        wording.of("minutes.record.meeting", row.getString("title")),
                        "select content from meeting_minutes where assembly_id = ?",
                        row.getLong("id")))
                .list();
    }

    private List<RecordFile> counts(YearView year) {
        return jdbc.sql("""
                select p.id, b.question, p.round from count_minutes n join poll p on p.id = n.poll_id join ballot b on b.id = p.ballot_id
                where p.cluster_year_id = ? order by p.id""")
                .param(year.id().value())
                .query((row, number) -> file(
                        wording.of("minutes.record.count", row.getString("question"), row.getInt("round")),
                        "select content from count_minutes where poll_id = ?",
                        row.getLong("id")))
                .list();
    }

    private RecordFile file(String name, String content, long id) {
        return RecordFile.text(
                YearStep.BALLOT,
                name + ".json",
                () -> jdbc.sql(content).param(id).query(String.class).single(),
                wording.of("minutes.record.folder"));
    }
}
