package vn.thidua.yearpaper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.publication.PublicationView;
import vn.thidua.publication.Publications;
import vn.thidua.ranking.Published;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;
import vn.thidua.shared.Today;

/** The result of a year as papers tell it: as it was published last, and while nothing was, as it stands now. */
@Component
class Result {

    /**
     * A table with where it comes from.
     *
     * @param published null: it stands so now, and nobody was told
     * @param sheets by which the units have their points, where these are still those of the table
     * @param scale of those sheets
     */
    record Told(
            RankTable table,
            @Nullable PublicationView published,
            Map<MembershipId, SheetData> sheets,
            @Nullable ScaleView scale) {

        /** The day on which it was published; null while it was not. */
        @Nullable
        LocalDate on() {
            return published == null ? null : LocalDate.ofInstant(published.publishedAt(), Today.ZONE);
        }

        /** The parts of the scale of which the base is made; none where the sheets have changed since. */
        List<CriterionView> parts() {
            return scale == null || sheets.isEmpty() ? List.of() : scale.baseParts();
        }

        /** What the unit has in such a part; null where that is not known. */
        @Nullable
        Points of(Standing unit, CriterionView part) {
            SheetData sheet = sheets.get(unit.membership());
            if (sheet == null || scale == null || unit.total() == null) {
                return null;
            }
            Stage official = table.rules().official().countedOn(sheet);
            return sheet.lines().stream()
                    .filter(line -> line.applies()
                            && (line.criterion() == part.id()
                                    || scale.countedWithin(part.id()).contains(line.criterion())))
                    .map(line -> line.official(official))
                    .filter(Objects::nonNull)
                    .reduce(Points.ZERO, Points::plus);
        }
    }

    private final Publications publications;
    private final Standings standings;
    private final ScoreReading reading;
    private final Scales scales;

    Result(Publications publications, Standings standings, ScoreReading reading, Scales scales) {
        this.publications = publications;
        this.standings = standings;
        this.reading = reading;
        this.scales = scales;
    }

    /** May this reader see what {@link #of} tells? What nobody was told is for those who read every sheet. */
    boolean isFor(YearView year, Here reader) {
        return reader.allows(Action.SHEET_READ)
                || reader.allows(Action.RESULT_READ)
                        && (year.settled() || publications.at(year.id()).isPresent());
    }

    /** A fixed number of statements. */
    Told of(YearView year) {
        PublicationView published = publications.latest(year.id()).orElse(null);
        RankTable table = published == null ? standings.table(year.id()) : published.table();
        Map<MembershipId, SheetData> sheets = reading.newest(year.id()).stream()
                .filter(SheetData::main)
                .collect(Collectors.toMap(SheetData::member, Function.identity()));
        boolean same = published == null || unchanged(published, sheets);
        ScaleView scale = sheets.values().stream()
                .findFirst()
                .map(sheet -> scales.get(new ScaleId(sheet.scaleId())))
                .orElse(null);
        return new Told(table, published, same ? sheets : Map.of(), scale);
    }

    /** Are the sheets still those whose sums were published? */
    private static boolean unchanged(PublicationView published, Map<MembershipId, SheetData> sheets) {
        Instant told = published.publishedAt();
        Stage official = published.table().rules().official();
        return published.table().standings().stream()
                .filter(unit -> unit.total() != null)
                .allMatch(unit -> {
                    SheetData sheet = sheets.get(unit.membership());
                    return sheet != null
                            && Objects.equals(published.scale(), sheet.scaleId())
                            && !Published.changedSince(sheet, told)
                            && sheet.officialTotals(official).base().equals(unit.base());
                });
    }
}
