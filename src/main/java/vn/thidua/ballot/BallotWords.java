package vn.thidua.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.Change;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.shared.FieldConflict;

/** A question and its result field by field, in words: for the history, and to show what two people typed. */
@Component
class BallotWords {

    private final Wording wording;
    private final Show show;

    BallotWords(Wording wording, Show show) {
        this.wording = wording;
        this.show = show;
    }

    /** Every field of the ballot under its label's key. */
    Map<String, String> of(Ballot ballot, List<MemberView> members) {
        Map<String, String> all = new LinkedHashMap<>(of(ballot.asked(), ballot.candidates(), members));
        all.putAll(of(ballot.counts(), ballot.candidates(), ballot.resultNote(), members));
        return all;
    }

    Map<String, String> of(Question asked, List<Candidate> candidates, List<MemberView> members) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ballot.subject", wording.of(asked.subject().key()));
        fields.put("ballot.question", asked.text());
        fields.put("ballot.method", wording.of(asked.method().key()));
        fields.put("ballot.heldOn", show.date(asked.heldOn()));
        fields.put("ballot.seats", text(asked.seats()));
        fields.put("ballot.candidates", names(candidates, members, candidate -> true));
        return fields;
    }

    Map<String, String> of(Counts counts, List<Candidate> candidates, @Nullable String note, List<MemberView> members) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ballot.eligible", text(counts.eligible()));
        fields.put("ballot.present", text(counts.present()));
        fields.put("ballot.issued", text(counts.issued()));
        fields.put("ballot.returned", text(counts.returned()));
        fields.put("ballot.valid", text(counts.valid()));
        fields.put("ballot.invalid", text(counts.invalid()));
        fields.put("ballot.votes", votes(candidates, members));
        fields.put("ballot.chosen", names(candidates, members, Candidate::chosen));
        fields.put("ballot.resultNote", Objects.requireNonNullElse(note, ""));
        return fields;
    }

    /** What changed from one state to the next, for the history. */
    static Change[] changes(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .map(field -> Change.of(field.getKey(), kept(before.get(field.getKey())), kept(field.getValue())))
                .toArray(Change[]::new);
    }

    /** Fields in which what is stored differs from what was typed. */
    static List<FieldConflict> conflicts(Map<String, String> theirs, Map<String, String> yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        yours.forEach((label, typed) -> {
            String stored = theirs.getOrDefault(label, "");
            if (!stored.equals(typed)) {
                conflicts.add(new FieldConflict(label, stored, typed));
            }
        });
        return conflicts;
    }

    /** A candidate as people call it. */
    static String name(Candidate candidate, List<MemberView> members) {
        return members.stream()
                .filter(member -> candidate.is(member.id()))
                .findFirst()
                .map(MemberView::name)
                .orElse(Objects.requireNonNullElse(candidate.name(), ""));
    }

    private static String names(List<Candidate> candidates, List<MemberView> members, Predicate<Candidate> which) {
        return candidates.stream()
                .filter(which)
                .map(candidate -> name(candidate, members))
                .collect(Collectors.joining("; "));
    }

    private static String votes(List<Candidate> candidates, List<MemberView> members) {
        return candidates.stream()
                .filter(candidate -> candidate.votes() != null)
                .map(candidate -> name(candidate, members) + ": " + candidate.votes())
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static @Nullable String kept(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
