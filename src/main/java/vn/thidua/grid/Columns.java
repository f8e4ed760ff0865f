package vn.thidua.grid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.ranking.Published;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetFacts.Deadline;
import vn.thidua.scoring.SheetFacts.Turn;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/**
 * What one person sees of the sheets of a year, and may enter into them.
 *
 * @param deadlines of the stages at which this person enters something; one that is not named does not end
 * @param toldAt when the members were last told a result: what was given to other units since is not for this person. Null
 *     while they were not, and for who sees it all
 */
record Columns(
        YearView year,
        Stage official,
        Viewer viewer,
        Map<Turn, Deadline> deadlines,
        @Nullable Instant toldAt) {

    /** One a sheet, in their order. */
    List<Grid.Column> of(List<MemberView> members, List<SheetData> sheets, List<Standing> standings) {
        Map<MembershipId, MemberView> byId =
                members.stream().collect(Collectors.toMap(MemberView::id, Function.identity()));
        Map<MembershipId, Standing> standing =
                standings.stream().collect(Collectors.toMap(Standing::membership, Function.identity()));
        long current = current(sheets, byId);
        return sheets.stream()
                .map(sheet -> column(
                        Objects.requireNonNull(byId.get(sheet.member())),
                        sheet,
                        sheet.main() ? standing.get(sheet.member()) : null,
                        sheet.id() == current))
                .toList();
    }

    /** One sheet alone. */
    Grid.Column of(MemberView member, SheetData sheet) {
        return column(member, sheet, null, true);
    }

    private Grid.Column column(MemberView member, SheetData sheet, @Nullable Standing standing, boolean current) {
        boolean reads = viewer.reads(member);
        Stage counts = official.countedOn(sheet);
        SheetKey key = new SheetKey(year.id(), sheet.member(), sheet.main() ? null : sheet.id());
        Optional<Scorer> scorer = viewer.enters(member, sheet);
        Grid.Closed closed = scorer.map(one -> closed(sheet, one.stage())).orElse(null);
        Grid.Entering entering = closed != null
                ? null
                : scorer.map(one -> entering(key, sheet, one.stage())).orElse(null);
        return new Grid.Column(
                member.id(),
                sheet.id(),
                member.name(),
                member.label(),
                sheet.subUnit(),
                member.rankGroup(),
                sheet.status(),
                reads ? key.page() : null,
                current,
                shows(sheet, reads)
                        ? sheet.provisionalTotals(scorer.map(Scorer::stage).orElse(counts))
                        : null,
                sheet.missing(counts) == 0,
                standing,
                entering,
                closed);
    }

    /** What a unit that takes no part had entered all the same is to be read in its sheet and counts nowhere. */
    private boolean shows(SheetData sheet, boolean reads) {
        return reads
                ? sheet.status() != SheetStatus.ABSENT
                : sheet.status() == SheetStatus.FINAL && (toldAt == null || !Published.changedSince(sheet, toldAt));
    }

    private static Grid.Entering entering(SheetKey key, SheetData sheet, Stage stage) {
        return new Grid.Entering(stage, key, sheet.missing(stage), (int) sheet.lines().stream()
                .filter(line -> sheet.lacksReason(line, stage))
                .count());
    }

    private Grid.@Nullable Closed closed(SheetData sheet, Stage stage) {
        Deadline deadline = deadlines.get(new Turn(sheet.member(), stage));
        if (deadline == null) {
            return null;
        }
        SheetData.Returned returned = sheet.returned();
        RuleViolation why = deadline.closing(returned == null ? null : returned.at());
        return why == null ? null : new Grid.Closed(stage, deadline.closedFrom(), why.key(), List.of(why.args()));
    }

    /** The sheet a phone shows: the one asked for, else the person's own, else the first. */
    private long current(List<SheetData> sheets, Map<MembershipId, MemberView> members) {
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
}
