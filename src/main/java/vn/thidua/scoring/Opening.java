package vn.thidua.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.covenant.Registration;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.measure.Proportional;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Scoring begins: the scale is frozen and every member gets its sheet; a part of a member may get one of its own. */
@Service
@Transactional
public class Opening {

    /** What units asked to have looked at again and nobody has answered; who keeps it answers. */
    public interface OpenObjections {

        /** Names of the units that wait for an outcome, in the order of the members. One statement. */
        List<String> units(ClusterYearId year);
    }

    private final ScoreSheets sheets;
    private final Scales scales;
    private final BlankSheets blanks;
    private final ClusterYears years;
    private final OpenObjections objections;
    private final History history;

    Opening(
            ScoreSheets sheets,
            Scales scales,
            BlankSheets blanks,
            ClusterYears years,
            OpenObjections objections,
            History history) {
        this.sheets = sheets;
        this.scales = scales;
        this.blanks = blanks;
        this.years = years;
        this.objections = objections;
        this.history = history;
    }

    /**
     * Makes the sheets that are missing: for all members at first, later for a member that joined or by a new edition. Who
     * objects, who publishes and who opens wait for each other.
     */
    public void open(ClusterYearId year, Actor actor) {
        sheets.lock(year.value());
        ScaleView scale = scales.freeze(year, actor);
        List<ScoreSheet> existing = sheets.findByClusterYearId(year.value());
        if (existing.stream().noneMatch(sheet -> sheet.scaleId() == scale.id().value())) {
            hindrance(year).ifPresent(hindrance -> {
                throw hindrance;
            });
        }
        List<MemberView> members =
                years.members(year).stream().filter(member -> !member.left()).toList();
        List<Wanted> waiting = Stream.concat(
                        members.stream().map(member -> new Wanted(member.id(), "")), parts(existing, members))
                .distinct()
                .filter(wanted -> existing.stream().noneMatch(sheet -> isOf(sheet, wanted, scale)))
                .toList();
        if (waiting.isEmpty()) {
            throw new RuleViolation("scoring.open.nothing");
        }
        BlankSheets.Maker maker = blanks.of(year, scale, actor);
        Map<Long, Map<Long, Long>> criteria = existing.stream()
                .map(ScoreSheet::scaleId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> scale.predecessors(scales.get(new ScaleId(id)))));
        waiting.forEach(wanted -> make(maker, wanted, existing, criteria));
        history.record(
                actor,
                HistorySubject.in(year, "SCORING", year.value()),
                "scoring.history.opened",
                scale.title(),
                Change.of("scoring.unitCount", null, waiting.size()));
    }

    /**
     * What keeps sheets by a new edition from being made: an objection is about a line of the sheets that are there, and
     * could be answered nowhere after that.
     */
    @Transactional(readOnly = true)
    public Optional<RuleViolation> hindrance(ClusterYearId year) {
        List<String> units = objections.units(year);
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleViolation("scoring.open.objections", String.join(", ", units)));
    }

    /**
     * A line that goes by a target which units have not signed: it leaves their maximum.
     *
     * @param units how many of them
     * @param of all members
     */
    public record Unaimed(String code, String target, long units, long of) {}

    /** The lines of this scale for which units have no target; two statements, none where no line goes by one. */
    @Transactional(readOnly = true)
    public List<Unaimed> unaimed(ClusterYearId year, ScaleView scale) {
        if (scale.leaves().stream().noneMatch(line -> line.measure().needsTarget())) {
            return List.of();
        }
        Map<MembershipId, List<Registration.Target>> signed = blanks.signed(year);
        List<List<Registration.Target>> members = years.members(year).stream()
                .filter(member -> !member.left())
                .map(member -> signed.getOrDefault(member.id(), List.of()))
                .toList();
        List<Unaimed> lines = new ArrayList<>();
        for (CriterionView line : scale.leaves()) {
            if (line.measure() instanceof Proportional share) {
                long without = members.stream()
                        .filter(targets -> targets.stream().noneMatch(target -> share.goesBy(target.text())))
                        .count();
                lines.add(new Unaimed(line.code(), share.target(), without, members.size()));
            }
        }
        return lines.stream().filter(line -> line.units() > 0).toList();
    }

    /** A sheet for a part of a member, by the scale the member itself is scored by. */
    public void addPart(ClusterYearId year, MembershipId of, String name, Actor actor) {
        MemberView member = years.member(year, of);
        ScoreSheet own = sheets.findFirstByClusterYearIdAndMembershipIdAndSubUnitOrderByScaleIdDesc(
                        year.value(), member.id().value(), "")
                .orElseThrow(() -> new RuleViolation("scoring.part.notOpen").at("member"));
        Wanted part = new Wanted(member.id(), Names.clean(name));
        ScaleView scale = scales.get(new ScaleId(own.scaleId()));
        if (sheets.findByClusterYearId(year.value()).stream().anyMatch(sheet -> isOf(sheet, part, scale))) {
            throw new RuleViolation("scoring.part.exists").at("name");
        }
        sheets.save(blanks.of(year, scale, actor).blank(part.member(), part.name()));
        recordPart(year, "scoring.history.partAdded", member, part.name(), actor);
    }

    /** Takes away the sheet of a part on which nothing was entered. */
    public void removePart(ClusterYearId year, long sheetId, Actor actor) {
        ScoreSheet sheet =
                sheets.findByIdAndClusterYearId(sheetId, year.value()).orElseThrow(NotFound::new);
        blanks.mustBeBlankPart(sheet);
        sheets.delete(sheet);
        recordPart(year, "scoring.history.partRemoved", years.member(year, sheet.member()), sheet.subUnit(), actor);
    }

    private void recordPart(ClusterYearId year, String action, MemberView member, String part, Actor actor) {
        history.record(actor, HistorySubject.in(year, "SCORING", year.value()), action, member.name() + " – " + part);
    }

    /** A sheet to be made: the member's own where the name is empty, else that of a part. */
    private record Wanted(MembershipId member, String name) {}

    private static Stream<Wanted> parts(List<ScoreSheet> existing, List<MemberView> members) {
        return existing.stream()
                .map(sheet -> new Wanted(sheet.member(), sheet.subUnit()))
                .filter(wanted ->
                        members.stream().anyMatch(member -> member.id().equals(wanted.member())));
    }

    /** @param criteria of the scale by those of the scales of the existing sheets, by the id of that scale */
    private void make(
            BlankSheets.Maker maker, Wanted wanted, List<ScoreSheet> existing, Map<Long, Map<Long, Long>> criteria) {
        ScoreSheet sheet = sheets.save(maker.blank(wanted.member(), wanted.name()));
        existing.stream()
                .filter(earlier -> earlier.isOf(wanted.member(), wanted.name()))
                .max(Comparator.comparingLong(ScoreSheet::scaleId))
                .ifPresent(
                        earlier -> maker.carryOver(earlier, sheet, criteria.getOrDefault(earlier.scaleId(), Map.of())));
    }

    private static boolean isOf(ScoreSheet sheet, Wanted wanted, ScaleView scale) {
        return sheet.isOf(wanted.member(), wanted.name())
                && sheet.scaleId() == scale.id().value();
    }
}
