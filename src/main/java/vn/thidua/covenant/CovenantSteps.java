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
import vn.thidua.history.Wording;
import vn.thidua.programme.YearStep;
import vn.thidua.yearrecord.Finding;
import vn.thidua.yearrecord.Findings;

/**
 * The step "Giao ước": done when the covenant and its annexes are signed, an annex by those who signed the covenant; who has not
 * signed is left to whoever leads next.
 */
@Component
class CovenantSteps implements YearSteps, Findings {

    private final JdbcClient jdbc;
    private final Wording wording;

    CovenantSteps(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
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

    @Override
    public List<Finding> findings(YearView year) {
        return jdbc.sql("""
                select c.title, count(*) as missing,
                       string_agg(m.unit_name, ', ' order by m.position, m.unit_name collate "vi-x-icu", m.id) as units
                from covenant c
                join membership m on m.cluster_year_id = c.cluster_year_id and m.left_on is null
                where c.cluster_year_id = ? and c.status <> 'SIGNED'
                  and not exists (select 1 from covenant_signature s where s.covenant_id = c.id and s.membership_id = m.id)
                group by c.id""")
                .param(year.id().value())
                .query((row, number) -> Finding.open(
                        YearStep.COVENANT,
                        wording.of("covenant.finding", row.getString("title"), row.getString("units")),
                        wording.of("covenant.finding.count", row.getInt("missing")),
                        year.path() + "/" + YearStep.COVENANT.slug()))
                .list();
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
