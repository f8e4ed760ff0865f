package vn.thidua.ranking;

import vn.thidua.platform.TableColumns;
import vn.thidua.ranking.Standings.Standing;

/** A table of ranks as a workbook. */
public final class RankSheet {

    private RankSheet() {}

    /** The columns of its page: shares where the maxima differ, grades where the programme knows them. */
    public static TableColumns<Standing> columns(RankTable table) {
        TableColumns<Standing> columns = TableColumns.<Standing>none()
                .with("scoring.rank", Standing::rank)
                .with("scoring.unit", Standing::name)
                .with("ranking.group", Standing::rankGroup)
                .with("scoring.base", row -> row.total() == null ? null : row.base())
                .with("scoring.bonus", row -> row.total() == null ? null : row.bonus())
                .with("scoring.penalty", row -> row.total() == null ? null : row.penalty())
                .with("scoring.total", Standing::total);
        if (table.maximaDiffer()) {
            columns = columns.with("ranking.maximum", Standing::maximum).with("ranking.percent", Standing::percent);
        }
        if (!table.rules().bands().isEmpty()) {
            columns = columns.with("scoring.grade", Standing::grade);
        }
        return columns.with("scoring.rankNote", Standing::statedReason);
    }
}
