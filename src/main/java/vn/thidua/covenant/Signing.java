package vn.thidua.covenant;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Recording who signed; the last signature freezes the covenant. */
@Service
@Transactional
class Signing {

    private final Covenants covenants;
    private final ClusterYears years;
    private final History history;
    private final Wording wording;
    private final Today today;

    Signing(Covenants covenants, ClusterYears years, History history, Wording wording, Today today) {
        this.covenants = covenants;
        this.years = years;
        this.history = history;
        this.wording = wording;
        this.today = today;
    }

    /** Records the members of the rows as having signed on one day. */
    void sign(ClusterYearId year, int position, SigningForm form, List<SigningForm.Row> rows, Actor actor) {
        Covenant covenant = get(year, position);
        LocalDate on = day(form.signedOn());
        if (rows.isEmpty()) {
            throw new RuleViolation("covenant.sign.nobody");
        }
        FieldEdits ceremony = covenant.signedAt(form);
        if (ceremony.isReal()) {
            record(actor, year, "covenant.history.signedAt", covenant.text().title(), ceremony);
        }
        for (SigningForm.Row row : rows) {
            MemberView member = years.member(year, row.member());
            CovenantSignature signature = covenant.sign(row, on, today.date());
            record(actor, year, "covenant.history.signed", member.name(), FieldEdits.of(signature.facts(wording)));
        }
        if (covenant.freeze(required(covenant))) {
            recordFrozen(covenant, actor);
        }
    }

    void unsign(ClusterYearId year, int position, MembershipId member, Actor actor) {
        CovenantSignature taken = get(year, position).unsign(member);
        String name = years.member(year, member).name();
        record(actor, year, "covenant.history.unsigned", name, FieldEdits.gone(taken.facts(wording)));
    }

    /** Freezes a covenant that waited only for a member which has left since; refused while anybody else is missing. */
    void complete(ClusterYearId year, int position, Actor actor) {
        Covenant covenant = get(year, position);
        if (!covenant.freeze(required(covenant))) {
            throw new RuleViolation("covenant.complete.missing");
        }
        recordFrozen(covenant, actor);
    }

    private void recordFrozen(Covenant covenant, Actor actor) {
        FieldEdits edits = new FieldEdits().field("covenant.signedOn", null, covenant.signedOn());
        record(
                actor,
                covenant.year(),
                "covenant.history.completed",
                covenant.text().title(),
                edits);
    }

    private void record(Actor actor, ClusterYearId year, String key, String what, FieldEdits edits) {
        history.record(actor, Covenanting.subject(year), key, what, edits.changes());
    }

    private Set<MembershipId> required(Covenant covenant) {
        return required(
                covenant,
                covenants.findByClusterYearIdOrderByPosition(covenant.year().value()),
                years.members(covenant.year()),
                today.date());
    }

    /**
     * Who has to sign: the covenant all current members; an annex those of them who signed the covenant itself.
     *
     * @param all the year's covenant and annexes in order
     */
    static Set<MembershipId> required(
            Covenant covenant, List<Covenant> all, List<MemberView> members, LocalDate today) {
        Set<MembershipId> current = members.stream()
                .filter(member -> member.leftOn() == null || !member.leftOn().isBefore(today))
                .map(MemberView::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (covenant.isAnnex()) {
            current.retainAll(all.get(0).signers());
        }
        return current;
    }

    private static LocalDate day(@org.jspecify.annotations.Nullable LocalDate typed) {
        if (typed == null) {
            throw new RuleViolation("NotNull").at("signedOn");
        }
        return typed;
    }

    private Covenant get(ClusterYearId year, int position) {
        return covenants.findByClusterYearIdAndPosition(year.value(), position).orElseThrow(NotFound::new);
    }
}
