package vn.thidua.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** Every published table of the year, as the text whose fingerprint was published with it. */
@Component
class PublicationRecord implements RecordFiles {

    private final JdbcClient jdbc;
    private final Wording wording;

    PublicationRecord(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return jdbc.sql("select id, version, kind from publication where cluster_year_id = ? order by version")
                .param(year.id().value())
                .query((row, number) -> {
                    long id = row.getLong("id");
                    String kind = wording.of(
                            PublicationKind.valueOf(row.getString("kind")).key());
                    return RecordFile.text(
                            YearStep.SCORING,
                            wording.of("publication.record", row.getInt("version"), kind) + ".json",
                            () -> content(id),
                            wording.of("publication.record.folder"));
                })
                .list();
    }

    private String content(long id) {
        return jdbc.sql("select content from publication where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
