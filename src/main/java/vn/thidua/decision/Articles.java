package vn.thidua.decision;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.history.Wording;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;

/**
 * The articles of a decision: what people write, with words in braces that the program fills in from the decision, so that
 * list, numbers and money are said once.
 */
@Component
public class Articles {

    private static final String AWARDS = "{khen}";
    private static final String YEAR = "{nam}";
    private static final String MONEY = "{tien}";
    private static final String FUND = "{nguon}";

    private final Wording wording;
    private final Show show;
    private final JdbcClient jdbc;

    Articles(Wording wording, Show show, JdbcClient jdbc) {
        this.wording = wording;
        this.show = show;
        this.jdbc = jdbc;
    }

    /** Each paragraph is an article; an empty line stands between two. */
    static List<String> split(String text) {
        return Arrays.stream(Names.lines(text).split("\n\\s*\n"))
                .map(String::strip)
                .filter(article -> !article.isEmpty())
                .toList();
    }

    static String joined(List<String> articles) {
        return String.join("\n\n", articles);
    }

    /** Do they name the fund, so that it has to be known? */
    static boolean nameFund(List<String> articles) {
        return articles.stream().anyMatch(article -> article.contains(FUND));
    }

    /** The articles as they read on the paper. */
    public List<String> filled(DecisionView decision) {
        String fund = decision.facts().fund();
        return decision.articles().stream()
                .map(article -> article.replace(AWARDS, awards(decision))
                        .replace(YEAR, Integer.toString(decision.facts().year()))
                        .replace(MONEY, money(decision))
                        .replace(FUND, fund == null ? "…" : fund))
                .toList();
    }

    /** Keeps the articles as they read on the paper: from now on nothing in them changes with the record. */
    void freeze(DecisionView decision) {
        int position = 0;
        jdbc.sql("delete from decision_article where decision_id = ?")
                .param(decision.id())
                .update();
        for (String article : filled(decision)) {
            jdbc.sql("insert into decision_article (decision_id, position, body) values (?, ?, ?)")
                    .params(decision.id(), ++position, article)
                    .update();
        }
    }

    /** "Cờ thi đua cho 02 tập thể; Bằng khen cho 01 tập thể, 03 cá nhân". */
    private String awards(DecisionView decision) {
        return decision.byAward().entrySet().stream()
                .map(award -> wording.of("decision.article.award", award.getKey(), recipients(award.getValue())))
                .collect(Collectors.joining("; "));
    }

    private String recipients(List<DecisionItem> items) {
        Map<RecipientKind, Long> numbers = items.stream()
                .filter(item -> item.kind() != null)
                .collect(Collectors.groupingBy(
                        DecisionItem::kind, () -> new EnumMap<>(RecipientKind.class), Collectors.counting()));
        return numbers.entrySet().stream()
                .map(number ->
                        wording.of("decision.article." + number.getKey().name(), "%02d".formatted(number.getValue())))
                .collect(Collectors.joining(", "));
    }

    private String money(DecisionView decision) {
        return decision.sum() == 0 || decision.unknownAmounts() > 0
                ? wording.of("decision.article.noAmount")
                : show.money(decision.sum());
    }
}
