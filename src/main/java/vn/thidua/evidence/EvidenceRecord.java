package vn.thidua.evidence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.attachment.StoredContent;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** What the units showed for their points. */
@Component
class EvidenceRecord implements Findings, RecordFiles {

    private final JdbcClient jdbc;
    private final EvidenceReading reading;
    private final Wording wording;

    EvidenceRecord(JdbcClient jdbc, EvidenceReading reading, Wording wording) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.wording = wording;
    }

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select count(*) as items, count(*) filter (where kind = 'FILE') as files, count(distinct membership_id) as units
                from evidence where cluster_year_id = ? and withdrawn_at is null having count(*) > 0""")
                .param(year.id().value())
                .query((row, number) -> Finding.passedOn(
                        YearStep.SCORING,
                        wording.of("evidence.finding", row.getInt("units")),
                        wording.of("evidence.finding.count", row.getInt("items"), row.getInt("files")),
                        year.path() + "/" + YearStep.SCORING.slug()))
                .list();
    }

    /** The files of all units, each unit's in a folder of its own. */
    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return jdbc.sql("""
                select e.id, e.file_name, e.size_bytes, e.withdrawn_at is not null as withdrawn, m.unit_name
                from evidence e join membership m on m.id = e.membership_id
                where e.cluster_year_id = ? and e.kind = 'FILE' order by m.position, m.id, e.id""")
                .param(year.id().value())
                .query((row, number) -> {
                    long id = row.getLong("id");
                    List<String> folders =
                            new ArrayList<>(List.of(wording.of("evidence.record.folder"), row.getString("unit_name")));
                    if (row.getBoolean("withdrawn")) {
                        folders.add(wording.of("evidence.record.withdrawn"));
                    }
                    StoredContent content =
                            new StoredContent(row.getLong("size_bytes"), (from, most) -> reading.piece(id, from, most));
                    return new RecordFile(YearStep.SCORING, folders, row.getString("file_name"), content::writeTo);
                })
                .list();
    }
}
