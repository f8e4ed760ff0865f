package vn.thidua.poll;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.access.Here;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.RuleViolation;

/** The ways in which votes are cast, asked for the one of a poll. */
@Component
class Ways {

    private final ObjectProvider<VotingWay> ways;

    Ways(ObjectProvider<VotingWay> ways) {
        this.ways = ways;
    }

    void mustBeReady(PollView poll) {
        of(poll).mustBeReady(poll);
    }

    /** Asked just before votes are cast. */
    Optional<RuleViolation> caution(PollView poll) {
        return poll.state() == PollState.KEYED ? of(poll).caution(poll) : Optional.empty();
    }

    List<VotingWay.Step> steps(PollView poll, Here here) {
        return of(poll).steps(poll, here);
    }

    Optional<PollCount> count(PollView poll) {
        return poll.state().hasResult() ? of(poll).count(poll) : Optional.empty();
    }

    int expected(PollView poll) {
        return poll.isTaking() ? of(poll).expected(poll) : 0;
    }

    List<VotingWay.Fact> facts(PollView poll) {
        return of(poll).facts(poll);
    }

    List<VotingWay.Fact> shown(PollView poll) {
        return of(poll).shown(poll);
    }

    Optional<String> spoiled(PollView poll) {
        return of(poll).spoiled(poll);
    }

    List<VotingWay.Fact> fixed(PollView poll) {
        return of(poll).fixed(poll);
    }

    List<AccountId> working(PollWay way, long poll) {
        return of(way).working(poll);
    }

    /** How many of the counting committee need an account where votes are cast this way. */
    int tellers(PollWay way) {
        return of(way).tellers();
    }

    private VotingWay of(PollView poll) {
        return of(poll.rule().way());
    }

    private VotingWay of(PollWay wanted) {
        return ways.stream().filter(way -> way.way() == wanted).findFirst().orElseThrow();
    }
}
