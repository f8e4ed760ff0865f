package vn.thidua.rotation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.NextHeads;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Where the programme lets the headship go round, whose turn it is leads the next year. */
@Component
@Transactional(readOnly = true)
class InTurn implements NextHeads {

    private final ClusterYears years;
    private final JdbcClient jdbc;
    private final Planning planning;

    InTurn(ClusterYears years, JdbcClient jdbc, Planning planning) {
        this.years = years;
        this.jdbc = jdbc;
        this.planning = planning;
    }

    @Override
    public Optional<Choice> head(ClusterYearId id) {
        return plan(id).flatMap(Plan::nextHead).map(InTurn::choice);
    }

    @Override
    public List<Choice> deputies(ClusterYearId id, @Nullable MembershipId head) {
        return plan(id).map(plan -> plan.nextDeputies(head)).orElse(List.of()).stream()
                .map(InTurn::choice)
                .toList();
    }

    private Optional<Plan> plan(ClusterYearId id) {
        boolean goesRound = jdbc.sql("""
                select exists (
                  select from cluster_year y join programme_rule r on r.programme_id = y.programme_id
                  where y.id = ? and r.key = 'HEAD_METHOD' and r.value = 'IN_TURN'
                    and daterange(r.valid_from, r.valid_to, '[]') @> rule_day(y))""").param(id.value()).query(Boolean.class).single();
        return goesRound ? Optional.of(planning.of(years.get(id))) : Optional.empty();
    }

    private static Choice choice(MembershipId member) {
        return new Choice(member, Way.IN_TURN);
    }
}
