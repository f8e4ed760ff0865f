package vn.thidua.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.decision.EarlierGrant;
import vn.thidua.decision.Grants;
import vn.thidua.history.History;
import vn.thidua.history.HistoryEntry;
import vn.thidua.nominating.NominationPanel;

/**
 * The dossier on the page of its nomination, with what lies beside it. Members of the cluster see what is proposed and what
 * came of it; the papers are for those who judge and for the unit.
 */
@Component
@Order(20)
@Transactional(readOnly = true)
class DossierPanel implements NominationPanel {

    /**
     * What is drawn.
     *
     * @param mayAsk may write down what other bodies say
     * @param earlier what whom it is for was given before; of a unit also what those were given that it follows
     * @param otherRoads nominations of the same recipient in the same year, for whoever decides and for the unit
     */
    record Shown(
            NominationView nomination,
            Dossier dossier,
            boolean mayWrite,
            boolean mayAsk,
            List<EarlierGrant> earlier,
            List<NominationView> otherRoads,
            List<HistoryEntry> history) {

        public boolean untold() {
            return dossier.untold(nomination);
        }

        /** Address of the nomination. */
        public String base() {
            return nomination.path();
        }
    }

    private final DossierReads dossiers;
    private final NominationReads nominations;
    private final Grants grants;
    private final History history;

    DossierPanel(DossierReads dossiers, NominationReads nominations, Grants grants, History history) {
        this.dossiers = dossiers;
        this.nominations = nominations;
        this.grants = grants;
        this.history = history;
    }

    @Override
    public Optional<Drawn> of(NominationView nomination, Actor actor, Here here) {
        return here.allows(Action.DOSSIER_READ)
                ? Optional.of(new Drawn("dossier/panel", shown(nomination, Hand.of(actor, here), here)))
                : Optional.empty();
    }

    private Shown shown(NominationView nomination, Hand hand, Here here) {
        boolean open = hand.writesAt(nomination.stage());
        boolean seesRoads = here.is(Relation.STAFF, Relation.BOARD, Relation.AUDITOR, Relation.OWN_UNIT);
        Long recipient = nomination.recipientId();
        return new Shown(
                nomination,
                dossiers.of(nomination.id()),
                open && here.allows(Action.DOSSIER_EDIT),
                open && here.allows(Action.OPINION_EDIT) && !hand.ownCause(),
                recipient == null ? List.of() : grants.of(recipient),
                seesRoads ? nominations.otherRoads(nomination) : List.of(),
                history.of(Desk.of(nomination.id())));
    }
}
