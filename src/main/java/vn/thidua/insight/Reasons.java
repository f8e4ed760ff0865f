package vn.thidua.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.Scales;
import vn.thidua.evidence.EvidenceOf;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.publication.PublicationView;
import vn.thidua.publication.Publications;
import vn.thidua.ranking.Published;
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
     * Of the sheet from which a published table was made; of the member's newest one for who reads it at every time and asks
     * for no table.
     *
     * @param version the number of the table; null for the latest
     * @param readsSheet reads the sheet at every time; others read a final one of a table that is published, without the
     *     evidence
     * @return empty where it changed after the members were last told, which others are to know when they are told again
     */
    Optional<Why> of(ClusterYearId year, MembershipId member, @Nullable Integer version, boolean readsSheet) {
        SheetKey key = new SheetKey(year, member, null);
        List<PublicationView> tables = version == null && readsSheet ? List.of() : publications.of(year);
        Optional<SheetData> found =
                version == null && readsSheet ? reading.ownSheet(key) : published(key, tables, version, readsSheet);
        SheetData sheet = found.orElseThrow(NotFound::new);
        YearView view = years.get(year);
        if (!readsSheet
                && !view.settled()
                && Published.changedSince(sheet, tables.get(0).publishedAt())) {
            return Optional.empty();
        }
        return Optional.of(Why.of(
                sheet,
                scales.get(new ScaleId(sheet.scaleId())),
                ScoringRules.of(rules, view).official().countedOn(sheet),
                readsSheet ? evidence.lines(year, member) : Map.of()));
    }

    private Optional<SheetData> published(
            SheetKey key, List<PublicationView> tables, @Nullable Integer version, boolean readsSheet) {
        return tables.stream()
                .filter(table -> version == null || version == table.version())
                .findFirst()
                .map(PublicationView::scale)
                .flatMap(scale -> reading.ownSheet(key, scale))
                .filter(sheet -> readsSheet || sheet.status() == SheetStatus.FINAL);
    }
}
