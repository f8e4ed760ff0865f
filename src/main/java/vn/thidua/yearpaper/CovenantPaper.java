package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearFacts;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.issuance.Content;
import vn.thidua.issuance.DocumentSource;
import vn.thidua.issuance.Offer;
import vn.thidua.issuance.Scope;
import vn.thidua.letterhead.DocumentKind;
import vn.thidua.letterhead.Office;
import vn.thidua.letterhead.TextSlot;
import vn.thidua.platform.Show;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.yearpaper.CovenantRecord.Promise;
import vn.thidua.yearpaper.CovenantRecord.Signed;
import vn.thidua.yearpaper.CovenantRecord.Target;
import vn.thidua.yearpaper.CovenantRecord.Text;

/**
 * The covenant: what all promise, what each member promises, room for all to sign; an annex to it is a paper of its own. The
 * subject is the position of the text, 0 for the covenant itself.
 */
@Component
class CovenantPaper implements DocumentSource {

    private static final Show SHOW = new Show();

    /**
     * The text with all that stands under it.
     *
     * @param signers the members that sign: those who did, and until it is signed those who have to
     */
    private record Whole(YearView year, Text text, List<MemberView> signers, Map<MembershipId, Signed> signatures) {}

    private final YearPapers papers;
    private final ClusterYears years;
    private final CovenantRecord covenants;
    private final TargetTable targets;

    CovenantPaper(YearPapers papers, ClusterYears years, CovenantRecord covenants, TargetTable targets) {
        this.papers = papers;
        this.years = years;
        this.covenants = covenants;
        this.targets = targets;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.COVENANT;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year == null || !reader.allows(Action.YEAR_READ)
                ? List.of()
                : covenants.texts(year.id()).stream()
                        .map(text -> new Offer(
                                kind(),
                                text.position(),
                                text.annex() ? papers.say("yearpaper.covenant.annex", text.position()) : null,
                                year.path() + "/" + YearStep.COVENANT.slug(),
                                null))
                        .toList();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = YearPapers.year(scope);
        List<Text> texts = covenants.texts(year.id());
        Text text = texts.stream()
                .filter(one -> one.position() == subject)
                .findFirst()
                .orElseThrow(NotFound::new);
        List<MemberView> members = years.members(year.id());
        Map<MembershipId, Signed> signatures = signatures(text);
        Whole whole = new Whole(year, text, signers(text, texts.get(0), members, signatures), signatures);
        List<Target> promised = covenants.targets(year.id()).stream()
                .filter(target -> target.position() == text.position())
                .toList();
        return papers.ofCluster(
                year,
                office,
                new Document.Title(text.title(), year.name()),
                blocks(whole, members, promised, office),
                text.signedOn());
    }

    private Map<MembershipId, Signed> signatures(Text text) {
        return covenants.signatures(text).stream().collect(Collectors.toMap(Signed::member, Function.identity()));
    }

    /**
     * An annex is signed by those who signed the covenant. A covenant from a report that names no signatures leaves room for
     * all.
     */
    private List<MemberView> signers(
            Text text, Text covenant, List<MemberView> members, Map<MembershipId, Signed> signatures) {
        if (text.signed() && !signatures.isEmpty()) {
            return members.stream()
                    .filter(member -> signatures.containsKey(member.id()))
                    .toList();
        }
        Map<MembershipId, Signed> first = text.annex() ? signatures(covenant) : Map.of();
        return members.stream()
                .filter(member -> signatures.containsKey(member.id())
                        || !member.left() && (first.isEmpty() || first.containsKey(member.id())))
                .toList();
    }

