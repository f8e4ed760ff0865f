package vn.thidua.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistoryEntry;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Prepares and signs the handover of a cluster-year. */
@Service
@Transactional
class HandingOver {

    private final Handovers handovers;
    private final ClusterYears years;
    private final History history;
    private final Wording wording;
    private final Today today;

    HandingOver(Handovers handovers, ClusterYears years, History history, Wording wording, Today today) {
        this.handovers = handovers;
        this.years = years;
        this.history = history;
        this.wording = wording;
        this.today = today;
    }

    /** The handover of the year, where there is one. */
    @Transactional(readOnly = true)
    Optional<HandoverView> find(ClusterYearId year) {
        List<MemberView> members = years.members(year);
        return handovers.findByClusterYearId(year.value()).map(handover -> {
            HandoverForm facts = handover.form();
            String named = name(members, facts.to());
            return new HandoverView(
                    facts,
                    name(members, facts.from()),
                    named == null ? facts.toUnitName() : named,
                    handover.isSigned(),
                    handover.isPlanned(today.date()));
        });
    }

    /** What was done with the handover of the year. */
    @Transactional(readOnly = true)
    List<HistoryEntry> history(ClusterYearId year) {
        return history.ofKinds(year, "HANDOVER");
    }

    /** The form with what is known; a new one begins with the head of the year as the outgoing unit. */
    @Transactional(readOnly = true)
    HandoverForm form(ClusterYearId year) {
        return handovers
                .findByClusterYearId(year.value())
                .map(Handover::form)
                .orElseGet(() -> fresh(year))
                .roomy();
    }

    private HandoverForm fresh(ClusterYearId year) {
        HandoverForm empty = HandoverForm.empty();
        MembershipId head = years.headships(year).stream()
                .filter(HeadView::headNow)
                .findFirst()
                .map(HeadView::membership)
                .orElse(null);
        return new HandoverForm(empty.version(), head, null, null, null, null, null, null, null, null, empty.items());
    }

    void save(ClusterYearId year, HandoverForm form, Actor actor) {
        List<MemberView> members = years.members(year);
        mustBeMember(members, form.from(), "from");
        mustBeMember(members, form.to(), "to");
        Handover handover = handovers.findByClusterYearId(year.value()).orElseGet(() -> new Handover(year));
        handover.mustBeOpen();
        HandoverForm stored = handover.form();
        FieldEdits edits = FieldEdits.between(facts(stored, members), facts(form, members))
                .expect(stored.version(), form.version());
        handover.describe(form);
        try {
            handovers.saveAndFlush(handover);
        } catch (DataIntegrityViolationException raced) {
            throw new RuleViolation("handover.raced");
        }
        record(actor, year, handover, "handover.history.saved", edits.changes());
    }

    private Map<String, @Nullable Object> facts(HandoverForm form, List<MemberView> members) {
        return form.facts(wording, member -> name(members, member));
    }

    /** Signs the paper as the person saw it: one that was changed since is to be read first. */
    void sign(ClusterYearId year, @Nullable Long seen, Actor actor) {
        Handover handover = get(year);
        handover.sign(seen, today.date());
        record(actor, year, handover, "handover.history.signed");
    }

    void reopen(ClusterYearId year, Actor actor) {
        Handover handover = get(year);
        handover.reopen();
        record(actor, year, handover, "handover.history.reopened");
    }

    private Handover get(ClusterYearId year) {
        return handovers.findByClusterYearId(year.value()).orElseThrow(NotFound::new);
    }

    private static void mustBeMember(List<MemberView> members, @Nullable MembershipId id, String field) {
        if (id != null && name(members, id) == null) {
            throw new RuleViolation("handover.noMember").at(field);
        }
    }

    private static @Nullable String name(List<MemberView> members, @Nullable MembershipId id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .map(MemberView::name)
                .orElse(null);
    }

    private void record(Actor actor, ClusterYearId year, Handover handover, String act, Change... changes) {
        String receiver = Optional.ofNullable(name(years.members(year), handover.to()))
                .or(() -> Optional.ofNullable(handover.form().toUnitName()))
                .orElseGet(() -> wording.of("common.unknown"));
        history.record(actor, HistorySubject.in(year, "HANDOVER", handover.id()), act, receiver, changes);
    }
}
