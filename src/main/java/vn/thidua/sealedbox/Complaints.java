package vn.thidua.sealedbox;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.poll.PollView;
import vn.thidua.programme.RuleSet;
import vn.thidua.shared.Today;

/** Until when the count of a box may be complained about; so long keys and sealed votes are kept. */
@Component
class Complaints {

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day, of a poll that is closed: by the rule of the programme as it was that day; of several, the latest. */
    LocalDate lastDay(PollView poll) {
        LocalDate closed = LocalDate.ofInstant(Objects.requireNonNull(poll.closedAt()), Today.ZONE);
        int days = jdbc.sql("select coalesce(complaint_days, ?) from poll_place where poll_id = ?")
                .params(usual(), poll.id())
                .query(Integer.class)
                .single();
        return closed.plusDays(days);
    }

    /** Days where no rule says how many. */
    static int usual() {
        return new RuleSet(Map.of()).complaintDays();
    }
}
