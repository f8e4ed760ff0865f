package vn.thidua.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;

/** A question and its result field by field, in words: for the history, and to show what two people typed. */
@Component
class BallotWords {

    private final Wording wording;
    private final Show show;

    BallotWords(Wording wording, Show show) {
        this.wording = wording;
        this.show = show;
    }

    /**
     * Every field of the ballot under its label's key.
     *
     * @param earlier the question it follows
     */
    Map<String, String> of(Ballot ballot, @Nullable Ballot earlier, YearNames names) {
        Map<String, String> all = new LinkedHashMap<>(of(ballot.asked(), earlier, ballot.candidates(), names));
        all.putAll(of(ballot.outcome(), ballot.candidates(), names));
        return all;
    }

    /** What is recorded of a further round whose earlier one was given up: nothing, and why. */
    Outcome lapsed(Ballot ballot) {
        List<Candidate.Vote> none = ballot.candidates().stream()
                .map(candidate -> Candidate.Vote.NONE)
                .toList();
        return new Outcome(true, Counts.NONE, none, wording.of("ballot.lapsed"));
    }

    Map<String, String> of(Question asked, @Nullable Ballot earlier, List<Candidate> candidates, YearNames names) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "ballot.subject",
                wording.of(asked.subject().key(), wording.of(asked.subject().titleKey(names.year()))));
        fields.put("ballot.question", asked.text());
        fields.put("ballot.method", wording.of(asked.method().key()));
        fields.put("ballot.heldOn", show.date(asked.heldOn()));
        fields.put("ballot.meeting", Objects.requireNonNullElse(names.meeting(asked.meeting()), ""));
        fields.put("ballot.follows", earlier == null ? "" : earlier.asked().text());
        fields.put("ballot.seats", text(asked.seats()));
        Question.Proposal proposal = asked.proposal();
        fields.put(
                "ballot.proposal",
                proposal == null ? "" : wording.of(proposal.source().key()));
        fields.put("ballot.proposal.reason", proposal == null ? "" : Objects.requireNonNullElse(proposal.reason(), ""));
        fields.put("ballot.candidates", names(candidates, names, candidate -> true));
        return fields;
    }

    Map<String, String> of(Outcome outcome, List<Candidate> candidates, YearNames names) {
        Counts counts = outcome.counts();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ballot.notReported", outcome.notReported() ? wording.of(true) : "");
        fields.put("ballot.eligible", text(counts.eligible()));
        fields.put("ballot.present", text(counts.present()));
        fields.put("ballot.issued", text(counts.issued()));
        fields.put("ballot.returned", text(counts.returned()));
        fields.put("ballot.valid", text(counts.valid()));
        fields.put("ballot.invalid", text(counts.invalid()));
        fields.put("ballot.votes", each(candidates, names, Candidate::votes));
        fields.put("ballot.chosen", names(candidates, names, Candidate::chosen));
        fields.put("ballot.candidateNote", each(candidates, names, Candidate::note));
        fields.put("ballot.resultNote", Objects.requireNonNullElse(outcome.note(), ""));
        return fields;
    }

    private static String names(List<Candidate> candidates, YearNames names, Predicate<Candidate> which) {
        return candidates.stream()
                .filter(which)
                .map(candidate -> names.of(candidate))
                .collect(Collectors.joining("; "));
    }

    /** "Hội LHPN xã An Bình: 5; …", without those of whom nothing is said. */
    private static String each(
            List<Candidate> candidates, YearNames names, Function<Candidate, @Nullable Object> said) {
        return candidates.stream()
                .filter(candidate -> said.apply(candidate) != null)
                .map(candidate -> names.of(candidate) + ": " + said.apply(candidate))
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
