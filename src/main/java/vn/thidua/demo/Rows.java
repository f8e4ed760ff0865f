package vn.thidua.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/** Adds rows: {@code rows.into("unit").set("name", "Hội LHPN xã Minh An").set("kind", "COMMUNE_UNION").add()}. */
@Component
@Profile("demo")
class Rows {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a row of this table. */
    Row into(String table) {
        return new Row(table);
    }

    /** Runs a statement with its parameters in order. */
    void run(String sql, @Nullable Object... params) {
        jdbc.sql(sql).params(Arrays.asList(params)).update();
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

    /** A row on its way into its table. */
    final class Row {

        private final String table;
        private final List<String> columns = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();

        private Row(String table) {
            this.table = table;
        }

        Row set(String column, @Nullable Object value) {
            columns.add(column);
            values.add(value);
            return this;
        }

        /** Adds the row; answers its id. */
        long add() {
            return insert(" returning id").query(Long.class).single();
        }

        /** Adds a row that only links two others and has no id. */
        void link() {
            insert("").update();
        }

        private JdbcClient.StatementSpec insert(String returning) {
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            String names = String.join(", ", columns);
            return jdbc.sql("insert into " + table + " (" + names + ") values (" + marks + ")" + returning)
                    .params(values);
        }
    }
}
