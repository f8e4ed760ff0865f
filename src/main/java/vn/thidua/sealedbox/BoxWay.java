package vn.thidua.sealedbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.history.HistoryChain;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollHost.Teller;
import vn.thidua.poll.PollRecord;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.PollWay;
import vn.thidua.poll.RollLine;
import vn.thidua.poll.VotingWay;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Sha256;

/** Voting with the box: what has to be there before it is opened, and whose turn it is. */
@Component
class BoxWay implements VotingWay {

    /** With fewer present votes are cast on paper. */
    static final int FEWEST = 4;

    /** With fewer, totals easily say what somebody chose. */
    private static final int TELLING = 10;

    /** Message key of the fingerprint of all boxes. */
    static final String SET = "sealedbox.set";

    private final Locks locks;
    private final Boxes boxes;
    private final Tallies tallies;
    private final Scripts scripts;
    private final Told told;
    private final PollRecord record;

    BoxWay(Locks locks, Boxes boxes, Tallies tallies, Scripts scripts, Told told, PollRecord record) {
        this.locks = locks;
        this.boxes = boxes;
        this.tallies = tallies;
        this.scripts = scripts;
        this.told = told;
        this.record = record;
    }

    /** What is said in words and dates. */
    @Component("boxTold")
    record Told(Wording wording, Complaints complaints, Show show) {}

    static String path(PollView poll) {
        return poll.path() + "/hom-phieu";
    }

    @Override
    public PollWay way() {
        return PollWay.BOX;
    }

    /** Those who hold a key, and one who counts again. */
    @Override
    public int tellers() {
        return Locks.ALL + 1;
    }

    @Override
    public List<AccountId> working(long poll) {
        List<AccountId> working = new ArrayList<>(tallies.tellers(poll));
        locks.of(poll).forEach(lock -> working.add(lock.account()));
        return working;
    }

    @Override
    public void mustBeReady(PollView poll) {
        if (!locks.areTested(poll.id())) {
            throw new RuleViolation(PollState.KEYED.missedKey());
        }
        if (poll.present() < FEWEST) {
            throw new RuleViolation("sealedbox.ready.few", poll.present(), FEWEST);
        }
        BoxPolls.mustHaveThirdTeller(poll, locks.former(poll.id()));
        List<String> without = poll.roll().stream()
                .filter(line -> line.isPresent() && line.account() == null)
                .map(RollLine::unit)
                .toList();
        if (!without.isEmpty()) {
            throw new RuleViolation("sealedbox.ready.noAccount", String.join("; ", without));
        }
    }

    /** First why it would be refused, then what totals say where few vote. */
    @Override
    public Optional<RuleViolation> caution(PollView poll) {
        try {
            mustBeReady(poll);
        } catch (RuleViolation notReady) {
            return Optional.of(notReady);
        }
        return poll.present() < TELLING
                ? Optional.of(new RuleViolation("sealedbox.caution", poll.present()))
                : Optional.empty();
    }

    @Override
    public List<Step> steps(PollView poll, Here here) {
        Actor actor = here.actor();
        List<Step> steps = new ArrayList<>();
        if (actor == null) {
            return steps;
        }
        Optional<KeyLock> lock = locks.heldBy(actor.accountId(), poll.id());
        boolean teller = poll.matter().teller(actor.accountId()).isPresent();
        boolean votes =
                here.allows(Action.BOX_VOTE) && poll.voter(actor.accountId()).isPresent();
        if (here.allows(Action.BOX_LOCK)) {
            addTellers(steps, poll, here, teller, lock.map(KeyLock::no).orElse(0));
        }
        if (votes && poll.state() != PollState.DRAFT) {
            boolean open = poll.isTaking();
            boolean cast = boxes.receipt(poll.id(), actor.accountId()).isPresent();
            String key = open && !cast ? "sealedbox.step.vote" : "sealedbox.step.own";
            steps.add(0, new Step(key, path(poll) + "/phieu", open && !cast));
        }
        return steps;
    }

