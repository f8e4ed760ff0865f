package vn.thidua.eligibility;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.award.NominationView;
import vn.thidua.nominating.NominationPanel;

/** What the rules say, on the page of the nomination. */
@Component
@Order(10)
class EligibilityPanel implements NominationPanel {

    /**
     * What is drawn.
     *
     * @param full the organiser's side reads it
     * @param base address of the page of the conditions
     * @param record the same for whoever may record there; null for the others
     */
    record Shown(
            Judgement judgement,
            boolean full,
            String base,
            @Nullable String record) {}

    private final Eligibility eligibility;

    EligibilityPanel(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public Optional<Drawn> of(NominationView nomination, Actor actor, Here here) {
        if (!here.allows(Action.ELIGIBILITY_READ)) {
            return Optional.empty();
        }
        String base = nomination.path() + "/dieu-kien";
        Judgement judgement = eligibility.seenBy(here, nomination.id());
        String record = here.allows(Action.ELIGIBILITY_EDIT) ? base : null;
        return Optional.of(
                new Drawn("eligibility/section", new Shown(judgement, Eligibility.seesConduct(here), base, record)));
    }
}
