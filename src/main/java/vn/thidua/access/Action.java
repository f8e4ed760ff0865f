package vn.thidua.access;

import static vn.thidua.access.Relation.ADMINISTRATOR;
import static vn.thidua.access.Relation.ANYONE;
import static vn.thidua.access.Relation.AUDITOR;
import static vn.thidua.access.Relation.BOARD;
import static vn.thidua.access.Relation.DEPUTY;
import static vn.thidua.access.Relation.HEAD;
import static vn.thidua.access.Relation.MEMBER;
import static vn.thidua.access.Relation.OWN_UNIT;
import static vn.thidua.access.Relation.SIGNED_IN;
import static vn.thidua.access.Relation.STAFF;
import static vn.thidua.access.Target.CLUSTER;
import static vn.thidua.access.Target.MEMBERSHIP;
import static vn.thidua.access.Target.NONE;
import static vn.thidua.access.Target.PROGRAMME;
import static vn.thidua.access.Target.UNIT;
import static vn.thidua.access.Target.YEAR;

import java.util.Set;

/**
 * Everything that can be done, where, and by whom. This is the rule the program obeys; the reviewed tables under {@code
 * src/test/resources/policy} say the same a second time, and a test holds one against the other through the handlers.
 */
public enum Action {
    // identity: accounts
    SIGN_IN(reads(NONE, ANYONE)),
    ACCOUNT_READ(reads(NONE, ADMINISTRATOR)),
    ACCOUNT_EDIT(writes(NONE, ADMINISTRATOR)),
    OWN_ACCOUNT(writes(NONE, SIGNED_IN)),
    CODE_USE(writes(NONE, ANYONE)),

    // platform
    STYLE_GUIDE(reads(NONE, ANYONE)),

    // task: the first page
    TASKS_READ(reads(NONE, SIGNED_IN)),

    // unit
    UNITS_LIST(reads(NONE, SIGNED_IN)),
    UNITS_ADD(writes(NONE, STAFF)),
    ORGANISER_ADD(writes(NONE, ADMINISTRATOR)),
    UNIT_READ(reads(UNIT, STAFF, AUDITOR, BOARD, OWN_UNIT)),
    UNIT_EDIT(writes(UNIT, STAFF)),
    OFFICER_INVITE(writes(UNIT, STAFF)),

    // programme
    PROGRAMMES_LIST(reads(NONE, SIGNED_IN)),
    PROGRAMME_ADD(writes(NONE, STAFF)),
    PROGRAMME_READ(reads(PROGRAMME, STAFF, AUDITOR, BOARD)),
    PROGRAMME_EDIT(writes(PROGRAMME, STAFF)),

    // cluster: clusters, years, members, heads
    CLUSTERS_LIST(reads(NONE, SIGNED_IN)),
    CLUSTER_ADD(writes(PROGRAMME, STAFF)),
    CLUSTER_READ(reads(CLUSTER, STAFF, AUDITOR, BOARD)),
    CLUSTER_EDIT(writes(CLUSTER, STAFF)),
    YEAR_READ(reads(YEAR, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, MEMBER)),
    YEAR_EDIT(writes(YEAR, STAFF)),
    YEAR_CLOSE(writesAfterClose(YEAR, STAFF)),

    // covenant
    COVENANT_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),
    COVENANT_TARGETS(writes(MEMBERSHIP, STAFF, HEAD, OWN_UNIT)),

    // criteria
    SCALE_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // scoring
    SHEET_READ(reads(MEMBERSHIP, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, OWN_UNIT)),
    SCORE_SELF(writes(MEMBERSHIP, OWN_UNIT)),
    SCORE_FINAL(writes(MEMBERSHIP, HEAD, DEPUTY)),
    SHEET_GIVE_BACK(writes(MEMBERSHIP, STAFF)),
    RANK_STATE(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY)),
    SCORING_OPEN(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // ballot
    BALLOT_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // award: nominations, board, decision
    NOMINATIONS_LIST(reads(NONE, STAFF, BOARD, AUDITOR)),
    NOMINATION_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),
    BOARD_READ(reads(YEAR, STAFF, BOARD, AUDITOR)),
    BOARD_REVIEW(writesAfterClose(YEAR, BOARD)),
    DECISION_EDIT(writesAfterClose(YEAR, STAFF)),

    // meeting
    MEETING_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // attachment
    ATTACHMENT_ADD(writesAfterClose(YEAR, STAFF, HEAD, DEPUTY)),

    // handover
    HANDOVER_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),
    HANDOVER_REOPEN(writes(YEAR, STAFF)),
    NEXT_YEAR_OPEN(writesAfterClose(YEAR, STAFF));

    private record Rule(Target target, boolean writes, boolean afterClose, Set<Relation> who) {}

    private final Rule rule;

    Action(Rule rule) {
        this.rule = rule;
    }

    /** The kind of place this action is about. */
    public Target target() {
        return rule.target;
    }

    /** Does it change anything? */
    public boolean writes() {
        return rule.writes;
    }

    /** May it still be done when the cluster-year is closed? */
    public boolean afterClose() {
        return rule.afterClose;
    }

    /** Does one of these relations suffice? */
    boolean isFor(Set<Relation> relations) {
        return rule.who.stream().anyMatch(relations::contains);
    }

    private static Rule reads(Target target, Relation... who) {
        return new Rule(target, false, false, Set.of(who));
    }

    private static Rule writes(Target target, Relation... who) {
        return new Rule(target, true, false, Set.of(who));
    }

    private static Rule writesAfterClose(Target target, Relation... who) {
        return new Rule(target, true, true, Set.of(who));
    }
}
