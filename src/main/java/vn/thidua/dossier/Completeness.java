package vn.thidua.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.eligibility.DossierState;
import vn.thidua.shared.NominationId;

/** Tells the rules for awards whether a dossier is whole; nothing where nobody laid down what the award asks for. */
@Component
class Completeness implements DossierState {

    private final DossierReads dossiers;

    Completeness(DossierReads dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Map<NominationId, DossierState.Completeness> of(Collection<NominationId> nominations) {
        Map<NominationId, DossierState.Completeness> known = new LinkedHashMap<>();
        dossiers.of(nominations).forEach((nomination, dossier) -> {
            if (dossier.known()) {
                List<String> missing =
                        dossier.missing().stream().map(Paper::label).toList();
                known.put(nomination, new DossierState.Completeness(dossier.required(), missing));
            }
        });
        return known;
    }
}
