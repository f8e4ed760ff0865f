package vn.thidua.poll;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.cluster.YearView;

/**
 * What is voted on, as text: always the same for the same poll, so that its fingerprint on the wall, in the browser and in
 * the minutes can be compared.
 */
@Component
class Manifest {

    private record Content(
            String poll,
            String cluster,
            int year,
            String meeting,
            String heldOn,
            String question,
            int round,
            Rule rule,
            List<Candidate> candidates,
            List<String> members) {}

    private record Rule(
            String way, String form, int seats, String threshold, String base, boolean selfVote, boolean replaceable) {}

    private record Candidate(int no, String name) {}

    private final ObjectMapper json;

    Manifest(ObjectMapper json) {
        this.json = json;
    }

    String of(YearView year, Assembly assembly, Votes.Question question, Poll poll, List<String> members) {
        PollRule rule = poll.rule();
        return json.writeValueAsString(new Content(
                poll.uid().toString(),
                year.name(),
                year.year(),
                assembly.title(),
                assembly.heldOn().toString(),
                question.text(),
                poll.round(),
                new Rule(
                        rule.way().name(),
                        rule.form().name(),
                        rule.seats(),
                        rule.threshold() == null
                                ? ""
                                : rule.threshold().stripTrailingZeros().toPlainString(),
                        rule.base().name(),
                        rule.selfVote(),
                        rule.replaceable()),
                question.candidates().stream()
                        .map(candidate -> new Candidate(candidate.position(), candidate.name()))
                        .toList(),
                members));
    }
}
