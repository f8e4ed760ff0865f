package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.platform.Show;
import vn.thidua.yearpaper.CovenantRecord.Target;

/** The targets of all members in one table: the unit and below it what it promises. */
@Component
class TargetTable {

    private static final Show SHOW = new Show();
    private static final int COLUMNS = 5;

    private final YearPapers papers;

    TargetTable(YearPapers papers) {
        this.papers = papers;
    }

    /** Members in the order of the cluster's list; one that left is named only where it had promised something. */
    Block of(List<MemberView> members, List<Target> targets) {
        List<Column> columns = List.of(
                Column.centre(papers.say("yearpaper.no"), 12).asKey(),
                Column.text(papers.say("yearpaper.target"), 70).asKey(),
                Column.number(papers.say("yearpaper.planned"), 22),
                Column.centre(papers.say("yearpaper.measure"), 25),
                Column.text(papers.say("yearpaper.note"), 30).ifAny());
        List<Row> rows = new ArrayList<>();
        for (MemberView member : members) {
            List<Target> own = targets.stream()
                    .filter(target -> target.member().equals(member.id()))
                    .toList();
            if (!own.isEmpty() || !member.left()) {
                rows.add(Tables.group(COLUMNS, member.name()));
                rows.addAll(lines(own));
            }
        }
        return new Block.Table(null, columns, rows, null);
    }

    private List<Row> lines(List<Target> own) {
        List<Row> rows = new ArrayList<>();
        for (Target target : own) {
            rows.add(Row.of(
                    String.valueOf(rows.size() + 1),
                    target.text(),
                    SHOW.number(target.planned()),
                    orNothing(target.measure()),
                    orNothing(target.note())));
        }
        return own.isEmpty() ? List.of(Row.of("", papers.room(), "", "", "")) : rows;
    }

    static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
