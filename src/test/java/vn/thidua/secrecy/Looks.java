package vn.thidua.secrecy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at all tables. */
final class Looks implements Watch {

    private final Laboratory.Room room;
    private final Set<Map.Entry<String, Map<String, String>>> seen = new HashSet<>();
    private final List<Row> news = new ArrayList<>();
    private int look;

    Looks(Laboratory.Room room) {
        this.room = room;
    }

    @Override
    public void look() throws SQLException {
        look++;
        for (Row row : LiveRows.read(room)) {
            if (seen.add(Map.entry(row.origin(), row.values()))) {
                news.add(new Row(row.origin() + " (new)", look, 0, news.size(), row.values()));
            }
        }
    }

    @Override
    public List<Row> news() {
        return news;
    }
}
