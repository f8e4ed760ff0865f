package vn.thidua.crosscheck;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.crosscheck.CheckState.Round;
import vn.thidua.entry.CheckModel.Desk;
import vn.thidua.scoring.Entering;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What the checkers do: give points beside the unit's own, send them; after the last of them the sheet goes on. */
@Service
@Transactional
class Checking {

    private final PeerChecks checks;
    private final ClusterYears years;
    private final Entering entering;
    private final Rounds rounds;
    private final Today today;

    Checking(PeerChecks checks, ClusterYears years, Entering entering, Rounds rounds, Today today) {
        this.checks = checks;
        this.years = years;
        this.entering = entering;
        this.rounds = rounds;
        this.today = today;
    }

    void save(SheetKey key, ScoresForm form, Actor actor) {
        PeerCheck mine = mineForChange(key, actor);
        mine.mustBeOpen(rounds.of(key.year(), key.member()));
        entering.save(key, mine.scorer(), form, actor);
    }

    /** The checker finds every line as the unit scored it. */
    void acceptAll(SheetKey key, Actor actor) {
        PeerCheck mine = mineForChange(key, actor);
        mine.mustBeOpen(rounds.of(key.year(), key.member()));
        entering.acceptAll(key, mine.scorer(), actor);
    }

    void send(SheetKey key, ScoresForm form, Actor actor) {
        PeerCheck mine = mineForChange(key, actor);
        Round round = rounds.of(key.year(), key.member());
        mine.mustBeOpen(round);
        entering.send(key, mine.scorer(), form, actor);
        mine.send(round, actor.name(), today.now());
        goOnAfterTheLast(key, round, actor);
    }

    /** The sheet goes on without the checks that are missing; nobody decides that for the own unit. */
    void passOver(SheetKey key, String reason, Here here, Actor actor) {
        here.mustNotBeOwnCause(new RuleViolation("crosscheck.passOver.own"));
        List<PeerCheck> all = ofSheet(key);
        Round round = rounds.of(key.year(), key.member());
        PeerCheck.Changed why = new PeerCheck.Changed(reason, today.now(), actor.name());
        all.stream().filter(check -> check.state(round).isAwaited()).forEach(missing -> missing.passOver(round, why));
        entering.passOn(key, reason, actor);
    }

    /** Who has not sent, by name. */
    @Transactional(readOnly = true)
    List<String> missing(SheetKey key) {
        Round round = rounds.of(key.year(), key.member());
        Set<MembershipId> awaited = checksOf(key).stream()
                .filter(check -> check.state(round).isAwaited())
                .map(check -> check.check().checker())
                .collect(Collectors.toSet());
        return years.members(key.year()).stream()
                .filter(member -> awaited.contains(member.id()))
                .map(MemberView::name)
                .toList();
    }

    /** The sheet before a person whose unit checks it and has been handed it; anybody else finds nothing. */
    @Transactional(readOnly = true)
    Desk desk(SheetKey key, Actor actor) {
        PeerCheck mine = mine(checksOf(key), key, actor);
        CheckState state = mine.state(rounds.of(key.year(), key.member()));
        if (state == CheckState.NOT_YET) {
            throw new NotFound();
        }
        return new Desk(key, mine.scorer(), state.isOpen(), state == CheckState.NEW_EDITION);
    }

    private List<PeerCheck> checksOf(SheetKey key) {
        return checks.findByClusterYearIdAndCheckedIdOrderById(
                key.year().value(), key.member().value());
    }

    private PeerCheck mineForChange(SheetKey key, Actor actor) {
        return mine(ofSheet(key), key, actor);
    }

    private PeerCheck mine(List<PeerCheck> ofSheet, SheetKey key, Actor actor) {
        Set<MembershipId> own = own(key.year(), actor);
        return ofSheet.stream()
                .filter(check -> own.contains(check.check().checker()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Set<MembershipId> own(ClusterYearId year, Actor actor) {
        return years.members(year).stream()
                .filter(member -> actor.units().contains(member.unit()))
                .map(MemberView::id)
                .collect(Collectors.toSet());
    }

    private List<PeerCheck> ofSheet(SheetKey key) {
        return checks.findForChangeByClusterYearIdAndCheckedIdOrderById(
                key.year().value(), key.member().value());
    }

    private void goOnAfterTheLast(SheetKey key, Round round, Actor actor) {
        List<PeerCheck> all = ofSheet(key);
        if (all.stream().noneMatch(check -> check.state(round).isAwaited())) {
            entering.passOn(key, null, actor);
        }
    }
}
