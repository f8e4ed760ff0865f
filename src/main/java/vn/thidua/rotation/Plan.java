package vn.thidua.rotation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.YearView;
import vn.thidua.rotation.Rotation.Candidate;
import vn.thidua.shared.MembershipId;

/** Everything from which the next head and deputies of a year are suggested. */
record Plan(YearView year, List<Line> lines, List<Chosen> chosen) {

    /** The years that are recorded of the cluster, the first first. */
    List<Integer> years() {
        return lines.stream()
                .flatMap(line -> line.stays().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The members of the year with what they served. */
    List<Candidate<MembershipId>> candidates(Duty duty) {
        List<Integer> years = years();
        return lines.stream()
                .filter(line -> line.member() != null)
                .map(line -> line.candidate(duty, year.year(), years))
                .toList();
    }

    List<Chosen> chosen(Duty duty) {
        return chosen.stream().filter(one -> one.duty() == duty).toList();
    }

    /** The members in the order in which they are next, this year's choices included. */
    List<MembershipId> order(Duty duty) {
        return Rotation.order(
                candidates(duty), chosen(duty).stream().map(Chosen::choice).toList());
    }

    /** Whose turn it is to be head. */
    Optional<MembershipId> nextHead() {
        return order(Duty.HEAD).stream().findFirst();
    }

    /**
     * Whose turn it is to be deputy: as many as this year has.
     *
     * @param head who leads the next year, and is passed over for deputy
     */
    List<MembershipId> nextDeputies(@Nullable MembershipId head) {
        return order(Duty.DEPUTY).stream()
                .filter(member -> !member.equals(head))
                .limit(lines.stream()
                        .filter(line -> line.had(Duty.DEPUTY, year.year()))
                        .count())
                .toList();
    }

    Picture picture() {
        List<Integer> years = years();
        return new Picture(years, lines.stream().map(line -> line.row(years)).toList());
    }
}
