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

/** The last step of the year: the handover is prepared, then confirmed by both sides and the organiser. */
@Component
class HandoverStep implements YearSteps {

    private final JdbcClient jdbc;

    HandoverStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        return jdbc.sql("""
                select h.status = 'SIGNED' as signed, h.handed_on, coalesce(t.unit_name, r.name, h.to_unit_name, '') as incoming,
                       array_remove(array[
                         case when 'OUTGOING' = any(said.given) is not true then f.unit_name end,
                         case when 'INCOMING' = any(said.given) is not true then coalesce(t.unit_name, r.name, h.to_unit_name) end,
                         case when 'WITNESS' = any(said.given) is not true then :organiser end], null) as awaited
                from handover h
                left join membership f on f.id = h.from_membership_id left join membership t on t.id = h.to_membership_id
                left join unit r on r.id = h.to_unit_id
                cross join lateral (
                  select array_agg(c.side) as given from handover_confirmation c where c.handover_id = h.id) said
                where h.cluster_year_id = :year""")
                .param("year", year.id().value())
                .param("organiser", year.organiserName())
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
                                List.of((String[]) row.getArray("awaited").getArray()),
                                "handover.step.prepared",
                                List.of()))
                .optional()
                .orElse(new StepState(
                        YearStep.HANDOVER, Progress.NOT_STARTED, null, List.of(), "handover.step.none", List.of()));
    }
}
