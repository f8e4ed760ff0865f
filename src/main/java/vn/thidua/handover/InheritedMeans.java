package vn.thidua.handover;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/** The rotating flag and the fund that came with the handover of the year before. */
@Component
class InheritedMeans implements Findings {

    private static final Show SHOW = new Show();

    private record Means(boolean flag, long money) {}

    private final JdbcClient jdbc;
    private final Wording wording;

    InheritedMeans(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select coalesce(h.flag_passed, false) as flag, coalesce(h.cluster_money_vnd, 0) as money
                from handover h join cluster_year y on y.id = h.cluster_year_id
                where y.cluster_id = ? and y.year = ? and h.status = 'SIGNED'""").params(year.cluster().value(), year.year() - 1).query(Means.class).optional().stream()
                .flatMap(means -> told(year, means).stream())
                .toList();
    }

    private List<Finding> told(YearView year, Means means) {
        String before = Integer.toString(year.year() - 1);
        List<Finding> told = new ArrayList<>();
        if (means.flag()) {
            told.add(passedOn(year, wording.of("handover.finding.flag", before), "1"));
        }
        if (means.money() > 0) {
            told.add(passedOn(year, wording.of("handover.finding.money", before), SHOW.money(means.money())));
        }
        return told;
    }

    private static Finding passedOn(YearView year, String what, String quantity) {
        return Finding.passedOn(YearStep.HANDOVER, what, quantity, year.path() + "/" + YearStep.HANDOVER.slug());
    }
}
