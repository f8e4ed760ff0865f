package vn.thidua.attachment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/** The papers kept with the steps of a year; those of the handover itself are not handed over. */
@Component
class AttachmentRecord implements Findings {

    private final JdbcClient jdbc;
    private final Wording wording;

    AttachmentRecord(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
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
}
