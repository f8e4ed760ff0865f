package vn.thidua.dossier;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.attachment.StoredContent;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** The files of a year's dossiers, each nomination's in a folder of its own, those put aside in one below. */
@Component
class DossierRecord implements RecordFiles {

    private final JdbcClient jdbc;
    private final DossierPapers papers;
    private final Wording wording;

    DossierRecord(JdbcClient jdbc, DossierPapers papers, Wording wording) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.wording = wording;
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return jdbc.sql("""
                select f.id, f.paper_id, f.file_name, f.media_type, f.size_bytes, f.added_by, f.added_at, f.withdraw_reason,
                       n.position, n.award_name, coalesce(n.recipient_name, m.unit_name, '') as recipient
                from dossier_file f
                join dossier_paper p on p.id = f.paper_id
                join nomination n on n.id = p.nomination_id
                left join membership m on m.id = n.membership_id
                where n.cluster_year_id = ? order by n.position, n.id, f.id""")
                .param(year.id().value())
                .query((row, number) -> {
                    FileView file = DossierReads.file(row);
                    List<String> folders = new ArrayList<>(List.of(
                            wording.of("dossier.record.folder"),
                            row.getInt("position") + " " + row.getString("recipient") + " "
                                    + row.getString("award_name")));
                    if (file.withdrawn()) {
                        folders.add(wording.of("attachment.record.withdrawn"));
                    }
                    StoredContent content = papers.content(file);
                    return new RecordFile(YearStep.NOMINATION, folders, file.name(), content::writeTo);
                })
                .list();
    }
}
