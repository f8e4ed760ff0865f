package vn.thidua.evidence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/** What the units showed for their points. */
@Component
class EvidenceRecord implements Findings {

    private final JdbcClient jdbc;
    private final Wording wording;

    EvidenceRecord(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
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
}
