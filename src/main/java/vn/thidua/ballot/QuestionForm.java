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
 * @param source how the candidates come to stand
 * @param first so many by rank, where ranks propose them
 * @param reason why these, where people propose them
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
        Question.@Nullable Source source,
        @Min(1) @Max(200) @Nullable Integer first,
        @Size(max = 500) @Nullable String reason,
        @Nullable List<Long> members,
        @Size(max = 10000) @Nullable String names) {

    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 200;

    /** A new question, to be asked at this meeting where one is named. */
    static QuestionForm empty(@Nullable Long meeting) {
        return new QuestionForm(
                0L, null, null, Method.SECRET, null, meeting, null, null, null, null, null, List.of(), null);
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
                asked.proposal() == null ? null : asked.proposal().source(),
                asked.proposal() == null || asked.proposal().source() != Question.Source.RANK
                        ? null
                        : Integer.valueOf(ballot.candidates().size()),
                asked.proposal() == null ? null : asked.proposal().reason(),
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
                seats,
                proposal());
    }

    private Question.@Nullable Proposal proposal() {
        String why = Names.cleanOrNull(reason);
        if (source == Question.Source.HAND && why == null) {
            throw new RuleViolation("ballot.proposal.noReason").at("reason");
        }
        return source == null ? null : new Question.Proposal(source, why);
    }

    /**
     * The candidates as they come to stand.
     *
     * @param earlier the question it follows
     */
    List<Candidate> candidates(YearNames names, @Nullable Ballot earlier) {
        if (source == Question.Source.RANK) {
            return firstByRank(names);
        }
        return source == Question.Source.SHORT_LIST ? shortListed(earlier) : ticked(names.members());
    }

    /** Who shares the last of these ranks stands too. */
    private List<Candidate> firstByRank(YearNames names) {
        if (first == null) {
            throw new RuleViolation("ballot.proposal.howMany").at("first");
        }
        List<Candidate> candidates = names.proposed().stream()
                .filter(member -> member.rank() != null && member.rank() <= first)
                .map(member -> Candidate.unit(member.id()))
                .toList();
        if (candidates.isEmpty()) {
            throw new RuleViolation("ballot.proposal.noRanks").at("source");
        }
        return candidates;
    }

    private static List<Candidate> shortListed(@Nullable Ballot earlier) {
        List<Candidate> chosen = earlier == null
                ? List.of()
                : earlier.candidates().stream()
                        .filter(Candidate::chosen)
                        .map(candidate -> candidate.with(new Candidate.Vote(null, false, null)))
                        .toList();
        if (chosen.isEmpty()) {
            throw new RuleViolation("ballot.proposal.noShortList").at("follows");
        }
        return chosen;
    }

    /** The candidates: members in the order of the cluster's list, then the names as typed. */
    private List<Candidate> ticked(List<MemberView> all) {
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
