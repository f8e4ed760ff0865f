package vn.thidua.crosscheck;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.crosscheck.DrawForm.ChangeForm;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.Broken;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Decides who checks whom: by lot, then by hand with a reason. */
@Service
@Transactional
class Drawing {

    /** What history calls it. */
    static final String KIND = "CROSSCHECK";

    private static final int SMALLEST_SEED = 100_000;
    private static final int LARGEST_SEED = 999_999;

    private final PeerDraws draws;
    private final PeerChecks checks;
    private final ClusterYears years;
    private final Taking taking;
    private final History history;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    Drawing(PeerDraws draws, PeerChecks checks, ClusterYears years, Taking taking, History history, Today today) {
        this.draws = draws;
        this.checks = checks;
        this.years = years;
        this.taking = taking;
        this.history = history;
        this.today = today;
    }

    /** Draws, or draws again with another number, as long as no checker has sent points. */
    void draw(ClusterYearId year, DrawForm form, Actor actor) {
        PeerDraw draw = draws.findForChangeByClusterYearId(year.value()).orElseGet(() -> new PeerDraw(year));
        mustBeAsSeen(draw, form.version());
        checks.findForChangeByClusterYearIdOrderById(year.value());
        Map<MembershipId, String> names = names(year);
        List<String> before = told(draw.allocation(), names);
        int former = draw.version() == PeerDraw.NONE ? 0 : draw.lot().seed();
        int seed = form.seed() == null ? freshSeed(former) : form.seed();
        int perSheet = taking.perSheet(year);
        Allocation drawn = Allocation.drawn(taking.ids(year), new HashSet<>(form.aside()), perSheet, seed);
        draw.clear();
        draws.flush(); // the former checks are gone before those that may say the same
        draw.draw(new PeerDraw.Lot(seed, perSheet, today.now(), actor.name()), drawn, name(names));
        Broken.constraint("peer_draw_once", changedMeanwhile(), () -> draws.saveAndFlush(draw));
        record(actor, year, "crosscheck.history.drawn", Integer.toString(seed), changes(before, told(drawn, names)));
    }

    /** Another checks a sheet, with a reason; who checks the own unit's sheet is decided by others. */
    void change(ClusterYearId year, long checkId, ChangeForm form, Here here, Actor actor) {
        PeerDraw draw = draws.findForChangeByClusterYearId(year.value()).orElseThrow(NotFound::new);
        checks.findForChangeByClusterYearIdOrderById(year.value());
        draw.check(checkId).mustNotBeSent();
        mustBeAsSeen(draw, form.version());
        Proposal to = Objects.requireNonNull(form.to());
        if (draw.concerns(years.ownCause(year, here), checkId, to)) {
            throw new RuleViolation("crosscheck.change.own").at("to");
        }
        Map<MembershipId, String> names = names(year);
        List<String> before = told(draw.allocation(), names);
        String reason = Names.clean(Objects.requireNonNull(form.reason()));
        PeerCheck.Changed change = new PeerCheck.Changed(reason, today.now(), actor.name());
        draw.change(checkId, to, change, name(names), taking.ids(year));
        List<Change> changes = new ArrayList<>(List.of(changes(before, told(draw.allocation(), names))));
        changes.add(Change.of("crosscheck.reason", null, reason));
        draws.saveAndFlush(draw);
        String sheet = name(names).apply(draw.check(checkId).check().checked());
        record(actor, year, "crosscheck.history.changed", sheet, changes.toArray(Change[]::new));
    }

    private int freshSeed(int former) {
        int seed = random.nextInt(SMALLEST_SEED, LARGEST_SEED);
        return seed == former ? LARGEST_SEED : seed;
    }

    private static void mustBeAsSeen(PeerDraw draw, long seen) {
        if (draw.version() != seen) {
            throw changedMeanwhile();
        }
    }

    private static RuleViolation changedMeanwhile() {
        return new RuleViolation("crosscheck.changedMeanwhile");
    }

    /** The members' names, each once: who shares a name with another is counted on. */
    private Map<MembershipId, String> names(ClusterYearId year) {
        Map<MembershipId, String> names = new HashMap<>();
        for (MemberView member : years.members(year)) {
            String name = member.name();
            for (int next = 2; names.containsValue(name); next++) {
                name = member.name() + " (" + next + ")";
            }
            names.put(member.id(), name);
        }
        return names;
    }

    private static Function<MembershipId, String> name(Map<MembershipId, String> names) {
        return member -> names.getOrDefault(member, member.toString());
    }

    /** "Hội LHPN xã Đông: Hội LHPN xã Tây": each check, by the names of today. */
    private static List<String> told(Allocation allocation, Map<MembershipId, String> names) {
        Function<MembershipId, String> name = name(names);
        return allocation.checks().stream()
                .map(check -> name.apply(check.checker()) + " → " + name.apply(check.checked()))
                .sorted()
                .toList();
    }

    private static Change[] changes(List<String> before, List<String> after) {
        Set<String> kept = new HashSet<>(before);
        kept.retainAll(new HashSet<>(after));
        List<Change> changes = new ArrayList<>();
        before.stream()
                .filter(check -> !kept.contains(check))
                .forEach(gone -> changes.add(Change.of("crosscheck.check", gone, null)));
        after.stream()
                .filter(check -> !kept.contains(check))
                .forEach(come -> changes.add(Change.of("crosscheck.check", null, come)));
        return changes.toArray(Change[]::new);
    }

    private void record(Actor actor, ClusterYearId year, String act, String what, Change... changes) {
        history.record(actor, HistorySubject.in(year, KIND, year.value()), act, what, changes);
    }
}
