package vn.thidua.covenant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** A member's targets in the text that is being drafted: the covenant, or its latest annex. */
@Service
@Transactional
class Targeting {

    private final Covenants covenants;
    private final CovenantTargets targets;
    private final History history;

    Targeting(Covenants covenants, CovenantTargets targets, History history) {
        this.covenants = covenants;
        this.targets = targets;
        this.history = history;
    }

    void add(ClusterYearId year, MembershipId member, TargetForm form, Actor actor) {
        Covenant covenant = covenants
                .findFirstByClusterYearIdOrderByPositionDesc(year.value())
                .orElseThrow(() -> new RuleViolation("covenant.target.noDraft"));
        int last = targets.findByCovenantAndMembershipIdOrderByPositionAscIdAsc(covenant, member.value())
                .size();
        CovenantTarget target = targets.save(new CovenantTarget(covenant, member, last + 1, form));
        record(actor, year, "covenant.history.targetAdded", target, FieldEdits.of(facts(target)));
    }

    @Transactional(readOnly = true)
    TargetForm form(ClusterYearId year, MembershipId member, long targetId) {
        return TargetForm.of(find(year, member, targetId));
    }

    void edit(ClusterYearId year, MembershipId member, long targetId, TargetForm form, Actor actor) {
        CovenantTarget target = get(year, member, targetId);
        FieldEdits edits = target.edit(form);
        record(actor, year, "covenant.history.targetEdited", target, edits);
    }

    void remove(ClusterYearId year, MembershipId member, long targetId, Actor actor) {
        CovenantTarget target = get(year, member, targetId);
        target.guardDraft();
        targets.delete(target);
        record(actor, year, "covenant.history.targetRemoved", target, FieldEdits.gone(facts(target)));
    }

    /** One place up or down among the member's targets of the same text; at the end of the list nothing moves. */
    void move(ClusterYearId year, MembershipId member, long targetId, boolean up, Actor actor) {
        CovenantTarget target = get(year, member, targetId);
        target.guardDraft();
        int before = target.position();
        List<CovenantTarget> own = new ArrayList<>(
                targets.findByCovenantAndMembershipIdOrderByPositionAscIdAsc(target.covenant(), member.value()));
        int from = own.indexOf(target);
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < own.size()) {
            Collections.swap(own, from, to);
        }
        for (int at = 0; at < own.size(); at++) {
            own.get(at).moveTo(at + 1);
        }
        FieldEdits moved = new FieldEdits().field("covenant.position", before, target.position());
        if (moved.isReal()) {
            record(actor, year, "covenant.history.targetMoved", target, moved);
        }
    }

    /** The target, its covenant held still: the latest text is the only one that can be a draft. */
    private CovenantTarget get(ClusterYearId year, MembershipId member, long targetId) {
        covenants.findFirstByClusterYearIdOrderByPositionDesc(year.value());
        return find(year, member, targetId);
    }

    private CovenantTarget find(ClusterYearId year, MembershipId member, long targetId) {
        return targets.findByIdAndClusterYearIdAndMembershipId(targetId, year.value(), member.value())
                .orElseThrow(NotFound::new);
    }

    private static Map<String, @Nullable Object> facts(CovenantTarget target) {
        return TargetForm.of(target).facts();
    }

    private void record(Actor actor, ClusterYearId year, String key, CovenantTarget target, FieldEdits edits) {
        history.record(actor, Covenanting.subject(year), key, target.text(), edits.changes());
    }
}
