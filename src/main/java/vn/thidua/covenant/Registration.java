package vn.thidua.covenant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** What a signature under the covenant means to the later steps: who may be considered, and what was promised in figures. */
@Service
@Transactional(readOnly = true)
public class Registration {

    /**
     * A promised figure.
     *
     * @param planned more than zero
     */
    public record Target(MembershipId member, String text, BigDecimal planned, String unitOfMeasure) {}

    private final JdbcClient jdbc;
    private final ProgrammeRules rules;

    Registration(JdbcClient jdbc, ProgrammeRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Those among these members of the year who may not be considered by the rules of this day, in the same order. */
    public List<MemberView> unregistered(YearView year, LocalDate day, List<MemberView> members) {
        boolean required = rules.on(year.programme(), day)
                .flag(RuleKey.REGISTRATION_REQUIRED)
                .orElse(false);
        if (!required || members.isEmpty()) {
            return List.of();
        }
        Set<Long> signed = signed(year.id());
        return members.stream()
                .filter(member -> !signed.contains(member.id().value()))
                .toList();
    }

    /** Who signed the covenant itself; annexes do not count. */
    private Set<Long> signed(ClusterYearId year) {
        return jdbc.sql("""
                select s.membership_id from covenant_signature s join covenant c on c.id = s.covenant_id
                where c.cluster_year_id = ? and c.position = 0""").param(year.value()).query(Long.class).list().stream()
                .collect(Collectors.toSet());
    }

    /** By member, what was signed last first; one statement. */
    public Map<MembershipId, List<Target>> targets(ClusterYearId year) {
        return jdbc
                .sql("""
                select t.membership_id, t.text, t.planned, t.unit_of_measure
                from covenant_target t join covenant c on c.id = t.covenant_id
                where t.cluster_year_id = ? and c.status = 'SIGNED' and t.planned > 0
                order by c.position desc, t.position, t.id""")
                .param(year.value())
                .query((row, number) -> new Target(
                        new MembershipId(row.getLong("membership_id")),
                        row.getString("text"),
                        row.getBigDecimal("planned"),
                        row.getString("unit_of_measure")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Target::member));
    }
}
