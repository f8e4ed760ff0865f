package vn.thidua.handover;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.NextHeads;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** The member that takes the papers over leads the next year, unless a vote says otherwise. */
@Service
@Transactional(readOnly = true)
class NamedReceiver implements NextHeads {

    private final Handovers handovers;

    NamedReceiver(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Optional<Choice> head(ClusterYearId year) {
        return handovers
                .findByClusterYearId(year.value())
                .map(Handover::to)
                .map(receiver -> new Choice(receiver, Way.HANDED_OVER));
    }

    @Override
    public List<Choice> deputies(ClusterYearId year, @Nullable MembershipId head) {
        return List.of();
    }
}
