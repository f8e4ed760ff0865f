package vn.thidua.insight;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.Scales;
import vn.thidua.evidence.EvidenceOf;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.publication.Publications;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** Reads why a unit has its points; a fixed number of statements, whatever the number of lines. */
@Service
@Transactional(readOnly = true)
class Reasons {

    private final ScoreReading reading;
    private final Scales scales;
    private final EvidenceOf evidence;
    private final Publications publications;
    private final ClusterYears years;
    private final ProgrammeRules rules;

    Reasons(
            ScoreReading reading,
            Scales scales,
            EvidenceOf evidence,
            Publications publications,
            ClusterYears years,
            ProgrammeRules rules) {
        this.reading = reading;
        this.scales = scales;
        this.evidence = evidence;
        this.publications = publications;
        this.years = years;
        this.rules = rules;
    }

    /**
     * Of the member's own sheet.
     *
     * @param readsSheet reads the sheet at every time; others read a final one once the result is published, without the
     *     evidence
     */
    Why of(ClusterYearId year, MembershipId member, boolean readsSheet) {
        SheetData sheet = reading.ownSheet(new SheetKey(year, member, null))
                .filter(found -> readsSheet || isPublished(year, found))
                .orElseThrow(NotFound::new);
        return Why.of(
                sheet,
                scales.get(new ScaleId(sheet.scaleId())),
                ScoringRules.of(rules, years.get(year)).official().countedOn(sheet),
                readsSheet ? evidence.lines(year, member) : Map.of());
    }

    private boolean isPublished(ClusterYearId year, SheetData sheet) {
        return sheet.status() == SheetStatus.FINAL && publications.latest(year).isPresent();
    }
}
