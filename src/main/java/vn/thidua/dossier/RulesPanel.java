package vn.thidua.dossier;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.award.NominationView;
import vn.thidua.eligibility.Eligibility;
import vn.thidua.eligibility.Judgement;
import vn.thidua.nominating.NominationPanel;

/** What the rules say of a nomination, on its page; as far as the person may see it. */
@Component
@Order(10)
class RulesPanel implements NominationPanel {

    /**
     * What is drawn.
     *
     * @param full the person is of the organiser's side
     * @param path where there is more, and where it is recorded who looked and who let pass
     */
    record Shown(Judgement judgement, boolean full, String path) {}

    private final Eligibility eligibility;

    RulesPanel(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public Optional<Drawn> of(NominationView nomination, Actor actor, Here here) {
        return here.allows(Action.ELIGIBILITY_READ)
                ? Optional.of(new Drawn(
                        "dossier/rules",
                        new Shown(
                                eligibility.seenBy(here, nomination.id()),
                                Eligibility.seesConduct(here),
                                nomination.path() + "/dieu-kien")))
                : Optional.empty();
    }
}