    private List<Block> blocks(Whole whole, List<MemberView> members, List<Target> promised, Office office) {
        Map<String, String> values = papers.values(whole.year());
        values.put("so don vi", YearPapers.count(whole.signers().size()));
        values.put(
                "don vi",
                papers.lines(whole.signers().stream()
                        .map(member -> "- " + member.name())
                        .toList()));
        List<Block> blocks = new ArrayList<>();
        YearFacts facts = years.facts(whole.year().id());
        blocks.add(papers.bases(whole.year(), office, kind(), values, facts.decision(), facts.regulation()));
        blocks.addAll(office.said(kind(), TextSlot.OPENING, values));
        blocks.addAll(about(whole.text()));
        blocks.add(new Block.Heading(papers.say("yearpaper.covenant.contents")));
        blocks.addAll(promises(covenants.promises(whole.text())));
        blocks.add(new Block.Heading(papers.say("yearpaper.covenant.targets")));
        blocks.add(Block.Paragraph.of(
                promised.isEmpty() ? papers.room() : papers.say("yearpaper.covenant.targets.annexed")));
        blocks.add(new Block.Heading(papers.say("yearpaper.covenant.commitments")));
        blocks.addAll(office.said(kind(), TextSlot.CLOSING, values));
        blocks.add(signed(whole));
        blocks.add(new Block.Signatures(blocksToSign(whole)));
        if (!promised.isEmpty()) {
            blocks.add(new Block.Annex(
                    papers.say("yearpaper.covenant.annex.label"),
                    papers.say("yearpaper.covenant.annex.title"),
                    papers.say("yearpaper.with", whole.text().title()),
                    false,
                    List.of(targets.of(members, promised))));
        }
        return blocks;
    }

    private List<Block> about(Text text) {
        return Stream.of(
                        paragraph("yearpaper.covenant.reason", text.reason()),
                        paragraph("yearpaper.covenant.years", text.years().orElse(null)),
                        paragraph("yearpaper.covenant.note", text.note()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Block> paragraph(String label, @Nullable String text) {
        return text == null ? List.of() : List.of(new Block.Paragraph(papers.say(label), text));
    }

    private List<Block> promises(List<Promise> promises) {
        List<Block> blocks = new ArrayList<>();
        for (Promise promise : promises) {
            String text = Stream.of(
                            promise.text(),
                            promise.goal() == null ? null : papers.say("yearpaper.covenant.goal", promise.goal()),
                            promise.launchedOn() == null
                                    ? null
                                    : papers.say("yearpaper.covenant.launched", SHOW.date(promise.launchedOn())),
                            promise.closesOn() == null
                                    ? null
                                    : papers.say("yearpaper.covenant.closes", SHOW.date(promise.closesOn())))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
            String label = papers.say("yearpaper.covenant.promise", blocks.size() + 1, papers.say(promise.kindKey()));
            blocks.add(new Block.Paragraph(label, text));
        }
        return promises.isEmpty() ? List.of(Block.Paragraph.of(papers.room())) : blocks;
    }

    /** Where and on which days it was signed, or room for it. */
    private Block signed(Whole whole) {
        List<String> days = whole.signatures().values().stream()
                .map(Signed::on)
                .distinct()
                .sorted()
                .map(SHOW::date)
                .toList();
        String on = days.isEmpty() ? SHOW.date(whole.text().signedOn()) : String.join(", ", days);
        return Block.Paragraph.of(papers.say(
                "yearpaper.covenant.signed",
                papers.orRoom(on),
                papers.orRoom(whole.text().place())));
    }

    private List<Block.Signature> blocksToSign(Whole whole) {
        List<Block.Signature> signatures = new ArrayList<>();
        whole.signers()
                .forEach(member ->
                        signatures.add(toSign(member, whole.signatures().get(member.id()))));
        String witness = whole.text().witness();
        signatures.add(new Block.Signature(
                List.of(
                        papers.say("yearpaper.covenant.witness"),
                        witness == null ? whole.year().organiserName() : witness),
                null));
        return signatures;
    }

    private Block.Signature toSign(MemberView member, @Nullable Signed signed) {
        if (signed == null) {
            return new Block.Signature(List.of(member.name()), null);
        }
        List<String> roles = new ArrayList<>(List.of(member.name()));
        if (signed.onBehalf()) {
            roles.add(papers.say("yearpaper.covenant.onBehalf"));
        }
        if (signed.title() != null) {
            roles.add(signed.title());
        }
        return new Block.Signature(roles, signed.name());
    }
}
