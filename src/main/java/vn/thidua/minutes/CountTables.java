package vn.thidua.minutes;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.document.PaperWords;
import vn.thidua.platform.Show;

/** What the minutes of every count have alike: who counted, the papers, and the votes; what is not known is left out. */
@Component
class CountTables {

    private static final Show SHOW = new Show();

    /** A candidate under its number; against null where a paper chooses and does not say no. */
    record Line(
            int no,
            String name,
            @Nullable Integer votes,
            @Nullable Integer against,
            @Nullable BigDecimal percent,
            boolean chosen) {}

    private final PaperWords words;

    CountTables(PaperWords words) {
        this.words = words;
    }

    /** Those who counted, each with the part in the committee. */
    Block committee(List<CountPaper.Person> committee) {
        return new Block.Items(committee.stream()
                .map(one -> (one.title() == null ? one.name() : one.name() + ", " + one.title()) + " – " + part(one))
                .toList());
    }

    /** Where each of them signs. */
    List<Block.Signature> signatures(List<CountPaper.Person> committee) {
        return committee.stream()
                .map(one -> new Block.Signature(List.of(part(one)), one.name()))
                .toList();
    }

    private String part(CountPaper.Person person) {
        return words.of(person.leads() ? "minutes.head" : "minutes.member");
    }

    Block papers(List<Row> rows) {
        return new Block.Table(
                words.of("minutes.papers"),
                List.of(
                        Column.text(words.of("minutes.document.what"), 90),
                        Column.number(words.of("minutes.document.number"), 35)),
                rows,
                null);
    }

    /** @param each does a paper say yes or no to each candidate? */
    Block votes(boolean each, List<Line> lines) {
        return new Block.Table(
                words.of("minutes.result"),
                List.of(
                        Column.number(words.of("minutes.no"), 12),
                        Column.text(words.of("minutes.candidate"), 60),
                        Column.number(words.of(each ? "minutes.yes" : "minutes.votes"), 22)
                                .ifAny(),
                        Column.number(words.of("minutes.against"), 22).ifAny(),
                        Column.number(words.of("minutes.percent"), 20).ifAny(),
                        Column.centre(words.of("minutes.chosen"), 22)),
                lines.stream()
                        .map(line -> Row.of(
                                String.valueOf(line.no()),
                                line.name(),
                                said(line.votes()),
                                said(line.against()),
                                line.percent() == null ? "" : SHOW.number(line.percent()),
                                line.chosen() ? "x" : ""))
                        .toList(),
                null);
    }

    Block chosen(List<String> names) {
        return Block.Paragraph.of(
                names.isEmpty()
                        ? words.of("minutes.ended.nobody")
                        : words.of("minutes.ended.chosen", String.join("; ", names)));
    }

    private static String said(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }
}
