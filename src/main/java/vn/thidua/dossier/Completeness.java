package vn.thidua.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thidua.award.NominationReads;
import vn.thidua.eligibility.DossierState;
import vn.thidua.shared.NominationId;

/** Tells the rules for awards whether a dossier is whole; nothing where nobody laid down what the award asks for. */
@Component
class Completeness implements DossierState {

    private final DossierReads dossiers;
    private final NominationReads nominations;

    Completeness(DossierReads dossiers, NominationReads nominations) {
        this.dossiers = dossiers;
        this.nominations = nominations;
    }

    @Override
    public Map<NominationId, DossierState.Completeness> of(Collection<NominationId> wanted) {
        Map<NominationId, DossierState.Completeness> known = new LinkedHashMap<>();
        Map<NominationId, Dossier> kept = dossiers.of(wanted);
        nominations.of(wanted).forEach(nomination -> {
            Dossier dossier = Objects.requireNonNull(kept.get(nomination.id()));
            if (dossier.known()) {
                List<String> missing =
                        dossier.missing().stream().map(Paper::label).toList();
                known.put(
                        nomination.id(),
                        new DossierState.Completeness(dossier.required(), missing, !dossier.untold(nomination)));
            }
        });
        return known;
    }
}
