package vn.thidua.handover;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.YearStep;

/** The last step of the year: the handover is prepared, then signed. */
@Component
class HandoverStep implements YearSteps {

    private final JdbcClient jdbc;

    HandoverStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        return jdbc.sql("""
                select h.status = 'SIGNED' as signed, h.handed_on, coalesce(f.unit_name, '') as outgoing,
                       coalesce(t.unit_name, h.to_unit_name, '') as incoming
                from handover h
                left join membership f on f.id = h.from_membership_id left join membership t on t.id = h.to_membership_id
                where h.cluster_year_id = ?""")
                .param(year.id().value())
                .query((row, number) -> row.getBoolean("signed")
                        ? new StepState(
                                YearStep.HANDOVER,
                                Progress.DONE,
                                row.getObject("handed_on", java.time.LocalDate.class),
                                List.of(),
                                "handover.step.signed",
                                List.of(row.getString("incoming")))
                        : new StepState(
                                YearStep.HANDOVER,
                                Progress.UNDER_WAY,
                                null,
                                List.of(row.getString("outgoing"), row.getString("incoming")).stream()
                                        .filter(name -> !name.isEmpty())
                                        .toList(),
                                "handover.step.prepared",
                                List.of()))
                .optional()
                .orElse(new StepState(
                        YearStep.HANDOVER, Progress.NOT_STARTED, null, List.of(), "handover.step.none", List.of()));
    }
}
