package vn.thidua.covenant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/** The covenant as it is read: a fixed number of statements, whatever the number of members and targets. */
@Service
@Transactional(readOnly = true)
class CovenantReading {

    private final Covenants covenants;
    private final CovenantTargets targets;
    private final ClusterYears years;
    private final Today today;

    CovenantReading(Covenants covenants, CovenantTargets targets, ClusterYears years, Today today) {
        this.covenants = covenants;
        this.targets = targets;
        this.years = years;
        this.today = today;
    }

    /** The whole page for this person. */
    CovenantPage page(YearView year, Here here) {
        boolean mayEdit = here.allows(Action.COVENANT_EDIT);
        List<CovenantPage.Text> texts = texts(year.id(), here);
        boolean canBegin = texts.isEmpty() && mayEdit;
        Integer copyFrom = canBegin
                ? covenants
                        .findEarlier(year.id().value())
                        .map(earlier -> years.get(earlier.year()).year())
                        .orElse(null)
                : null;
        boolean allSigned = !texts.isEmpty() && texts.get(texts.size() - 1).signed();
        return new CovenantPage(texts, canBegin, copyFrom, allSigned && mayEdit);
    }

    /** One text of the year, or {@link NotFound}. */
    CovenantPage.Text text(ClusterYearId year, int position, Here here) {
        return texts(year, here).stream()
                .filter(text -> text.position() == position)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    CovenantForm form(ClusterYearId year, int position) {
        return CovenantForm.of(get(year, position));
    }

    ContentForm contentForm(ClusterYearId year, int position, long contentId) {
        return ContentForm.of(get(year, position).content(contentId));
    }

    /** Signatures of today, at the place and before the witness that stand there already. */
    SigningForm signingForm(ClusterYearId year, int position) {
        Covenant covenant = get(year, position);
        return new SigningForm(today.date(), covenant.signedAtPlace(), covenant.witness(), covenant.version());
    }

    /** A member's targets in the latest text, to be changed while it is a draft. */
    CovenantPage.OwnTargets memberTargets(ClusterYearId year, MembershipId member) {
        List<Covenant> all = covenants.findByClusterYearIdOrderByPosition(year.value());
        if (all.isEmpty()) {
            return new CovenantPage.OwnTargets(null, null, List.of(), List.of());
        }
        Covenant latest = all.get(all.size() - 1);
        List<CovenantPage.Target> own =
                targets.findByCovenantAndMembershipIdOrderByPositionAscIdAsc(latest, member.value()).stream()
                        .map(CovenantPage.Target::of)
                        .toList();
        List<CovenantPage.Target> earlier = latest.isAnnex()
                ? List.of()
                : targets.findEarlierOf(member.value()).stream()
                        .map(CovenantPage.Target::of)
                        .toList();
        return new CovenantPage.OwnTargets(latest.text().title(), latest.status(), own, earlier);
    }

    private Covenant get(ClusterYearId year, int position) {
        return covenants.findByClusterYearIdOrderByPosition(year.value()).stream()
                .filter(covenant -> covenant.position() == position)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<CovenantPage.Text> texts(ClusterYearId year, Here here) {
        List<Covenant> all = covenants.findByClusterYearIdOrderByPosition(year.value());
        List<MemberView> members = years.members(year);
        Map<Long, Map<MembershipId, List<CovenantPage.Target>>> byText =
                targets.findByClusterYearIdOrderByPositionAscIdAsc(year.value()).stream()
                        .collect(Collectors.groupingBy(
                                target -> target.covenant().id(),
                                Collectors.groupingBy(
                                        CovenantTarget::member,
                                        Collectors.mapping(CovenantPage.Target::of, Collectors.toList()))));
        return all.stream()
                .map(covenant -> text(
                        covenant,
                        Signing.required(covenant, all, members, today.date()),
                        new Rows(members, byText.getOrDefault(covenant.id(), Map.of()), here)))
                .toList();
    }

    private static CovenantPage.Text text(Covenant covenant, Set<MembershipId> required, Rows rows) {
        boolean mayEdit = rows.here().allows(Action.COVENANT_EDIT);
        return new CovenantPage.Text(
                covenant.position(),
                covenant.status(),
                covenant.text(),
                covenant.signedOn(),
                covenant.signedAtPlace(),
                covenant.witness(),
                covenant.contents().stream().map(CovenantReading::content).toList(),
                rows.of(covenant, required),
                required.size(),
                mayEdit && covenant.status() == Covenant.Status.DRAFT,
                mayEdit && covenant.status() == Covenant.Status.SIGNING);
    }

    private static CovenantPage.Content content(CovenantContent content) {
        return new CovenantPage.Content(
                content.id(),
                content.kind().key(),
                content.text(),
                content.goal(),
                content.launchedOn(),
                content.closesOn());
    }

    /** The members under one text. One that neither has to sign nor has anything in it is not listed. */
    private record Rows(List<MemberView> members, Map<MembershipId, List<CovenantPage.Target>> targets, Here here) {

        List<CovenantPage.Member> of(Covenant covenant, Set<MembershipId> required) {
            Map<MembershipId, CovenantPage.Signature> signed = covenant.signatures().stream()
                    .collect(Collectors.toMap(CovenantSignature::member, Rows::signature));
            return members.stream()
                    .map(member -> row(covenant, member, required.contains(member.id()), signed.get(member.id())))
                    .filter(row -> row.mustSign()
                            || row.signature() != null
                            || !row.targets().isEmpty())
                    .toList();
        }

        private CovenantPage.Member row(
                Covenant covenant, MemberView member, boolean mustSign, CovenantPage.@Nullable Signature signature) {
            boolean open = covenant.status() == Covenant.Status.DRAFT
                    && here.at(member.unit()).allows(Action.COVENANT_TARGETS);
            return new CovenantPage.Member(
                    member.id(),
                    member.name(),
                    member.left(),
                    mustSign,
                    targets.getOrDefault(member.id(), List.of()),
                    signature,
                    open ? "/nam/" + covenant.year() + "/giao-uoc/" + member.id() : null);
        }

        private static CovenantPage.Signature signature(CovenantSignature signature) {
            return new CovenantPage.Signature(
                    signature.signerName(), signature.signerTitle(), signature.onBehalf(), signature.signedOn());
        }
    }
}
