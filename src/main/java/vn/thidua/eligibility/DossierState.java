package vn.thidua.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.NominationId;

/** Is the dossier of a nomination whole? Whoever keeps dossiers answers, with a fixed number of statements. */
public interface DossierState {

    /**
     * What there is of a dossier.
     *
     * @param papers how many the award asks for
     * @param missing the papers that are asked for and not there, as people call them
     * @param told was anything of it written down? Of a year that is over and from before, papers are unknown, not missing
     */
    record Completeness(int papers, List<String> missing, boolean told) {

        public Completeness {
            missing = List.copyOf(missing);
        }
    }

    /** Of each of these; a nomination for whose award nobody has said what papers it takes is left out. */
    Map<NominationId, Completeness> of(Collection<NominationId> nominations);
}
