package vn.thidua.eligibility;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Answer.Looked;
import vn.thidua.eligibility.Answer.Said;
import vn.thidua.eligibility.Facts.Result;
import vn.thidua.eligibility.Facts.Seat;
import vn.thidua.shared.Names;

/** The rules that ask how the unit stands in its cluster: by what was published, chosen and signed there. */
final class StandingRules {

    private static final Answer OUTSIDE = Answer.unknown("eligibility.outside");

    private StandingRules() {}

    /** First by the final result, or chosen by the cluster. */
    static Answer leading(Facts facts) {
        Seat seat = facts.seat();
        if (seat == null) {
            return OUTSIDE;
        }
        List<Looked> looked = List.of(result(seat), choice(seat));
        if (Boolean.TRUE.equals(seat.leading())) {
            return Answer.pass("eligibility.leading.chosen").from(looked);
        }
        Integer rank = seat.rank();
        if (rank == null) {
            return Answer.unknown("eligibility.leading.unknown").from(looked);
        }
        return (rank == 1 ? Answer.pass("eligibility.leading.first") : Answer.fail("eligibility.leading.not", rank))
                .from(looked);
    }

    /** A grade at least as good as the one that is set, by the final result. */
    static Answer grade(Facts facts, String wanted) {
        Seat seat = facts.seat();
        if (seat == null) {
            return OUTSIDE;
        }
        return Optional.ofNullable(seat.result())
                .filter(result -> result.settled() && result.graded())
                .map(result -> grade(result, wanted))
                .orElseGet(() -> Answer.unknown("eligibility.grade.unknown"))
                .from(result(seat));
    }

    private static Answer grade(Result result, String wanted) {
        int least = place(result.grades(), wanted);
        if (least < 0) {
            return Answer.unknown("eligibility.grade.noSuch", wanted, String.join(", ", result.grades()));
        }
        String grade = result.grade();
        int reached = place(result.grades(), grade);
        if (grade == null || reached < 0) {
            return Answer.fail("eligibility.grade.below", wanted);
        }
        return reached <= least
                ? Answer.pass("eligibility.grade.reached", grade, wanted)
                : Answer.fail("eligibility.grade.missed", grade, wanted);
    }

    private static int place(List<String> grades, @Nullable String grade) {
        String folded = Names.fold(Objects.requireNonNullElse(grade, ""));
        return grades.stream().map(Names::fold).toList().indexOf(folded);
    }

    /** It signed the covenant of the year, which is how a cluster registers. */
    static Answer registered(Facts facts) {
        Seat seat = facts.seat();
        if (seat == null) {
            return OUTSIDE;
        }
        Boolean signed = seat.signed();
        Answer answer = signed == null
                ? Answer.unknown("eligibility.registered.unknown")
                : signed ? Answer.pass("eligibility.registered") : Answer.fail("eligibility.registered.not");
        return answer.from(Looked.at(Said.of("eligibility.looked.covenant"), seat.page("giao-uoc")));
    }

    private static Looked result(Seat seat) {
        Result result = seat.result();
        Integer stated = seat.statedRank();
        Said words = result == null
                ? stated == null
                        ? Said.of("eligibility.looked.unpublished")
                        : Said.of("eligibility.looked.statedRank", stated)
                : Said.of(
                        result.settled() ? "eligibility.looked.final" : "eligibility.looked.provisional",
                        result.version(),
                        result.rank() == null ? "–" : result.rank(),
                        result.grade() == null ? "–" : result.grade());
        return Looked.at(words, seat.page("ket-qua"));
    }

    private static Looked choice(Seat seat) {
        String key = seat.leading() == null ? "none" : seat.leading() ? "own" : "other";
        return Looked.at(Said.of("eligibility.looked.choice." + key), seat.page("binh-xet"));
    }
}
