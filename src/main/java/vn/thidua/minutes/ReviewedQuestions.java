package vn.thidua.minutes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.document.Block;
import vn.thidua.document.PaperWords;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterYearId;

/** What came of the questions of a meeting, as its minutes say it. */
@Component
public class ReviewedQuestions {

    private static final Show SHOW = new Show();

    private final MinutesReading reading;
    private final PaperWords words;

    ReviewedQuestions(MinutesReading reading, PaperWords words) {
        this.reading = reading;
        this.words = words;
    }

    /** Of a meeting that voted by itself: each question with a result, in their order; empty where there is none. */
    public List<Block> of(ClusterYearId year, long meeting) {
        return blocks(reading.items(year, meeting));
    }

    List<Block> blocks(List<MeetingPaper.Item> items) {
        List<Block> blocks = new ArrayList<>();
        int no = 1;
        for (MeetingPaper.Item item : items) {
            item(no++, item, blocks);
        }
        return blocks;
    }

    private void item(int no, MeetingPaper.Item item, List<Block> blocks) {
        String round = item.round() > 1 ? " " + words.of("minutes.item.round", item.round()) + "." : "";
        blocks.add(new Block.Paragraph(no + ".", item.question() + " – " + words.of(item.methodKey()) + "." + round));
        if (item.valid() != null) {
            blocks.add(Block.Paragraph.of(
                    words.of("minutes.item.counts", item.issued(), item.returned(), item.valid(), item.invalid())));
        }
        blocks.add(new Block.Items(item.candidates().stream()
                .map(one -> (one.votes() == null ? one.name() : words.of("minutes.item.votes", one.name(), one.votes()))
                        + (one.chosen() ? " – " + words.of("minutes.chosen") : ""))
                .toList()));
        if (item.outcomeKey() != null) {
            blocks.add(Block.Paragraph.of(words.of(item.outcomeKey())
                    + (item.further() == null ? "" : " " + words.of("minutes.item.further", item.further()))));
        }
        if (item.note() != null) {
            blocks.add(Block.Paragraph.of(
                    item.outcomeKey() == null ? item.note() : words.of("minutes.item.decided", item.note())));
        }
        if (item.note() != null && item.left() != null && item.left() > 0) {
            blocks.add(Block.Paragraph.of(words.of("minutes.item.left", item.left())));
        }
        MeetingPaper.Vote vote = item.vote();
        if (vote != null) {
            blocks.add(Block.Paragraph.of(rule(vote)));
        }
        if (item.soFar() != null && !item.soFar().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.of("minutes.item.soFar", item.soFar())));
        }
    }

    private String rule(MeetingPaper.Vote vote) {
        String rule = vote.threshold() == null
                ? words.of("minutes.item.mostVotes")
                : words.of("minutes.item.threshold", words.of(vote.baseKey()), SHOW.number(vote.threshold()));
        return rule + " "
                + (vote.counted() == null
                        ? words.of("minutes.item.asked", vote.asked())
                        : words.of("minutes.item.counted", vote.asked(), vote.counted()));
    }
}
