package vn.thidua.poll;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * What is voted on, as text: always the same for the same poll, so that its fingerprint on the wall, in the browser and in
 * the minutes can be compared.
 */
@Component
public class Manifest {

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

    /**
     * @param place the cluster or board that votes
     * @param members who votes
     */
    public String of(String place, int year, PollView poll, List<String> members) {
        PollRule rule = poll.rule();
        PollHost.Matter matter = poll.matter();
        return json.writeValueAsString(new Content(
                poll.uid().toString(),
                place,
                year,
                matter.meeting(),
                matter.heldOn().toString(),
                matter.text(),
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
                poll.candidates().stream()
                        .map(candidate -> new Candidate(candidate.no(), candidate.name()))
                        .toList(),
                members));
    }
}
