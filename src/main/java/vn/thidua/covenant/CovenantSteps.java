package vn.thidua.covenant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.YearStep;

/** The step "Giao ước": done when the covenant and its annexes are signed. */
@Component
class CovenantSteps implements YearSteps {

    private final JdbcClient jdbc;

    CovenantSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        List<MemberView> current =
                members.stream().filter(member -> !member.left()).toList();
        return jdbc.sql("""
                select position, status, signed_on,
                       array(select distinct membership_id from covenant_target t where t.covenant_id = c.id) as with_targets,
                       array(select membership_id from covenant_signature s where s.covenant_id = c.id) as signed
                from covenant c where cluster_year_id = ? order by position desc limit 1""")
                .param(year.id().value())
                .query((row, number) -> state(row, current))
                .optional()
                .orElseGet(() -> new StepState(
                        YearStep.COVENANT,
                        StepState.Progress.NOT_STARTED,
                        null,
                        List.of(),
                        "covenant.step.none",
                        List.of()));
    }

    private static StepState state(ResultSet row, List<MemberView> members) throws SQLException {
        String what = row.getInt("position") == 0 ? "covenant.step." : "covenant.step.annex.";
        String status = row.getString("status");
        if (status.equals("SIGNED")) {
            LocalDate on = row.getObject("signed_on", LocalDate.class);
            return new StepState(YearStep.COVENANT, StepState.Progress.DONE, on, List.of(), what + status, List.of());
        }
        Set<Long> done = ids(row.getArray(status.equals("DRAFT") ? "with_targets" : "signed"));
        List<String> waits = members.stream()
                .filter(member -> !done.contains(member.id().value()))
                .map(MemberView::label)
                .toList();
        return new StepState(
                YearStep.COVENANT,
                StepState.Progress.UNDER_WAY,
                null,
                waits,
                what + status,
                List.of(members.size() - waits.size(), members.size()));
    }

    private static Set<Long> ids(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }
}
