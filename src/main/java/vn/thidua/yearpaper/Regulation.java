package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/**
 * How the cluster works: the organisation's articles, in which the rules of the programme are quoted as they hold in the year,
 * so that what people read is what the program does.
 */
@Component
class Regulation implements DocumentSource {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final YearPapers papers;
    private final ClusterYears years;
    private final RuleQuotes quotes;
    private final Leaders leaders;

    Regulation(YearPapers papers, ClusterYears years, RuleQuotes quotes, Leaders leaders) {
        this.papers = papers;
        this.years = years;
        this.quotes = quotes;
        this.leaders = leaders;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REGULATION;
    }

    @Override
    public List<Offer> offers(Scope scope, Here reader) {
        YearView year = scope.year();
        return year != null && reader.allows(Action.YEAR_READ)
                ? List.of(new Offer(kind(), 0, null, year.path(), null))
                : List.of();
    }

    @Override
    public Content content(Scope scope, long subject, Office office) {
        YearView year = YearPapers.year(scope);
        List<MemberView> members = years.members(year.id()).stream()
                .filter(member -> !member.left())
                .toList();
        Map<String, String> values = papers.values(year);
        values.putAll(quotes.of(year, members.size()));
        values.put(
                "don vi",
                papers.lines(
                        members.stream().map(member -> "- " + member.name()).toList()));
        values.put("lanh dao", papers.lines(leaders.of(year).lines("- ")));
        List<Block> blocks = new ArrayList<>(office.said(kind(), TextSlot.OPENING, values));
        YearFacts facts = years.facts(year.id());
        blocks.add(papers.bases(year, office, kind(), values, facts.decision()));
        blocks.addAll(office.articles(kind(), values));
        blocks.add(papers.closing(office, kind(), values, office.signature()));
        return papers.ofOrganiser(year, office, title(year, facts.regulation()), blocks);
    }

    /** Named as it was adopted, where the record says how. */
    private Document.Title title(YearView year, @Nullable String adopted) {
        String kind = papers.say("yearpaper.regulation.kind");
        if (adopted == null) {
            return new Document.Title(kind, papers.say("yearpaper.regulation.about", year.name(), year.year()));
        }
        boolean named = adopted.regionMatches(true, 0, kind + " ", 0, kind.length() + 1);
        String about = named ? adopted.substring(kind.length() + 1).strip() : adopted;
        return new Document.Title(kind, about.substring(0, 1).toUpperCase(VIETNAMESE) + about.substring(1));
    }
}
