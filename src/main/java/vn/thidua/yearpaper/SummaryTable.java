package vn.thidua.yearpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriterionView;
import vn.thidua.document.Block;
import vn.thidua.document.Block.Column;
import vn.thidua.document.Block.Row;
import vn.thidua.platform.Show;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.Points;

/** Units by rank with what they have in each part of the scale, in all, and what came of it. */
@Component
class SummaryTable {

    private static final Show SHOW = new Show();

    private final YearPapers papers;

    SummaryTable(YearPapers papers) {
        this.papers = papers;
    }

    Block of(Result.Told told, List<String> notes) {
        List<CriterionView> parts = told.parts();
        List<Column> columns = columns(told.table(), parts);
        boolean grouped = told.table().standings().stream()
                        .map(Standing::rankGroup)
                        .distinct()
                        .count()
                > 1;
        List<Row> rows = new ArrayList<>();
        String group = null;
        int number = 0;
        for (Standing unit : told.table().byRank()) {
            if (grouped && !Objects.equals(group, unit.rankGroup())) {
                group = unit.rankGroup();
                rows.add(Tables.group(columns.size(), papers.orRoom(group)));
            }
            rows.add(row(told, parts, unit, ++number));
        }
        List<String> all = Stream.concat(
                        notes.stream(),
                        parts.stream().map(part -> papers.say("yearpaper.summary.part", part.code(), part.text())))
                .toList();
        return new Block.Table(null, columns, rows, all.isEmpty() ? null : String.join("\n", all));
    }

    private List<Column> columns(RankTable table, List<CriterionView> parts) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.centre(papers.say("yearpaper.no"), 12).asKey(),
                Column.text(papers.say("yearpaper.unit"), 48).asKey()));
        parts.forEach(part -> columns.add(Column.number(
                part.max() == null ? part.code() : papers.say("yearpaper.summary.most", part.code(), part.max()), 15)));
        columns.add(Column.number(papers.say("yearpaper.summary.base"), 18).ifAny());
        columns.add(Column.number(papers.say("yearpaper.summary.bonus"), 16).ifAny());
        columns.add(Column.number(papers.say("yearpaper.summary.penalty"), 14).ifAny());
        columns.add(Column.number(papers.say("yearpaper.summary.total"), 18).ifAny());
        if (table.maximaDiffer()) {
            columns.add(Column.number(papers.say("yearpaper.max"), 18));
            columns.add(Column.number(papers.say("yearpaper.summary.share"), 18));
        }
        columns.add(Column.centre(papers.say("yearpaper.summary.rank"), 14));
        columns.add(Column.centre(papers.say("yearpaper.summary.grade"), 20).ifAny());
        columns.add(Column.text(papers.say("yearpaper.note"), 22).ifAny());
        return columns;
    }

    private Row row(Result.Told told, List<CriterionView> parts, Standing unit, int number) {
        boolean has = unit.total() != null;
        List<String> cells = new ArrayList<>(List.of(String.valueOf(number), unit.name()));
        parts.forEach(part -> cells.add(SHOW.aligned(told.of(unit, part))));
        cells.addAll(List.of(
                points(has, unit.base()),
                points(has, unit.bonus()),
                points(has, unit.penalty()),
                SHOW.aligned(unit.total())));
        if (told.table().maximaDiffer()) {
            cells.add(SHOW.aligned(unit.maximum()));
            cells.add(unit.percent() == null ? "" : SHOW.number(unit.percent()) + " %");
        }
        cells.addAll(List.of(
                unit.rank() == null ? "" : String.valueOf(unit.rank()),
                TargetTable.orNothing(unit.grade()),
                TargetTable.orNothing(unit.statedReason())));
        return Row.of(cells);
    }

    private static String points(boolean has, @Nullable Points points) {
        return has ? SHOW.aligned(points) : "";
    }
}
