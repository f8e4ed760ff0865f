package vn.thidua.poll;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.assembly.Assemblies;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.cluster.ClusterYears;

/** Fixes what is voted on, and by whom. */
@Component
class Fixing {

    private final Polls polls;
    private final Roll roll;
    private final Manifest manifest;
    private final Votes votes;
    private final Assemblies assemblies;
    private final ClusterYears years;

    Fixing(Polls polls, Roll roll, Manifest manifest, Votes votes, Assemblies assemblies, ClusterYears years) {
        this.polls = polls;
        this.roll = roll;
        this.manifest = manifest;
        this.votes = votes;
        this.assemblies = assemblies;
        this.years = years;
    }

    /** Writes candidates and roll; answers the text that says what is voted on. The roll of a further round is that of the first. */
    String fix(Poll poll) {
        Votes.Question question = votes.get(poll.year(), poll.ballot());
        Assembly assembly = assemblies.get(poll.year(), poll.assembly());
        poll.rule().mustSuit(question.candidates().size(), poll.round());
        roll.writeCandidates(poll.id(), question.candidates());
        earlier(poll, question)
                .ifPresentOrElse(before -> roll.copy(before.id(), poll.id()), () -> roll.write(poll.id(), assembly));
        List<String> members = roll.of(poll.id()).stream().map(RollLine::unit).toList();
        return manifest.of(years.get(poll.year()), assembly, question, poll, members);
    }

    /** Nobody comes or goes, by the roll call, until the transaction ends. */
    void holdRollCall(Poll poll) {
        assemblies.toChange(poll.year(), poll.assembly());
    }

    /** Who came, left or was exchanged after the roll was fixed, but before votes are taken: it is as it is now. */
    void callRoll(Poll poll) {
        roll.call(poll.id(), assemblies.get(poll.year(), poll.assembly()));
    }

    private Optional<Poll> earlier(Poll poll, Votes.Question question) {
        return Optional.ofNullable(question.follows())
                .filter(follows -> poll.round() > 1)
                .flatMap(follows -> polls.findFirstByBallotIdAndClusterYearIdOrderByIdDesc(
                        follows, poll.year().value()))
                .filter(before -> before.assembly() == poll.assembly() && before.manifest() != null);
    }
}
