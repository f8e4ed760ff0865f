package vn.thidua.objection;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Which members have asked to have a line looked at again, whatever came of it. */
@Component
public class ObjectedMembers {

    private final JdbcClient jdbc;

    ObjectedMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this year; one statement. */
    public Set<MembershipId> of(ClusterYearId year) {
        return jdbc
                .sql("select distinct membership_id from objection where cluster_year_id = ? and not agrees")
                .param(year.value())
                .query(Long.class)
                .list()
                .stream()
                .map(MembershipId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
