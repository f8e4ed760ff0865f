package vn.thidua.attachment;

import java.util.List;
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

/** The papers kept with the steps of a year; those of the handover itself are not counted among what is handed over. */
@Component
class AttachmentRecord implements Findings, RecordFiles {

    private final JdbcClient jdbc;
    private final Attaching attaching;
    private final Wording wording;

    AttachmentRecord(JdbcClient jdbc, Attaching attaching, Wording wording) {
        this.jdbc = jdbc;
        this.attaching = attaching;
        this.wording = wording;
    }

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select step, count(*) as files from attachment
                where cluster_year_id = ? and withdrawn_at is null and step <> 'HANDOVER' group by step""")
                .param(year.id().value())
                .query((row, number) -> {
                    YearStep step = YearStep.valueOf(row.getString("step"));
                    return Finding.passedOn(
                            step,
                            wording.of("attachment.finding", wording.of(step.key())),
                            wording.of("attachment.finding.count", row.getInt("files")),
                            year.path() + "/" + step.slug());
                })
                .list();
    }

    /** All files of the year, those put aside in a folder of their own. */
    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return jdbc.sql(Attachments.LISTED + "where cluster_year_id = ? order by id")
                .param(year.id().value())
                .query((row, number) -> file(Attachments.view(row)))
                .list();
    }

    private RecordFile file(AttachmentView view) {
        List<String> folders = view.withdrawn() ? List.of(wording.of("attachment.record.withdrawn")) : List.of();
        return new RecordFile(view.step(), folders, view.fileName(), attaching.content(view)::writeTo);
    }
}
