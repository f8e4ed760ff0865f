package vn.thidua.nominating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.NominationView;
import vn.thidua.award.Proposal;
import vn.thidua.filling.Filling;
import vn.thidua.recipient.Person;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/**
 * A nomination as it is typed.
 *
 * @param member a member of the year, where it is proposed in one
 * @param unit a unit of the directory, where it is proposed outside any cluster
 */
record NominationForm(
        @Nullable Long version,
        @NotNull @Nullable Long award,
        @NotNull Proposal.@Nullable Recipient recipient,
        @Nullable Long member,
        @Nullable Long unit,
        @Size(max = 200) @Nullable String name,
        @Min(1900) @Max(2100) @Nullable Integer birthYear,
        Person.@Nullable Gender gender,
        @Size(max = 200) @Nullable String job,
        @Size(max = 2000) @Nullable String achievement,
        @Nullable LocalDate proposedOn,
        @Size(max = 500) @Nullable String note) {

    /** A new nomination of today; with what the result suggests, where that was picked. */
    static NominationForm empty(LocalDate today, Filling.@Nullable Line picked) {
        MembershipId chosen = picked == null ? null : picked.member();
        Long member = chosen == null ? null : chosen.value();
        String name = picked == null || chosen != null ? null : picked.name();
        Proposal.Recipient recipient = name == null ? Proposal.Recipient.COLLECTIVE : Proposal.Recipient.INDIVIDUAL;
        return new NominationForm(0L, null, recipient, member, null, name, null, null, null, null, today, null);
    }

    static NominationForm of(NominationView nomination, long version) {
        MembershipId member = nomination.member();
        UnitId unit = nomination.unitId();
        Person person = nomination.person();
        return new NominationForm(
                version,
                nomination.awardKind(),
                nomination.recipient(),
                member == null ? null : member.value(),
                unit == null ? null : unit.value(),
                nomination.name(),
                person.birthYear(),
                person.gender(),
                person.job(),
                nomination.achievement(),
                nomination.proposedOn(),
                nomination.note());
    }

    /** The proposal of a cluster, after the form was found complete; it names members alone. */
    Proposal.Typed inCluster() {
        return typed(member == null ? null : new MembershipId(member), null);
    }

    /** The proposal of the organiser outside any cluster, after the form was found complete. */
    Proposal.Typed outside() {
        return typed(null, unit == null ? null : new UnitId(unit));
    }

    private Proposal.Typed typed(@Nullable MembershipId ofMember, @Nullable UnitId ofUnit) {
        return new Proposal.Typed(
                Objects.requireNonNull(award),
                Objects.requireNonNull(recipient),
                ofMember,
                ofUnit,
                Names.cleanOrNull(name),
                new Person(birthYear, gender, Names.cleanOrNull(job)),
                Names.linesOrNull(achievement),
                proposedOn,
                Names.cleanOrNull(note));
    }
}
