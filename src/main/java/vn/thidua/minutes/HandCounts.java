package vn.thidua.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.assembly.Assemblies;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.BallotResults.HandCount;
import vn.thidua.ballot.Counts;
import vn.thidua.cluster.YearView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Row;
import vn.thidua.document.PaperWords;
import vn.thidua.platform.Show;

/** The counts that people made by themselves, as the record has them; who counted is written in where it is not known. */
@Component
class HandCounts {

    private static final Show SHOW = new Show();

    private record Held(String title, @Nullable String place) {}

    private final Assemblies assemblies;
    private final CountTables tables;
    private final PaperWords words;
    private final JdbcClient jdbc;

    HandCounts(Assemblies assemblies, CountTables tables, PaperWords words, JdbcClient jdbc) {
        this.assemblies = assemblies;
        this.tables = tables;
        this.words = words;
        this.jdbc = jdbc;
    }

    CountMinutesPaper.Counted of(YearView year, HandCount count) {
        List<CountPaper.Person> committee = Optional.ofNullable(count.meeting())
                .flatMap(meeting -> assemblies.at(year.id(), meeting))
                .map(Assembly::tellers)
                .orElse(List.of())
                .stream()
                .map(CountPaper.Person::of)
                .toList();
        return new CountMinutesPaper.Counted(
                year.name(), count.text(), count.heldOn(), body(count, committee), null, signatures(committee));
    }

    private List<Block> body(HandCount count, List<CountPaper.Person> committee) {
        String room = words.of("minutes.document.room");
        List<Block> blocks = new ArrayList<>();
        fact("minutes.document.time", count.heldOn() == null ? room : words.longDate(count.heldOn()), blocks);
        Held held = count.meeting() == null ? null : held(count.meeting());
        fact("minutes.document.place", held == null || held.place() == null ? room : held.place(), blocks);
        if (held != null) {
            fact("minutes.document.meeting", held.title(), blocks);
        }
        fact("minutes.document.question", count.text(), blocks);
        blocks.add(new Block.Heading(words.of("minutes.document.committee")));
        blocks.add(committee.isEmpty() ? new Block.Items(List.of(room, room)) : tables.committee(committee));
        blocks.add(new Block.Heading(words.of("minutes.document.voting")));
        blocks.add(Block.Paragraph.of(words.of("minutes.voted.byHand", count.round())));
        rule(count, blocks);
        blocks.add(tables.papers(papers(count.figures())));
        blocks.add(new Block.Heading(words.of("minutes.document.result")));
        blocks.add(tables.votes(
                false,
                count.votes().stream()
                        .map(one -> new CountTables.Line(
                                one.no(), one.name(), one.votes(), null, one.percent(), one.chosen()))
                        .toList()));
        if (count.note() != null) {
            blocks.add(Block.Paragraph.of(count.note()));
        }
        blocks.add(tables.chosen(count.chosen()));
        return blocks;
    }

    /** As far as the programme says by which rule votes decide. */
    private void rule(HandCount count, List<Block> blocks) {
        if (count.base() == null) {
            return;
        }
        String base = words.of("minutes.rule", words.of(count.rule().baseKey()), count.base());
        blocks.add(Block.Paragraph.of(
                count.rule().threshold() == null
                        ? base
                        : base + " "
                                + words.of(
                                        "minutes.rule.threshold",
                                        SHOW.number(count.rule().threshold()))));
    }

    private List<Row> papers(Counts figures) {
        List<Row> rows = new ArrayList<>();
        figure("ballot.eligible", figures.eligible(), rows);
        figure("ballot.present", figures.present(), rows);
        figure("minutes.issued", figures.issued(), rows);
        figure("minutes.returned", figures.returned(), rows);
        figure("minutes.valid", figures.valid(), rows);
        figure("minutes.invalid", figures.invalid(), rows);
        return rows;
    }

    private void figure(String key, @Nullable Integer number, List<Row> rows) {
        if (number != null) {
            rows.add(Row.of(words.of(key), String.valueOf(number)));
        }
    }

    /** Of a committee that is not known, its head and one more sign. */
    private List<Block.Signature> signatures(List<CountPaper.Person> committee) {
        return committee.isEmpty()
                ? List.of(
                        new Block.Signature(List.of(words.of("minutes.member")), null),
                        new Block.Signature(List.of(words.of("minutes.head")), null))
                : tables.signatures(committee);
    }

    private Held held(long meeting) {
        return jdbc.sql("select title, place from meeting where id = ?")
                .param(meeting)
                .query((row, number) -> new Held(row.getString("title"), row.getString("place")))
                .single();
    }

    private void fact(String label, String value, List<Block> blocks) {
        blocks.add(new Block.Paragraph(words.of(label), value));
    }
}
