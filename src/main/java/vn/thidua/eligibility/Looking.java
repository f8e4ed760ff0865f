package vn.thidua.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.eligibility.Judged.Waiver;
import vn.thidua.shared.NominationId;

/** What people wrote down for a nomination: how its recipient was looked into, and who let it pass. Two statements. */
@Component
class Looking {

    private static final String CHECKS = "select * from conduct_check where nomination_id = any(?)";
    private static final String WAIVERS =
            "select * from rule_waiver where nomination_id = any(?) order by dated desc, id desc";

    /** Both, by nomination. */
    record Found(Map<NominationId, List<ConductCheck>> checks, Map<NominationId, List<Waiver>> waivers) {

        Map<ConductCheck.Subject, ConductCheck> conduct(NominationId nomination) {
            return checks.getOrDefault(nomination, List.of()).stream()
                    .collect(Collectors.toMap(ConductCheck::subject, Function.identity()));
        }

        List<Waiver> waivers(NominationId nomination) {
            return waivers.getOrDefault(nomination, List.of());
        }
    }

    private record Of<T>(NominationId nomination, T what) {}

    private final JdbcClient jdbc;

    Looking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found of(Collection<NominationId> nominations) {
        Long[] ids = nominations.stream().map(NominationId::value).toArray(Long[]::new);
        return new Found(
                grouped(jdbc.sql(CHECKS)
                        .param(ids)
                        .query((row, number) -> new Of<>(nomination(row), check(row)))
                        .list()),
                grouped(jdbc.sql(WAIVERS)
                        .param(ids)
                        .query((row, number) -> new Of<>(nomination(row), waiver(row)))
                        .list()));
    }

    Optional<ConductCheck> check(NominationId nomination, ConductCheck.Subject subject) {
        return Optional.ofNullable(of(List.of(nomination)).conduct(nomination).get(subject));
    }

    private static <T> Map<NominationId, List<T>> grouped(List<Of<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Of::nomination, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private static NominationId nomination(ResultSet row) throws SQLException {
        return new NominationId(row.getLong("nomination_id"));
    }

    private static ConductCheck check(ResultSet row) throws SQLException {
        return new ConductCheck(
                ConductCheck.Subject.valueOf(row.getString("subject")),
                row.getBoolean("clear"),
                row.getObject("checked_on", LocalDate.class),
                row.getString("asked"),
                row.getString("source"),
                row.getString("note"),
                row.getLong("version"));
    }

    private static Waiver waiver(ResultSet row) throws SQLException {
        return new Waiver(
                row.getLong("id"),
                Rule.valueOf(row.getString("rule")),
                row.getString("waived_by"),
                row.getString("reason"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class));
    }
}
