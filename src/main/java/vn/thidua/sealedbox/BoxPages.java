package vn.thidua.sealedbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Option;
import vn.thidua.poll.PollCandidate;
import vn.thidua.poll.PollRule;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.RollLine;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.Sha256;

/** What the pages of the box show; for whom has no part in it there are none. */
@Component
class BoxPages {

    private final BoxPolls polls;
    private final Locks locks;
    private final Boxes boxes;
    private final Tallies tallies;
    private final Parts parts;
    private final ClusterYears years;

    BoxPages(BoxPolls polls, Locks locks, Boxes boxes, Tallies tallies, Parts parts, ClusterYears years) {
        this.polls = polls;
        this.locks = locks;
        this.boxes = boxes;
        this.tallies = tallies;
        this.parts = parts;
        this.years = years;
    }

    /** What else the pages of the locks need. */
    @Component("boxPageParts")
    record Parts(Complaints complaints, PassingOn handing) {}

    /**
     * One mark on the voter's paper.
     *
     * @param place of the candidate, counted from 0
     * @param own the voter's own unit, on which it does not vote
     */
    record Mark(int place, PollCandidate candidate, boolean own) {}

    /** Address of the pages of this box. */
    String path(PollId id) {
        return BoxWay.path(polls.get(id));
    }

    /** The locks with their holders: for the tellers, and for who leads the meeting. */
    String locks(PollId id, Actor actor, Here here, Model model) {
        PollView poll = page(id, model);
        boolean teller = poll.matter().teller(actor.accountId()).isPresent();
        boolean canEdit = here.allows(Action.POLL_EDIT);
        if (!teller && !canEdit) {
            throw new NotFound();
        }
        List<KeyLock> held = locks.of(poll.id());
        KeyLock mine = held.stream()
                .filter(lock -> lock.isHeldBy(actor.accountId()))
                .findFirst()
                .orElse(null);
        boolean draft = poll.state() == PollState.DRAFT;
        model.addAttribute("locks", held);
        model.addAttribute("mine", mine);
        model.addAttribute("canTake", teller && draft && mine == null && held.size() < Locks.ALL);
        model.addAttribute("canRelease", canEdit && draft);
        model.addAttribute(
                "canHandOver",
                canEdit
                        ? held.stream()
                                .map(KeyLock::no)
                                .filter(no -> parts.handing().isPossible(poll, no))
                                .toList()
                        : List.of());
        model.addAttribute("making", draft && mine != null && !mine.isTested());
        model.addAttribute("ownCause", mine != null && poll.matter().concerns(actor.accountId()));
        model.addAttribute(
                "lastDay",
                poll.state() == PollState.SIGNED && mine != null
                        ? parts.complaints().lastDay(poll)
                        : null);
        return "sealedbox/locks";
    }

    /** The form in which a lock changes hands. */
    String handOver(PollId id, int no, Model model) {
        PollView poll = page(id, model);
        List<Option> tellers = parts.handing().free(poll).stream()
                .map(teller -> Option.of(String.valueOf(teller.account()), teller.name()))
                .toList();
        model.addAttribute("lock", locks.get(poll.id(), no));
        model.addAttribute("nobody", tellers.size() < 2);
        model.addAttribute("tellers", tellers);
        return "sealedbox/handover";
    }

    /** The paper of a voter, and what became of it. */
    String paper(PollId id, Actor actor, Model model) {
        PollView poll = page(id, model);
        RollLine line = poll.voter(actor.accountId()).orElseThrow(NotFound::new);
        @Nullable Receipt receipt = boxes.receipt(poll.id(), actor.accountId()).orElse(null);
        boolean open = poll.isTaking() && line.status() == RollLine.Status.ELIGIBLE;
        List<PollCandidate> standing = poll.candidates();
        model.addAttribute("line", line);
        model.addAttribute("receipt", receipt);
        model.addAttribute("voting", open && (receipt == null || poll.rule().replaceable()));
        model.addAttribute("keys", keys(poll));
        model.addAttribute(
                "marks",
                standing.stream().map(one -> mark(poll, standing, one, line)).toList());
        return "sealedbox/paper";
    }

    private static Mark mark(PollView poll, List<PollCandidate> standing, PollCandidate one, RollLine line) {
        boolean own = !poll.rule().selfVote()
                && line.member() != null
                && line.member().equals(one.member());
        return new Mark(standing.indexOf(one), one, own);
    }

    /** The first lock, for its holder. */
    String first(PollId id, Actor actor, Model model) {
        PollView poll = page(id, model);
        KeyLock lock = locks.heldBy(actor.accountId(), poll.id())
                .filter(held -> held.no() == 1)
                .orElseThrow(NotFound::new);
        int collected = boxes.collected(poll.id());
        model.addAttribute("key", lock.publicKey());
        model.addAttribute("collected", collected);
        String hash = boxes.boxesHash(poll.id());
        model.addAttribute("hash", hash);
        model.addAttribute("tampered", poll.state() == PollState.CLOSED && !polls.isAsClosed(poll, hash));
        model.addAttribute("shown", Sha256.grouped(hash));
        return "sealedbox/first";
    }

    /** The second lock, for the tellers. */
    String second(PollId id, Actor actor, Model model) {
        PollView poll = page(id, model);
        BoxPolls.teller(poll, actor);
        int lock = locks.heldBy(actor.accountId(), poll.id()).map(KeyLock::no).orElse(0);
        List<?> before = tallies.tellers(poll.id());
        model.addAttribute("key", Objects.requireNonNullElse(keys(poll).get(1), ""));
        Boxes.Set set = boxes.set(poll.id());
        model.addAttribute("set", set);
        model.addAttribute("shown", set == null ? "" : Sha256.grouped(set.inners()));
        model.addAttribute("stripped", boxes.inners(poll.id()).size());
        model.addAttribute(
                "counting",
                poll.state() == PollState.STRIPPED
                        && lock == (before.isEmpty() ? Locks.ALL : 0)
                        && !before.contains(actor.accountId())
                        && !locks.former(poll.id()).contains(actor.accountId()));
        model.addAttribute("before", before.size());
        model.addAttribute("tampered", poll.state() == PollState.STRIPPED && !boxes.isIntact(poll.id()));
        model.addAttribute(
                "most",
                poll.rule().form() == PollRule.Form.CHOOSE
                        ? poll.rule().seats()
                        : poll.candidates().size());
        return "sealedbox/second";
    }

    /** Both public keys, as far as they were made. */
    private List<String> keys(PollView poll) {
        List<String> keys = locks.of(poll.id()).stream()
                .map(KeyLock::publicKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        while (keys.size() < Locks.ALL) {
            keys.add("");
        }
        return keys;
    }

    private PollView page(PollId id, Model model) {
        PollView poll = polls.get(id);
        ClusterYearId year = poll.matter().clusterYear();
        model.addAttribute("year", year == null ? null : years.get(year));
        model.addAttribute("poll", poll);
        model.addAttribute("base", BoxWay.path(poll));
        return poll;
    }
}
