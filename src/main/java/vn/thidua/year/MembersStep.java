package vn.thidua.year;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;
import vn.thidua.cluster.YearSteps;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.YearStep;

/** The first step of the year: there are members, for one unit alone vies with nobody, and one of them leads. */
@Component
class MembersStep implements YearSteps {

    private final ClusterYears years;

    MembersStep(ClusterYears years) {
        this.years = years;
    }

    @Override
    public StepState stateOf(YearView year, List<MemberView> members) {
        List<HeadView> headships = years.headships(year.id());
        Optional<HeadView> head = headships.stream().filter(HeadView::headNow).findFirst();
        Optional<HeadView> coming =
                headships.stream().filter(held -> held.head() && held.toCome()).findFirst();
        int count = (int) members.stream().filter(member -> !member.left()).count();
        if (members.isEmpty()) {
            return state(year, Progress.NOT_STARTED, "year.step.noMembers");
        }
        if (count == 1) {
            return state(year, Progress.UNDER_WAY, "year.step.oneMember");
        }
        if (head.isEmpty() && coming.isPresent()) {
            return done("year.step.headToCome", count, coming.get().holder());
        }
        if (head.isEmpty()) {
            return state(year, Progress.UNDER_WAY, "year.step.noHead", count);
        }
        return done("year.step.members", count, head.get().holder());
    }

    private static StepState done(String key, Object... args) {
        return new StepState(YearStep.MEMBERS, Progress.DONE, null, List.of(), key, List.of(args));
    }

    private static StepState state(YearView year, Progress progress, String key, Object... args) {
        return new StepState(YearStep.MEMBERS, progress, null, List.of(year.organiserName()), key, List.of(args));
    }
}