    private void addTellers(List<Step> steps, PollView poll, Here here, boolean teller, int lock) {
        if (teller && lock == 1 && poll.state() == PollState.CLOSED) {
            steps.add(new Step("sealedbox.step.first", path(poll) + "/mo-khoa-1", true));
        }
        if (teller && poll.state() == PollState.STRIPPED) {
            List<?> before = tallies.tellers(poll.id());
            boolean next = before.isEmpty() ? lock == Locks.ALL : lock == 0;
            steps.add(new Step("sealedbox.step.second", path(poll) + "/mo-khoa-2", next));
        }
        if (teller || here.allows(Action.POLL_EDIT)) {
            steps.add(
                    new Step("sealedbox.step.locks", path(poll) + "/khoa", teller && poll.state() == PollState.DRAFT));
        }
    }

    @Override
    public int expected(PollView poll) {
        return poll.present() - boxes.collected(poll.id());
    }

    @Override
    public Optional<PollCount> count(PollView poll) {
        return tallies.read(poll, 1);
    }

    /** From the close on, what the holders' devices compare. */
    @Override
    public List<Fact> shown(PollView poll) {
        Boxes.Set set = boxes.set(poll.id());
        if (set == null) {
            return poll.state() == PollState.CLOSED
                    ? List.of(new Fact(SET, Sha256.grouped(boxes.boxesHash(poll.id()))))
                    : List.of();
        }
        return List.of(
                new Fact(SET, Sha256.grouped(set.boxes())),
                new Fact("sealedbox.set.inner", Sha256.grouped(set.inners())));
    }

    @Override
    public List<Fact> fixed(PollView poll) {
        return switch (poll.state()) {
            case CLOSED ->
                List.of(
                        new Fact("sealedbox.collected", String.valueOf(boxes.collected(poll.id()))),
                        new Fact(SET, boxes.boxesHash(poll.id())));
            case STRIPPED ->
                List.of(
                        new Fact(
                                "sealedbox.stripped",
                                String.valueOf(boxes.inners(poll.id()).size())),
                        new Fact("sealedbox.set.inner", boxes.innersHash(poll.id())));
            default -> List.of();
        };
    }

    @Override
    public List<Fact> facts(PollView poll) {
        List<Fact> facts = new ArrayList<>();
        locks.of(poll.id()).forEach(lock -> facts.add(new Fact("sealedbox.fact.holder." + lock.no(), lock.holder())));
        facts.addAll(handedOver(poll));
        facts.addAll(shown(poll));
        List<AccountId> counted = tallies.tellers(poll.id());
        for (int entry = 1; entry <= counted.size(); entry++) {
            facts.add(new Fact("sealedbox.fact.counted." + entry, name(poll, counted.get(entry - 1))));
        }
        facts.add(new Fact(
                "sealedbox.fact.complaints", told.show().date(told.complaints().lastDay(poll))));
        facts.add(new Fact("sealedbox.fact.scripts", Sha256.grouped(scripts.fingerprint())));
        return facts;
    }

    /** Which key went to whom since the keys of this poll were made, and why. */
    private List<Fact> handedOver(PollView poll) {
        List<Fact> handed = new ArrayList<>();
        for (HistoryChain.Link link : record.chain(poll).links()) {
            if (link.actionKey().equals(PollState.KEYED.historyKey())) {
                handed.clear();
            }
            if (link.actionKey().startsWith(PassingOn.HISTORY)) {
                String lock = link.actionKey().substring(PassingOn.HISTORY.length());
                handed.add(new Fact(
                        "sealedbox.fact.handedOver." + lock,
                        told.wording()
                                .of(
                                        "sealedbox.fact.handedOver",
                                        link.told("sealedbox.sheet.holder").orElse(""),
                                        link.told("sealedbox.handover.reason").orElse(""))));
            }
        }
        return handed;
    }

    /** Of so few, totals would say too much: the box stays shut. */
    @Override
    public Optional<String> spoiled(PollView poll) {
        int collected = boxes.collected(poll.id());
        return collected < FEWEST
                ? Optional.of(told.wording().of("sealedbox.spoiled.few", collected, FEWEST))
                : Optional.empty();
    }

    private static String name(PollView poll, AccountId teller) {
        return poll.matter().teller(teller).map(Teller::name).orElse("");
    }
}
