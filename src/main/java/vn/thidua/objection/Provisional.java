package vn.thidua.objection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.evidence.EvidenceOf;
import vn.thidua.evidence.EvidenceView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;

/** The lines of a unit's provisional score; a fixed number of statements, whatever their number. */
@Service
@Transactional(readOnly = true)
class Provisional {

    /**
     * A line with the mark that stands there now.
     *
     * @param evidence what the unit shows for it
     */
    record Line(SheetData.Line data, Objection.First first, List<EvidenceView> evidence) {

        /** What was written beside that mark. */
        public @Nullable String why() {
            return data.entry(first.stage()).map(SheetData.Entry::reason).orElse(null);
        }
    }

    private final Windows windows;
    private final ScoreReading reading;
    private final EvidenceOf evidence;
    private final ClusterYears years;
    private final ProgrammeRules rules;

    Provisional(Windows windows, ScoreReading reading, EvidenceOf evidence, ClusterYears years, ProgrammeRules rules) {
        this.windows = windows;
        this.reading = reading;
        this.evidence = evidence;
        this.years = years;
        this.rules = rules;
    }

    Windows.Window window(ClusterYearId year, MembershipId member) {
        return windows.of(year, member);
    }

    /** Of the newest sheet; empty where the member has none. */
    List<Line> lines(ClusterYearId year, MembershipId member) {
        return lines(year, member, null);
    }

    /** Of the sheet by this scale, of the newest where none is named. */
    List<Line> lines(ClusterYearId year, MembershipId member, @Nullable Long scale) {
        SheetKey key = new SheetKey(year, member, null);
        Optional<SheetData> own = scale == null ? reading.ownSheet(key) : reading.ownSheet(key, scale);
        Stage official = ScoringRules.of(rules, years.get(year)).official();
        Map<Long, List<EvidenceView>> shown = evidence.lines(year, member);
        return own.stream()
                .flatMap(sheet -> sheet.lines().stream()
                        .map(line ->
                                new Line(line, first(sheet, line, official), shown.getOrDefault(line.id(), List.of()))))
                .toList();
    }

    /** The points that stand now in the lines of the members' own sheets, where there are any. */
    Map<Long, @Nullable Points> points(ClusterYearId year) {
        Stage official = ScoringRules.of(rules, years.get(year)).official();
        Map<Long, @Nullable Points> points = new HashMap<>();
        reading.newest(year).stream()
                .filter(SheetData::main)
                .forEach(sheet -> sheet.lines()
                        .forEach(line -> points.put(
                                line.id(), first(sheet, line, official).points())));
        return points;
    }

    /** One line of the newest sheet, or {@link NotFound}. */
    Line line(ClusterYearId year, MembershipId member, long id) {
        return line(year, member, null, id);
    }

    /** One of {@link #lines(ClusterYearId, MembershipId, Long)}, or {@link NotFound}. */
    Line line(ClusterYearId year, MembershipId member, @Nullable Long scale, long id) {
        return lines(year, member, scale).stream()
                .filter(line -> line.data().id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Objection.First first(SheetData sheet, SheetData.Line line, Stage byRule) {
        Stage official = byRule.countedOn(sheet);
        return new Objection.First(line.official(official), line.decisive(official));
    }
}
