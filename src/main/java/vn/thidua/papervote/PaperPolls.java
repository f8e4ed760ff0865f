package vn.thidua.papervote;

import org.springframework.stereotype.Component;
import vn.thidua.poll.PollReading;
import vn.thidua.poll.PollView;
import vn.thidua.poll.PollWay;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** Polls on paper. */
@Component
class PaperPolls {

    private final PollReading polls;

    PaperPolls(PollReading polls) {
        this.polls = polls;
    }

    /** The newest poll on this question. @throws NotFound where there is none, or it is not on paper */
    PollView get(ClusterYearId year, long ballot) {
        return polls.find(year, ballot)
                .filter(poll -> poll.rule().way() == PollWay.PAPER)
                .orElseThrow(NotFound::new);
    }

    /** Address of its papers. */
    static String path(PollView poll) {
        return path(poll.year(), poll.question().id());
    }

    static String path(ClusterYearId year, long ballot) {
        return "/nam/" + year + "/binh-xet/" + ballot + "/bieu-quyet/giay";
    }
}
