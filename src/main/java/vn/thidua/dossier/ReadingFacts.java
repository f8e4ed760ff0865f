package vn.thidua.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.decision.EarlierGrant;
import vn.thidua.decision.Grants;
import vn.thidua.shared.NominationId;

/** What whoever judges nominations reads of each, one or many, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class ReadingFacts {

    /**
     * The reading of one nomination.
     *
     * @param dossier papers there and missing, files, opinions, the merit report
     * @param earlier what whom it is for was given before, the newest first; revoked ones say so
     */
    public record Reading(NominationView nomination, Dossier dossier, List<EarlierGrant> earlier) {

        public Reading {
            earlier = List.copyOf(earlier);
        }

        /** Address of a file of the dossier. */
        public String path(FileView file) {
            return nomination.path() + "/tep/" + file.id();
        }
    }

    private final NominationReads nominations;
    private final DossierReads dossiers;
    private final Grants grants;

    ReadingFacts(NominationReads nominations, DossierReads dossiers, Grants grants) {
        this.nominations = nominations;
        this.dossiers = dossiers;
        this.grants = grants;
    }

    /** Of each of these nominations; one that does not exist is left out. */
    public Map<NominationId, Reading> of(Collection<NominationId> ids) {
        Map<NominationId, Dossier> papers = dossiers.of(ids);
        List<NominationView> views = nominations.of(ids);
        Map<Long, List<EarlierGrant>> earlier = grants.of(views.stream()
                .map(NominationView::recipientId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<NominationId, Reading> readings = new LinkedHashMap<>();
        views.forEach(view -> readings.put(
                view.id(),
                new Reading(
                        view,
                        Objects.requireNonNull(papers.get(view.id())),
                        view.recipientId() == null ? List.of() : earlier.getOrDefault(view.recipientId(), List.of()))));
        return readings;
    }

    /** Other nominations for the same recipient in the same year: one unit may be proposed on two roads. */
    public List<NominationView> otherRoads(NominationView nomination) {
        return nominations.otherRoads(nomination);
    }
}
