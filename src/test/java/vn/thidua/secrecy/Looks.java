package vn.thidua.secrecy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody who looks at all tables after each vote, or keeps a copy of the data each time, and notes what is new. */
final class Looks {

    private final Laboratory.Room room;
    private final Set<Map.Entry<String, Map<String, String>>> seen = new HashSet<>();
    private final List<Row> news = new ArrayList<>();
    private int look;

    Looks(Laboratory.Room room) {
        this.room = room;
    }

    void look() throws SQLException {
        look++;
        for (Row row : LiveRows.read(room)) {
            if (seen.add(Map.entry(row.origin(), row.values()))) {
                news.add(new Row(row.origin() + " (new)", look, 0, news.size(), row.values()));
            }
        }
    }

    /** What appeared, with the number of the look in the place of the transaction. */
    List<Row> news() {
        return news;
    }
}
