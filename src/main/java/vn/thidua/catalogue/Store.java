package vn.thidua.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.NotFound;

/** Reads and writes the rows of the catalogue as they are typed: one column for each component, and a version. */
@Component("catalogueStore")
class Store {

    /** The tables, each with the column that says what its rows lie in. */
    enum Table {
        AUTHORITY(null),
        LEGAL_DOCUMENT("programme_id"),
        BASE_SALARY(null),
        AWARD(null),
        AWARD_PAPER("award_id"),
        AWARD_RULE("award_id");

        private final @Nullable String scope;

        Table(@Nullable String scope) {
            this.scope = scope;
        }

        String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a writing changed. */
    record Written(long id, FieldEdits edits) {}

    private final JdbcClient jdbc;
    private final Wording wording;

    Store(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /** The row with this id that lies in the scope, or {@link NotFound}; papers and rules may hang on any row of the award. */
    <E extends Entry> E find(Table table, long id, @Nullable Long scope, Class<E> type) {
        return jdbc.sql("select * from " + table.sql() + " where id = :id and " + within(table))
                .param("id", id)
                .param("scope", scope)
                .query(type)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static String within(Table table) {
        if (table.scope == null) {
            return "cast(:scope as bigint) is null";
        }
        return table.scope.equals("award_id")
                ? "award_id in (select same_id from same_award where award_id = :scope)"
                : table.scope + " is not distinct from cast(:scope as bigint)";
    }

    /** Whoever writes into the table too waits until this transaction ends: what was looked up before writing still holds. */
    void lock(Table table) {
        jdbc.sql("lock table " + table.sql() + " in share row exclusive mode").update();
    }

    /** Adds the row, or changes it where an id is given; refuses what somebody else has changed since it was opened. */
    Written write(Table table, long id, @Nullable Long scope, Entry typed) {
        return id == 0
                ? new Written(add(table, scope, typed), FieldEdits.of(facts(typed)))
                : change(table, id, scope, typed);
    }

    private Written change(Table table, long id, @Nullable Long scope, Entry typed) {
        Entry stored = find(table, id, scope, typed.getClass());
        FieldEdits edits = FieldEdits.between(facts(stored), facts(typed)).expect(version(stored), typed.version());
        String columns =
                columns(typed).stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        with(typed, "update " + table.sql() + " set " + columns + ", version = version + 1 where id = :id")
                .param("id", id)
                .update();
        return new Written(id, edits);
    }

    private long add(Table table, @Nullable Long scope, Entry typed) {
        String columns = String.join(", ", columns(typed));
        String values = ":" + String.join(", :", columns(typed));
        String scoped = table.scope == null ? "" : ", " + table.scope;
        return with(
                        typed,
                        "insert into " + table.sql() + " (" + columns + scoped + ") values (" + values
                                + (table.scope == null ? "" : ", :scope") + ") returning id")
                .param("scope", scope)
                .query(Long.class)
                .single();
    }

    private static long version(Entry entry) {
        return entry.version() == null ? 0 : entry.version();
    }

    private JdbcClient.StatementSpec with(Entry typed, String sql) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (RecordComponent component : components(typed)) {
            Object value = value(typed, component);
            statement = statement.param(column(component), value instanceof Enum<?> word ? word.name() : value);
        }
        return statement;
    }

    private static List<RecordComponent> components(Entry entry) {
        return Arrays.stream(entry.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals("version"))
                .toList();
    }

    private static List<String> columns(Entry entry) {
        return components(entry).stream().map(Store::column).toList();
    }

    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(Entry entry, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the row says in words; what it points to is called by its name. */
    private Map<String, @Nullable Object> facts(Entry entry) {
        Map<String, @Nullable Object> facts = entry.facts(wording);
        facts.replaceAll((label, value) -> value instanceof Long id ? name(label, id) : value);
        return facts;
    }

    private String name(String label, long id) {
        String sql =
                switch (label) {
                    case "catalogue.award.authority" -> "select name from authority where id = ?";
                    case "catalogue.rule.programme" -> "select name from programme where id = ?";
                    default -> "select title from legal_document where id = ?";
                };
        return jdbc.sql(sql).param(id).query(String.class).optional().orElseThrow(NotFound::new);
    }
}
