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

/** The step "Giao ước": done when the covenant and its annexes are signed, an annex by those who signed the covenant. */
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
                       array(select membership_id from covenant_signature s where s.covenant_id = c.id) as signed,
                       array(select s.membership_id from covenant_signature s join covenant b on b.id = s.covenant_id
                             where b.cluster_year_id = c.cluster_year_id and b.position = 0) as signed_first,
                       (select b.signed_on from covenant b
                        where b.cluster_year_id = c.cluster_year_id and b.position = 0) as first_signed_on
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
        boolean annex = row.getInt("position") > 0;
        boolean draft = status.equals("DRAFT");
        Set<Long> first = ids(row.getArray("signed_first"));
        List<MemberView> asked = members.stream()
                .filter(member -> !annex || first.contains(member.id().value()))
                .toList();
        Set<Long> done = ids(row.getArray(draft ? "with_targets" : "signed"));
        List<String> missing = asked.stream()
                .filter(member -> !done.contains(member.id().value()))
                .map(MemberView::label)
                .toList();
        return new StepState(
                YearStep.COVENANT,
                StepState.Progress.UNDER_WAY,
                row.getObject("first_signed_on", LocalDate.class),
                annex && draft ? List.of() : missing,
                what + status,
                List.of(asked.size() - missing.size(), asked.size()));
    }

    private static Set<Long> ids(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }
}
