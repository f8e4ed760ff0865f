package vn.thidua.awardpaper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.award.Proposal;
import vn.thidua.decision.EarlierGrant;
import vn.thidua.decision.Grants;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.PaperWords;
import vn.thidua.platform.Show;
import vn.thidua.recipient.Person;
import vn.thidua.shared.ClusterYearId;

/** What a cluster proposes in a year, as its papers tell it; two statements. */
@Component
class Proposed {

    private static final Show SHOW = new Show();

    private final NominationReads nominations;
    private final Grants grants;
    private final PaperWords words;

    Proposed(NominationReads nominations, Grants grants, PaperWords words) {
        this.nominations = nominations;
        this.grants = grants;
        this.words = words;
    }

    /** Everything that was not withdrawn, by award in its order. */
    Map<String, List<NominationView>> byAward(ClusterYearId year) {
        return nominations.of(year).stream()
                .filter(nomination -> !nomination.withdrawn())
                .collect(Collectors.groupingBy(NominationView::award, LinkedHashMap::new, Collectors.toList()));
    }

    /** "Cờ thi đua: 02 tập thể", one line an award. */
    List<String> numbers(Map<String, List<NominationView>> byAward) {
        return byAward.entrySet().stream()
                .map(award -> words.of("awardpaper.numbers", award.getKey(), kinds(award.getValue())))
                .toList();
    }

    private String kinds(List<NominationView> proposed) {
        Map<Proposal.Recipient, Long> numbers = proposed.stream()
                .collect(Collectors.groupingBy(
                        NominationView::recipient,
                        () -> new EnumMap<>(Proposal.Recipient.class),
                        Collectors.counting()));
        return numbers.entrySet().stream()
                .map(kind -> words.of("awardpaper.numbers." + kind.getKey().name(), "%02d".formatted(kind.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** The list with everything that is known of each. */
    Block.Table list(Map<String, List<NominationView>> byAward) {
        Map<Long, List<EarlierGrant>> earlier = grants.of(byAward.values().stream()
                .flatMap(List::stream)
                .map(NominationView::recipientId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Row> rows = new ArrayList<>();
        byAward.forEach((award, proposed) -> {
            rows.add(new Row(
                    Row.Kind.GROUP,
                    List.of("", words.of("awardpaper.group", award, proposed.size()), "", "", "", "", "", "")));
            for (int at = 0; at < proposed.size(); at++) {
                NominationView one = proposed.get(at);
                rows.add(row(
                        at + 1,
                        one,
                        one.recipientId() == null ? List.of() : earlier.getOrDefault(one.recipientId(), List.of())));
            }
        });
        return new Block.Table(
                null,
                List.of(
                        Column.number(words.of("awardpaper.no"), 11).asKey(),
                        Column.text(words.of("awardpaper.who"), 52).asKey(),
                        Column.text(words.of("awardpaper.person"), 32).ifAny(),
                        Column.text(words.of("awardpaper.achievement"), 45).ifAny(),
                        Column.number(words.of("awardpaper.score"), 16).ifAny(),
                        Column.number(words.of("awardpaper.rank"), 14).ifAny(),
                        Column.centre(words.of("awardpaper.votes"), 24).ifAny(),
                        Column.text(words.of("awardpaper.earlier"), 55).ifAny()),
                rows,
                null);
    }

    private Row row(int no, NominationView one, List<EarlierGrant> earlier) {
        String who = one.who() == null ? words.of("awardpaper.unknown") : one.who();
        NominationView.Standing standing = one.standing();
        return Row.of(
                String.valueOf(no),
                one.of() == null ? who : who + ", " + one.of(),
                person(one.person()),
                text(one.achievement()),
                standing == null ? "" : SHOW.number(standing.score()),
                standing == null ? "" : text(standing.rank()),
                standing == null ? "" : votes(standing),
                earlier.stream()
                        .filter(grant -> grant.counts() && grant.isBefore(one))
                        .map(grant -> words.of(
                                "awardpaper.grant",
                                grant.awardName(),
                                grant.year(),
                                grant.number(),
                                SHOW.date(grant.decidedOn()),
                                grant.authority()))
                        .collect(Collectors.joining("\n")));
    }

    private String person(Person person) {
        return Stream.of(
                        text(person.birthYear()),
                        person.gender() == null ? "" : words.of(person.gender().key()),
                        text(person.job()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String votes(NominationView.Standing standing) {
        return standing.votes() == null || standing.base() == null
                ? ""
                : standing.votes() + "/" + standing.base() + " (" + SHOW.number(standing.percent()) + " %)";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
