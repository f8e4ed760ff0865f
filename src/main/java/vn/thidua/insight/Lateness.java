package vn.thidua.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.SheetFacts;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** What the days by which a sheet came too late are counted from. */
@Component
class Lateness {

    /**
     * The two ends of the count.
     *
     * @param deadline null where none is set
     * @param handedIn when the unit first handed in; null while it has not
     */
    record Told(
            SheetFacts.@Nullable Deadline deadline,
            @Nullable Instant handedIn) {

        public SheetFacts.@Nullable Extension extension() {
            return deadline == null ? null : deadline.extension();
        }
    }

    private final SheetFacts facts;
    private final JdbcClient jdbc;

    Lateness(SheetFacts facts, JdbcClient jdbc) {
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /** Two statements. */
    Told of(ClusterYearId year, MembershipId member) {
        Timestamp first = jdbc.sql("""
                select min(coalesce(first_submitted_at, submitted_at)) as first from score_sheet
                where cluster_year_id = ? and membership_id = ? and sub_unit = ''""")
                .params(year.value(), member.value())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("first")))
                .single()
                .orElse(null);
        return new Told(
                facts.deadline(year, member, Scorer.SELF).orElse(null), first == null ? null : first.toInstant());
    }
}
