package vn.thidua.rotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.TableColumns;

/** The order of the members and their past as workbooks. */
final class RotationSheets {

    private RotationSheets() {}

    static TableColumns<Turn> order(RotationPages.Order order) {
        List<Turn> turns = order.turns();
        return TableColumns.<Turn>none()
                .with("rotation.place", turn -> turns.indexOf(turn) + 1)
                .with("rotation.unit", Turn::name)
                .mark("rotation.isNext", Turn::next)
                .told(
                        "rotation.why",
                        (turn, words) -> words.text(turn.whyKey(), Integer.toString(turn.waitsSince()), turn.times()))
                .told("rotation.choose", RotationSheets::change)
                .with(
                        "rotation.reason",
                        turn -> turn.chosen() == null ? null : turn.chosen().reason());
    }

    private static @Nullable String change(Turn turn, Choices words) {
        String with = turn.changedWith();
        if (turn.chosen() == null) {
            return null;
        }
        return with == null ? words.text("rotation.isPassedOver") : words.text("rotation.isChanged", with);
    }

    /** A column for each year. */
    static TableColumns<Picture.Row> picture(Picture picture, YearView year) {
        TableColumns<Picture.Row> columns = TableColumns.<Picture.Row>none().with("rotation.unit", Picture.Row::name);
        for (int i = 0; i < picture.years().size(); i++) {
            int column = i;
            columns = columns.under(Integer.toString(picture.years().get(i)), (row, words) -> {
                String key = key(row.cells().get(column).mark(), year);
                return key == null ? null : words.text(key);
            });
        }
        return columns;
    }

    private static @Nullable String key(Picture.Mark mark, YearView year) {
        return switch (mark) {
            case HEAD -> year.headTitleKey();
            case DEPUTY -> year.deputyTitleKey();
            case MEMBER -> "rotation.mark.MEMBER";
            case NONE -> null;
        };
    }
}
