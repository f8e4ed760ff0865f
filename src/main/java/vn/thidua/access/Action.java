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
import static vn.thidua.access.Target.CATALOGUE;
import static vn.thidua.access.Target.CLUSTER;
import static vn.thidua.access.Target.MEMBERSHIP;
import static vn.thidua.access.Target.NOMINATION;
import static vn.thidua.access.Target.NONE;
import static vn.thidua.access.Target.PROGRAMME;
import static vn.thidua.access.Target.UNIT;
import static vn.thidua.access.Target.YEAR;
import static vn.thidua.access.Target.YEAR_OR_PROGRAMME;
import static vn.thidua.access.Target.YEAR_OR_UNIT;

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

    // catalogue: one for all organisers, kept by one of them
    CATALOGUE_READ(reads(CATALOGUE, SIGNED_IN)),
    CATALOGUE_EDIT(writes(CATALOGUE, STAFF)),
    /** Staff of any organiser in its own programmes, those of {@link #CATALOGUE_EDIT} for all; the module refuses the others. */
    AWARD_RULE_EDIT(writes(CATALOGUE, SIGNED_IN)),

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
    YEAR_CLOSE(writes(YEAR, STAFF).afterClose(STAFF)),

    // covenant
    COVENANT_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),
    COVENANT_TARGETS(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY, OWN_UNIT)),

    // criteria
    SCALE_READ(reads(YEAR_OR_PROGRAMME, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, MEMBER)),
    SCALE_EDIT(writes(YEAR_OR_PROGRAMME, STAFF, HEAD, DEPUTY)),
    SCALE_SEEN(writes(MEMBERSHIP, OWN_UNIT)),

    // scoring
    SHEET_READ(reads(MEMBERSHIP, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, OWN_UNIT)),
    SCORE_SELF(writes(MEMBERSHIP, OWN_UNIT)),
    /**
     * Also on the sheet of the head's own unit: somebody of the cluster has to score it, and the organiser's staff verify it.
     * What else is decided about a unit, {@link Here#inOwnCause} keeps from its own people.
     */
    SCORE_FINAL(writes(MEMBERSHIP, HEAD, DEPUTY)),
    SCORE_VERIFY(writes(MEMBERSHIP, STAFF)),
    SCORE_BY_FILE(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY, OWN_UNIT)),
    SHEET_GIVE_BACK(writes(MEMBERSHIP, STAFF)),
    LINE_SETTLE(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY)),
    RANK_STATE(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY)),
    SCORING_OPEN(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // ranking
    FIRMNESS_READ(reads(YEAR, STAFF, AUDITOR, BOARD, HEAD, DEPUTY)),

    // publication: results
    RESULT_READ(reads(YEAR, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, MEMBER)),
    RESULT_PUBLISH(writes(YEAR, STAFF, HEAD).afterClose(STAFF)),
    RESULT_CONFIRM(writes(YEAR, STAFF).afterClose(STAFF)),

    // insight
    WHY_READ(reads(MEMBERSHIP, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, MEMBER, OWN_UNIT)),
    SIGNS_READ(reads(YEAR, STAFF, AUDITOR)),

    // evidence
    EVIDENCE_READ(reads(MEMBERSHIP, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, OWN_UNIT)),
    EVIDENCE_ADD(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY, OWN_UNIT)),

    // crosscheck
    CROSSCHECK_DRAW(writes(YEAR, STAFF, HEAD, DEPUTY)),
    CROSSCHECK_PASS_OVER(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY)),
    /** Of the members only those that check this sheet; the module finds nothing for the others. */
    CROSSCHECK_READ(reads(MEMBERSHIP, MEMBER)),
    /** As {@link #CROSSCHECK_READ}. */
    CROSSCHECK_SCORE(writes(MEMBERSHIP, MEMBER)),

    // deadline
    DEADLINE_SET(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // objection
    OBJECTIONS_LIST(reads(YEAR, STAFF, AUDITOR, BOARD, HEAD, DEPUTY)),
    OBJECTION_RAISE(writes(MEMBERSHIP, OWN_UNIT)),
    OBJECTION_DECIDE(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY)),

    // sampling
    SAMPLE_READ(reads(YEAR, STAFF, AUDITOR)),
    SAMPLE_DRAW(writes(YEAR, STAFF)),

    // ballot
    BALLOT_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // assembly: the meeting that votes
    ASSEMBLY_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // poll: a question under vote
    POLL_EDIT(writes(YEAR_OR_UNIT, STAFF, HEAD, DEPUTY)),
    /** What was counted nobody undoes who stands for election, or leads the vote. */
    POLL_ANNUL(writes(YEAR, STAFF)),

    // minutes: of a meeting that voted, and of its counts
    MINUTES_SIGN(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // rotation
    ROTATION_CHOOSE(writes(MEMBERSHIP, STAFF, HEAD, DEPUTY)),

    // sealedbox: the electronic box
    /** Of these only the tellers of the assembly, and whoever leads it; the module finds nothing for the others. */
    BOX_LOCK(writes(YEAR_OR_UNIT, STAFF, BOARD, HEAD, DEPUTY, MEMBER)),
    /** Of the members only who stands on the roll; the module finds nothing for the others. */
    BOX_VOTE(writes(YEAR_OR_UNIT, STAFF, BOARD, MEMBER)),

    // papervote
    /** Tellers of the assembly alone; the module finds nothing for others. */
    PAPER_COUNT(writes(YEAR, STAFF, HEAD, DEPUTY, MEMBER)),

    // award: nominations, board, decision
    NOMINATIONS_LIST(reads(NONE, STAFF, BOARD, AUDITOR)),
    NOMINATION_ADD(writes(YEAR, STAFF, HEAD, DEPUTY)),
    NOMINATION_ADD_OUTSIDE(writes(PROGRAMME, STAFF)),
    NOMINATION_READ(reads(NOMINATION, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, MEMBER, OWN_UNIT)),
    /** When the year is closed its head has gone; what is still returned the organiser's staff mend. */
    NOMINATION_EDIT(writes(NOMINATION, STAFF, HEAD, DEPUTY).afterClose(STAFF)),
    NOMINATION_RECEIVE(writes(NOMINATION, STAFF).afterClose(STAFF)),
    NOMINATIONS_RECEIVE(writes(YEAR, STAFF).afterClose(STAFF)),
    BOARD_READ(reads(YEAR, STAFF, BOARD, AUDITOR)),
    BOARD_RECORD(writes(NOMINATION, STAFF).afterClose(STAFF)),

    // board: boards of an organiser and their sessions
    SESSION_READ(reads(UNIT, STAFF, BOARD, AUDITOR)),
    SESSION_EDIT(writes(UNIT, STAFF)),
    /** Members of the very board alone; the module finds nothing for the others. */
    SESSION_ACT(writes(UNIT, STAFF, BOARD)),
    /** Tellers of the session alone; the module finds nothing for the others. */
    SESSION_COUNT(writes(UNIT, STAFF, BOARD)),

    // dossier, merit: the papers of a nomination and its report
    /** Members see what is proposed and what came of it; the papers are for these. */
    DOSSIER_READ(reads(NOMINATION, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, OWN_UNIT)),
    /** The stage of the nomination says until when. In a closed year the head has gone; the unit itself is still there. */
    DOSSIER_EDIT(writes(NOMINATION, STAFF, HEAD, DEPUTY, OWN_UNIT).afterClose(STAFF, OWN_UNIT)),
    /** As {@link #DOSSIER_EDIT}. Who acts for the unit itself is refused by the module. */
    OPINION_EDIT(writes(NOMINATION, STAFF, HEAD, DEPUTY).afterClose(STAFF)),

    // eligibility: what the rules say of a nomination
    /** What is open against somebody the module shows to the organiser's side alone. */
    ELIGIBILITY_READ(reads(NOMINATION, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, OWN_UNIT)),
    ELIGIBILITY_EDIT(writes(NOMINATION, STAFF).afterClose(STAFF)),

    // decision: decisions of an organiser and notices of refusal; register: the register of awards
    DECISIONS_READ(reads(UNIT, STAFF, BOARD, AUDITOR)),
    DECISION_DRAFT(writes(UNIT, STAFF)),
    REGISTER_READ(reads(UNIT, STAFF, BOARD, AUDITOR)),
    REGISTER_EDIT(writes(UNIT, STAFF)),

    // meeting
    MEETING_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),

    // attachment
    ATTACHMENT_ADD(writes(YEAR, STAFF, HEAD, DEPUTY).afterClose(STAFF)),

    // handover
    HANDOVER_EDIT(writes(YEAR, STAFF, HEAD, DEPUTY)),
    /** Records what was signed on paper. */
    HANDOVER_SIGN(writes(YEAR, STAFF)),
    HANDOVER_REOPEN(writes(YEAR, STAFF)),
    /** Of those who do not read the year only officers of the unit that receives; the module finds nothing for the others. */
    HANDOVER_PAPER(reads(YEAR, SIGNED_IN)),
    /**
     * Only officers of the two units that the paper names, and staff; the module finds nothing for the others, and refuses
     * these three once the year is closed: whoever has no part in it learns not even that.
     */
    HANDOVER_CONFIRM(writes(YEAR, SIGNED_IN).afterClose(SIGNED_IN)),

    // yearrecord
    /** All sheets and all evidence are in it: for those who read every unit's. The unit that receives gets it with the paper. */
    RECORD_READ(reads(YEAR, STAFF, AUDITOR, BOARD, HEAD, DEPUTY)),

    // nextyear
    NEXT_YEAR_OPEN(writes(YEAR, STAFF).afterClose(STAFF)),
    NEXT_YEAR_UNDO(writes(YEAR, STAFF).afterClose(STAFF)),

    // certificate
    CERTIFICATES_READ(reads(UNIT, STAFF, AUDITOR, BOARD)),
    CERTIFICATE_PRINT(writes(UNIT, STAFF)),

    // letterhead: how the papers of an organisation look
    OFFICE_READ(reads(UNIT, STAFF, AUDITOR, BOARD)),
    OFFICE_EDIT(writes(UNIT, STAFF)),

    // issuance: papers of a cluster-year, or of an organiser
    /** Each source of papers offers a reader those of what the reader may see. */
    PAPERS_READ(reads(YEAR_OR_UNIT, STAFF, AUDITOR, BOARD, HEAD, DEPUTY, MEMBER)),
    /** What the organiser itself issues only its staff issue; the module refuses the others. */
    PAPER_ISSUE(writes(YEAR_OR_UNIT, STAFF, HEAD, DEPUTY).afterClose(STAFF)),

    // confirmation: the public page
    PAPER_CONFIRM(reads(NONE, ANYONE));

    private record Rule(Target target, Set<Relation> who, Set<Relation> afterClose) {

        /** The same rule, and these may still do it when the cluster-year is closed. */
        Rule afterClose(Relation... relations) {
            return new Rule(target, who, Set.of(relations));
        }
    }

    private final Rule rule;

    Action(Rule rule) {
        this.rule = rule;
    }

    /** The kind of place this action is about. */
    public Target target() {
        return rule.target;
    }

    /** Does one of these relations suffice? */
    boolean isFor(Set<Relation> relations) {
        return rule.who.stream().anyMatch(relations::contains);
    }

    /** Does one of these relations still suffice when the cluster-year is closed? */
    boolean isForAfterClose(Set<Relation> relations) {
        return rule.afterClose.stream().anyMatch(relations::contains);
    }

    private static Rule reads(Target target, Relation... who) {
        return new Rule(target, Set.of(who), Set.of(who));
    }

    /** What changes something ends with the closing of the cluster-year, unless the rule says otherwise. */
    private static Rule writes(Target target, Relation... who) {
        return new Rule(target, Set.of(who), Set.of());
    }
}
