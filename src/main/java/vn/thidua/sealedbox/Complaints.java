package vn.thidua.sealedbox;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.poll.PollView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.Today;

/** Until when the count of a box may be complained about; so long keys and sealed votes are kept. */
@Component
class Complaints {

    private final ClusterYears years;
    private final ProgrammeRules rules;

    Complaints(ClusterYears years, ProgrammeRules rules) {
        this.years = years;
        this.rules = rules;
    }

    /** The last day, of a poll that is closed: by the rule of the programme as it was that day. */
    LocalDate lastDay(PollView poll) {
        LocalDate closed = LocalDate.ofInstant(Objects.requireNonNull(poll.closedAt()), Today.ZONE);
        return closed.plusDays(
                rules.on(years.get(poll.year()).programme(), closed).complaintDays());
    }
}
