package vn.thidua.crosscheck;

import java.sql.Timestamp;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.crosscheck.CheckState.Round;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Where the members' own sheets stand, by the newest edition of the scale; one statement. */
@Component
class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MembershipId, Round> of(ClusterYearId year) {
        return jdbc
                .sql("""
                select s.membership_id, s.status, s.submitted_at, array(
                  select distinct e.scorer from score_entry e join score_line l on l.id = e.line_id
                  where l.sheet_id = s.id and e.stage = 'PEER' and e.sent_at is not null) as heard,
                  array(select a.membership_id from scoring_absence a where a.cluster_year_id = :year) as absent
                from score_sheet s
                where s.cluster_year_id = :year and s.sub_unit = ''
                  and s.scale_id = (select max(n.scale_id) from score_sheet n where n.cluster_year_id = :year)""")
                .param("year", year.value())
                .query((row, number) -> {
                    Timestamp since = row.getTimestamp("submitted_at");
                    Round round = new Round(
                            SheetStatus.valueOf(row.getString("status")),
                            since == null ? null : since.toInstant(),
                            Set.of((String[]) row.getArray("heard").getArray()),
                            Set.of((Long[]) row.getArray("absent").getArray()));
                    return Map.entry(new MembershipId(row.getLong("membership_id")), round);
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Round of(ClusterYearId year, MembershipId member) {
        return of(year).getOrDefault(member, Round.NONE);
    }
}
