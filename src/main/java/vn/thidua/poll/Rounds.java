package vn.thidua.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thidua.ballot.Votes;

/**
 * The rounds in which the questions of a year were put, one after another.
 *
 * @param results what came of the questions, by their ids
 */
public record Rounds(List<Votes.Question> questions, Map<Long, Votes.Result> results) {

    /** The further round in which it went on among those of whom this one did not decide. */
    public Optional<Votes.Question> after(Votes.Question question) {
        return questions.stream()
                .filter(next -> next.polled() && next.round() > 1 && Objects.equals(next.follows(), question.id()))
                .findFirst();
    }

    /** Those whom the rounds before this one chose, of the first round first. */
    public List<String> chosenBefore(Votes.Question question) {
        Optional<Votes.Question> before = questions.stream()
                .filter(earlier -> question.round() > 1 && Objects.equals(question.follows(), earlier.id()))
                .findFirst();
        List<String> chosen = new ArrayList<>(before.map(this::chosenBefore).orElse(List.of()));
        before.map(earlier -> results.get(earlier.id())).ifPresent(result -> chosen.addAll(result.chosenNames()));
        return chosen;
    }

    /** Those whom it chose together with the rounds before it. */
    public List<String> chosenUpTo(Votes.Question question) {
        List<String> chosen = new ArrayList<>(chosenBefore(question));
        Optional.ofNullable(results.get(question.id())).ifPresent(result -> chosen.addAll(result.chosenNames()));
        return chosen;
    }
}
