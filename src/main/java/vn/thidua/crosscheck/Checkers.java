package vn.thidua.crosscheck;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Which member stands behind the name under which a sheet holds points of the cross-check. */
@Component
public class Checkers {

    /**
     * A member that checked a sheet.
     *
     * @param scorer the name of its points there; it may differ from the member's own, which others may share
     */
    public record Checker(MembershipId sheet, MembershipId member, String scorer) {}

    private final JdbcClient jdbc;

    Checkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all sheets of the year, in the order of the draw; one statement. */
    public List<Checker> of(ClusterYearId year) {
        return jdbc.sql("select checked_id, checker_id, scorer from peer_check where cluster_year_id = ? order by id")
                .param(year.value())
                .query((row, number) -> new Checker(
                        new MembershipId(row.getLong("checked_id")),
                        new MembershipId(row.getLong("checker_id")),
                        row.getString("scorer")))
                .list();
    }
}
