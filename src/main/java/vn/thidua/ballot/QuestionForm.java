package vn.thidua.ballot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;
import vn.thidua.meeting.MeetingView;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/**
 * A question as it is typed.
 *
 * @param members ids of the memberships that stand as candidates
 * @param names other candidates, persons or works, one a line
 */
record QuestionForm(
        @Nullable Long version,
        @NotNull @Nullable Subject subject,
        @NotBlank @Size(max = 500) @Nullable String question,
        @NotNull @Nullable Method method,
        @Nullable LocalDate heldOn,
        @Nullable Long meeting,
        @Nullable Long follows,
        @Min(1) @Max(200) @Nullable Integer seats,
        @Nullable List<Long> members,
        @Size(max = 10000) @Nullable String names) {

    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 200;

    /** A new question, to be asked at this meeting where one is named. */
    static QuestionForm empty(@Nullable Long meeting) {
        return new QuestionForm(0L, null, null, Method.SECRET, null, meeting, null, null, List.of(), null);
    }

    static QuestionForm of(Ballot ballot) {
        Question asked = ballot.asked();
        return new QuestionForm(
                ballot.version(),
                asked.subject(),
                asked.text(),
                asked.method(),
                asked.heldOn(),
                asked.meeting(),
                ballot.follows(),
                asked.seats(),
                ballot.candidates().stream()
                        .map(Candidate::member)
                        .filter(Objects::nonNull)
                        .toList(),
                ballot.candidates().stream()
                        .filter(candidate -> candidate.member() == null)
                        .map(Candidate::name)
                        .collect(Collectors.joining("\n")));
    }

    private boolean has(MemberView member) {
        return members != null && members.contains(member.id().value());
    }

    /** What is asked, after the form was found complete; meetings of other years are refused. */
    Question asked(List<MeetingView> meetings) {
        if (meeting != null && meetings.stream().noneMatch(held -> held.id() == meeting)) {
            throw new RuleViolation("ballot.meeting.foreign").at("meeting");
        }
        return new Question(
                Objects.requireNonNull(subject),
                Names.clean(Objects.requireNonNull(question)),
                Objects.requireNonNull(method),
                heldOn,
                meeting,
                seats);
    }

    /** The candidates: members in the order of the cluster's list, then the names as typed. */
    List<Candidate> candidates(List<MemberView> all) {
        List<Candidate> candidates = new ArrayList<>();
        all.stream().filter(this::has).forEach(member -> candidates.add(Candidate.unit(member.id())));
        if (members != null && members.stream().distinct().count() > candidates.size()) {
            throw new RuleViolation("ballot.members.foreign").at("members");
        }
        named().forEach(name -> candidates.add(Candidate.named(name)));
        return candidates;
    }

    private List<String> named() {
        List<String> lines = names == null
                ? List.of()
                : Names.lines(names)
                        .lines()
                        .map(Names::clean)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.size() > MOST_NAMES) {
            throw new RuleViolation("ballot.names.tooMany", MOST_NAMES).at("names");
        }
        lines.stream().filter(line -> line.length() > LONGEST_NAME).findFirst().ifPresent(line -> {
            throw new RuleViolation("ballot.names.tooLong", LONGEST_NAME, line.substring(0, 40)).at("names");
        });
        return lines;
    }
}
