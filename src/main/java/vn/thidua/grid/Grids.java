package vn.thidua.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.ranking.Standings;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.CellState;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;
import vn.thidua.shared.UnitId;

/** Lays the sheets of a year side by side; a fixed number of statements, whatever the number of members and criteria. */
@Service
@Transactional(readOnly = true)
class Grids {

    /**
     * Who looks.
     *
     * @param all sees every sheet at every time
     * @param units sees the sheets of these units at every time, the others' once they are final
     */
    record Viewer(boolean all, Set<UnitId> units, @Nullable Long chosen) {

        boolean reads(MemberView member) {
            return all || units.contains(member.unit());
        }
    }

    private final ScoreReading reading;
    private final Scales scales;
    private final Standings standings;
    private final ClusterYears years;

    Grids(ScoreReading reading, Scales scales, Standings standings, ClusterYears years) {
        this.reading = reading;
        this.scales = scales;
        this.standings = standings;
        this.years = years;
    }

    /** Empty until scoring is opened. */
    Optional<Grid> grid(YearView year, Stage official, Viewer viewer) {
        List<SheetData> sheets = reading.newest(year.id());
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        List<MemberView> members = years.members(year.id());
        ScaleView scale = scales.get(new ScaleId(sheets.get(0).scaleId()));
        List<SheetData> ordered = inOrderOfMembers(members, sheets);
        List<Grid.Column> columns = columns(year, members, ordered, official, viewer);
        List<Grid.Row> rows = scale.criteria().stream()
                .map(line -> row(scale, line, ordered, columns, official))
                .toList();
        return Optional.of(new Grid(scale, columns, rows, withoutSheet(members, sheets)));
    }

    private static List<SheetData> inOrderOfMembers(List<MemberView> members, List<SheetData> sheets) {
        return members.stream()
                .flatMap(
                        member -> sheets.stream().filter(sheet -> sheet.member().equals(member.id())))
                .toList();
    }

    private static List<String> withoutSheet(List<MemberView> members, List<SheetData> sheets) {
        return members.stream()
                .filter(member -> !member.left()
                        && sheets.stream().noneMatch(sheet -> sheet.member().equals(member.id())))
                .map(MemberView::name)
                .toList();
    }

    private List<Grid.Column> columns(
            YearView year, List<MemberView> members, List<SheetData> sheets, Stage official, Viewer viewer) {
        Map<MembershipId, MemberView> byId =
                members.stream().collect(Collectors.toMap(MemberView::id, Function.identity()));
        Map<MembershipId, Standing> standing = standings.of(year.id(), viewer.all()).stream()
                .collect(Collectors.toMap(Standing::membership, Function.identity()));
        long current = current(sheets, byId, viewer);
        List<Grid.Column> columns = new ArrayList<>();
        for (SheetData sheet : sheets) {
            MemberView member = Objects.requireNonNull(byId.get(sheet.member()));
            boolean open = viewer.reads(member) || sheet.status() == SheetStatus.FINAL;
            columns.add(new Grid.Column(
                    member.id(),
                    sheet.id(),
                    member.name(),
                    member.label(),
                    sheet.subUnit(),
                    member.rankGroup(),
                    sheet.status(),
                    viewer.reads(member) ? key(year, sheet).page() : null,
                    sheet.id() == current,
                    open ? sheet.provisionalTotals(official) : null,
                    sheet.officialTotals(official).complete(),
                    sheet.main() ? standing.get(member.id()) : null));
        }
        return columns;
    }

    private static SheetKey key(YearView year, SheetData sheet) {
        return new SheetKey(year.id(), sheet.member(), sheet.main() ? null : sheet.id());
    }

    /** The sheet a phone shows: the one asked for, else the person's own, else the first. */
    private static long current(List<SheetData> sheets, Map<MembershipId, MemberView> members, Viewer viewer) {
        return sheets.stream()
                .filter(sheet -> Objects.equals(sheet.id(), viewer.chosen()))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(sheet -> viewer.units()
                                .contains(Objects.requireNonNull(members.get(sheet.member()))
                                        .unit()))
                        .findFirst())
                .orElse(sheets.get(0))
                .id();
    }

    private static Grid.Row row(
            ScaleView scale, CriterionView line, List<SheetData> sheets, List<Grid.Column> columns, Stage official) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            boolean hidden = columns.get(i).totals() == null;
            cells.add(hidden ? Grid.Cell.HIDDEN : cell(scale, line, sheets.get(i), official));
        }
        return new Grid.Row(line.section(), line.depth(), line.code(), line.text(), line.line(), line.max(), cells);
    }

    private static Grid.Cell cell(ScaleView scale, CriterionView line, SheetData sheet, Stage official) {
        if (line.section()) {
            return new Grid.Cell(CellState.SELF, subtotal(scale, line, sheet, official), null, null);
        }
        return sheet.lines().stream()
                .filter(scored -> scored.criterion() == line.id())
                .findFirst()
                .map(scored -> cell(scored, official))
                .orElse(new Grid.Cell(CellState.MISSING, null, null, null));
    }

    private static Grid.Cell cell(SheetData.Line line, Stage official) {
        CellState state = line.state(official);
        String reason = line.entry(official).map(SheetData.Entry::reason).orElse(null);
        return switch (state) {
            case EXCLUDED -> new Grid.Cell(state, null, null, line.rule().excludedReason());
            case DIFFERS -> new Grid.Cell(state, line.official(official), line.points(Stage.SELF), reason);
            case CONFIRMED -> new Grid.Cell(state, line.official(official), null, reason);
            default -> new Grid.Cell(state, line.points(Stage.SELF), null, null);
        };
    }

    /** What stands in a section; nothing where no line of it has points yet. */
    private static @Nullable Points subtotal(ScaleView scale, CriterionView section, SheetData sheet, Stage official) {
        Set<Long> inside = scale.countedWithin(section.id());
        return sheet.lines().stream()
                .filter(line -> inside.contains(line.criterion()) && line.applies())
                .map(line -> points(line, official))
                .filter(Objects::nonNull)
                .reduce(Points::plus)
                .orElse(null);
    }

    private static @Nullable Points points(SheetData.Line line, Stage official) {
        Points given = line.official(official);
        return given == null ? line.points(Stage.SELF) : given;
    }
}
