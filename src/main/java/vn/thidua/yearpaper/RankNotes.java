package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Show;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Tie;

/** What stands under a table of ranks, in the same words as on its page: the rule for ties, what it decided, who takes no part. */
@Component
class RankNotes {

    private static final Show SHOW = new Show();

    private final YearPapers papers;

    RankNotes(YearPapers papers) {
        this.papers = papers;
    }

    List<String> of(RankTable table) {
        List<String> notes = new ArrayList<>();
        table.absent()
                .forEach(absent -> notes.add(papers.say("ranking.absentBecause", absent.name(), absent.reason())));
        if (table.maximaDiffer()) {
            notes.add(papers.say("ranking.byShare"));
        }
        if (!table.rules().tieBreak().isEmpty()) {
            notes.add(papers.say("ranking.tieRule", table.tieWords()));
        }
        if (!table.skippedWords().isEmpty()) {
            notes.add(papers.say("ranking.tieSkipped", table.skippedWords()));
        }
        table.ties().forEach(tie -> add(notes, table, tie));
        return notes;
    }

    private void add(List<String> notes, RankTable table, Tie tie) {
        String equal = tie.total() == null
                ? papers.say("ranking.equalShares", SHOW.number(tie.percent()))
                : papers.say("ranking.equalPoints", SHOW.points(tie.total()));
        for (Tie.Round round : tie.rounds()) {
            String looked = papers.say(
                    round.byShare() ? "ranking.tieByShare" : "ranking.tie",
                    equal,
                    round.term().words());
            String values = round.values().stream()
                    .map(value -> value(table, round, value))
                    .collect(Collectors.joining("; "));
            notes.add(looked + " " + values + ".");
        }
        tie.open().forEach(set -> notes.add(papers.say("ranking.tieOpen", equal, table.names(set))));
    }

    private String value(RankTable table, Tie.Round round, Tie.Value value) {
        String had = table.name(value.member()) + " " + SHOW.points(value.points());
        if (!round.byShare()) {
            return had;
        }
        return had
                + " "
                + (value.percent() == null
                        ? papers.say("ranking.tieNone")
                        : papers.say("ranking.tieOf", SHOW.points(value.of()), SHOW.number(value.percent())));
    }
}
