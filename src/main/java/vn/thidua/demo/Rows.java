package vn.thidua.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/** Adds rows: {@code rows.add("unit", "name", "Hội LHPN xã Minh An", "kind", "COMMUNE_UNION")}. */
@Component
@Profile("demo")
class Rows {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a row of column names and values in turn; answers its id. */
    long add(String table, @Nullable Object... columnsAndValues) {
        return insert(table, " returning id", columnsAndValues)
                .query(Long.class)
                .single();
    }

    /** Adds a row that only links two others. */
    void link(String table, @Nullable Object... columnsAndValues) {
        insert(table, "", columnsAndValues).update();
    }

    /** Runs a statement with its parameters in order. */
    void run(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }

    /** The morning of that day where the users work; nothing for no day. */
    @Nullable
    static OffsetDateTime morning(@Nullable LocalDate day) {
        return day == null ? null : day.atTime(MORNING).atZone(Today.ZONE).toOffsetDateTime();
    }

    /** Facts are stated unless a file says that they were inferred. */
    static boolean stated(@Nullable Boolean stated) {
        return stated == null || stated;
    }

    private JdbcClient.StatementSpec insert(String table, String returning, @Nullable Object... columnsAndValues) {
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            columns.add(String.valueOf(columnsAndValues[i]));
            values.add(columnsAndValues[i + 1]);
        }
        String marks = "?, ".repeat(columns.size());
        return jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values ("
                        + marks.substring(0, marks.length() - 2) + ")" + returning)
                .params(values);
    }
}
