package vn.thidua.minutes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Row;
import vn.thidua.document.PaperWords;
import vn.thidua.platform.Show;

/** The counts of votes that were held with the program, as they were signed or stand in the record. */
@Component
class PolledCounts {

    private static final Show SHOW = new Show();

    private final MinutesReading reading;
    private final CountTables tables;
    private final PaperWords words;

    PolledCounts(MinutesReading reading, CountTables tables, PaperWords words) {
        this.reading = reading;
        this.tables = tables;
        this.words = words;
    }

    /** @throws vn.thidua.shared.NotFound where the question was not voted on, or not counted */
    CountMinutesPaper.Counted of(YearView year, long question) {
        Paper<CountPaper> paper = reading.ofCount(year.id(), question);
        CountPaper count = paper.content();
        return new CountMinutesPaper.Counted(
                count.cluster(),
                count.question(),
                count.heldOn(),
                body(count),
                paper.shortFingerprint(),
                tables.signatures(count.committee()));
    }

    private List<Block> body(CountPaper count) {
        List<Block> blocks = new ArrayList<>();
        fact("minutes.document.time", words.longDate(count.heldOn()), blocks);
        if (count.place() != null) {
            fact("minutes.document.place", count.place(), blocks);
        }
        fact("minutes.document.meeting", count.meeting(), blocks);
        fact("minutes.document.question", count.question(), blocks);
        blocks.add(new Block.Heading(words.of("minutes.document.committee")));
        blocks.add(tables.committee(count.committee()));
        blocks.add(new Block.Heading(words.of("minutes.document.voting")));
        blocks.add(Block.Paragraph.of(words.of(
                "minutes.voted",
                SHOW.time(count.openedAt()),
                SHOW.time(count.closedAt()),
                words.of(count.wayKey()),
                count.round())));
        blocks.add(Block.Paragraph.of(
                words.of("minutes.rule", words.of(count.baseKey()), count.base().number()) + " "
                        + (count.threshold() == null
                                ? words.of("minutes.rule.mostVotes")
                                : words.of("minutes.rule.threshold", SHOW.number(count.threshold())))));
        blocks.add(tables.papers(papers(count)));
        blocks.add(new Block.Heading(words.of("minutes.document.result")));
        blocks.add(votes(count));
        blocks.add(Block.Paragraph.of(words.of(count.outcome())));
        if (count.note() != null) {
            blocks.add(Block.Paragraph.of(count.note()));
        }
        blocks.add(tables.chosen(count.lines().stream()
                .filter(CountPaper.Line::chosen)
                .map(CountPaper.Line::name)
                .toList()));
        return blocks;
    }

    private List<Row> papers(CountPaper count) {
        CountPaper.Figures figures = count.figures();
        List<Row> rows = new ArrayList<>(List.of(
                row("minutes.eligible", figures.eligible()),
                row("minutes.present", figures.present()),
                row("minutes.issued", figures.issued()),
                row("minutes.returned", figures.returned()),
                row("minutes.valid", figures.valid()),
                row("minutes.invalid", figures.invalid())));
        count.facts().forEach(fact -> rows.add(Row.of(words.of(fact.labelKey()), fact.value())));
        return rows;
    }

    private Block votes(CountPaper count) {
        return tables.votes(
                count.onEach(),
                count.lines().stream()
                        .map(line -> new CountTables.Line(
                                line.no(),
                                line.name(),
                                line.yes(),
                                count.onEach() ? line.against() : null,
                                line.percent(),
                                line.chosen()))
                        .toList());
    }

    private Row row(String key, int number) {
        return Row.of(words.of(key), String.valueOf(number));
    }

    private void fact(String label, String value, List<Block> blocks) {
        blocks.add(new Block.Paragraph(words.of(label), value));
    }
}
