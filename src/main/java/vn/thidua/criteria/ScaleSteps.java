package vn.thidua.criteria;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.Points;

/** The step "Thang điểm": begun with a draft, done when a scale is frozen. */
@Component
class ScaleSteps implements YearSteps {

    private final JdbcClient jdbc;

    ScaleSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        return jdbc.sql("""
                select s.status, s.frozen_on, s.edition, count(c.id) filter (where c.line <> 'SECTION') as lines,
                       sum(c.max_points) filter (where c.line = 'BASE') as base
                from scoring_scale s left join criterion c on c.scale_id = s.id
                where s.cluster_year_id = ? and s.status <> 'REPLACED'
                group by s.id order by s.status = 'FROZEN' desc limit 1""")
                .param(year.id().value())
                .query((row, number) -> state(row))
                .optional()
                .orElseGet(() -> state(Progress.NOT_STARTED, null, "criteria.step.none"));
    }

    private static StepState state(ResultSet row) throws SQLException {
        if (!row.getString("status").equals("FROZEN")) {
            return state(Progress.UNDER_WAY, null, "criteria.step.draft", row.getInt("lines"));
        }
        BigDecimal base = row.getBigDecimal("base");
        return state(
                Progress.DONE,
                row.getObject("frozen_on", LocalDate.class),
                "criteria.step.frozen",
                row.getInt("lines"),
                (base == null ? Points.ZERO : new Points(base)).toString());
    }

    private static StepState state(Progress progress, @Nullable LocalDate doneOn, String key, Object... args) {
        return new StepState(YearStep.SCALE, progress, doneOn, List.of(), key, List.of(args));
    }
}
