package vn.thidua.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the record grow: rows of any table a second time, each with everything that hangs on it, as the foreign keys tell. What
 * can be there once alone stays alone. For use within a transaction that is rolled back: nothing watches over what is written.
 */
public final class Growth {

    /** A foreign key's column and what it names. */
    private record Link(String table, String column, String parent, String named) {}

    private record Column(String table, String name, String type, boolean nullable, boolean listed) {}

    /** A row by its place in the table. */
    private record Found(String table, String place) {}

    private final JdbcClient jdbc;
    private final List<Link> links;
    private final Map<String, List<Column>> columns;
    private final Map<String, List<Set<String>>> uniques = new HashMap<>();
    private final Map<String, Map<Long, Long>> twins = new HashMap<>();
    private int times;

    public Growth(JdbcClient jdbc) {
        this.jdbc = jdbc;
        links = jdbc.sql("""
                select c.conrelid::regclass::text as child, a.attname as col, c.confrelid::regclass::text as parent, p.attname as named
                from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(mine, theirs)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
                join pg_attribute p on p.attrelid = c.confrelid and p.attnum = k.theirs
                where c.contype = 'f' and c.connamespace = 'public'::regnamespace""")
                .query((row, number) -> new Link(
                        row.getString("child"), row.getString("col"), row.getString("parent"), row.getString("named")))
                .list();
        columns = jdbc
                .sql("""
                select c.oid::regclass::text as tab, a.attname, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
                       exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                               and pg_get_constraintdef(k.oid) like '%ARRAY[%') as listed
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                  and a.attgenerated = '' and a.attidentity = ''""")
                .query((row, number) -> new Column(
                        row.getString("tab"),
                        row.getString("attname"),
                        row.getString("type"),
                        row.getBoolean("nullable"),
                        row.getBoolean("listed")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Column::table));
        jdbc.sql("""
                select i.indrelid::regclass::text as tab, array_agg(a.attname::text) as cols
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and (a.attnum = any(i.indkey) or exists (
                  select from pg_depend d where d.objid = i.indexrelid and d.refobjid = i.indrelid and d.refobjsubid = a.attnum))
                where i.indisunique group by i.indexrelid, i.indrelid having bool_and(a.attidentity = '')""").query(row -> {
            uniques.computeIfAbsent(row.getString("tab"), table -> new ArrayList<>())
                    .add(Set.of((String[]) row.getArray("cols").getArray()));
        });
        columns.keySet()
                .forEach(table -> jdbc.sql("alter table " + table + " disable trigger user")
                        .update());
    }

    /** Those rows a second time without anything that hangs on them; what is doubled later may name the new ones. */
    public Growth alone(String table, String where) {
        times++;
        places(table, where).forEach(place -> twin(new Found(table, place)));
        return this;
    }

    /** Those rows a second time with everything that hangs on them. */
    public Growth more(String table, String where) {
        times++;
        Set<Found> found = new LinkedHashSet<>();
        places(table, where).forEach(place -> found.add(new Found(table, place)));
        List<Found> edge = new ArrayList<>(found);
        while (!edge.isEmpty()) {
            List<Found> next = new ArrayList<>();
            for (Found row : edge) {
                below(row).stream().filter(found::add).forEach(next::add);
            }
            edge = next;
        }
        Set<String> tables = found.stream().map(Found::table).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String one : parentsFirst(tables)) {
            found.stream().filter(row -> row.table().equals(one)).forEach(this::twin);
        }
        return this;
    }

    /** From here on nobody remembers which row came of which. */
    public Growth anew() {
        twins.clear();
        return this;
    }

    private List<String> places(String table, String where) {
        return jdbc.sql("select ctid::text from " + table + " where " + where + " order by ctid")
                .query(String.class)
                .list();
    }

    private List<Found> below(Found row) {
        if (!hasId(row.table())) {
            return List.of();
        }
        List<Found> children = new ArrayList<>();
        for (Link link : links) {
            if (link.parent().equals(row.table())
                    && link.named().equals("id")
                    && !link.table().equals(row.table())) {
                places(
                                link.table(),
                                link.column() + " = (select id from " + row.table() + " where ctid = '" + row.place()
                                        + "')")
                        .forEach(place -> children.add(new Found(link.table(), place)));
            }
        }
        return children;
    }

    private boolean hasId(String table) {
        return links.stream()
                .anyMatch(link -> link.parent().equals(table) && link.named().equals("id"));
    }

    /** Keys that may be empty do not count: they make rings. */
    private List<String> parentsFirst(Set<String> tables) {
        List<String> order = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        tables.forEach(table -> visit(table, tables, seen, order));
        return order;
    }

    private void visit(String table, Set<String> tables, Set<String> seen, List<String> order) {
        if (seen.add(table)) {
            links.stream()
                    .filter(link -> link.table().equals(table) && tables.contains(link.parent()) && needed(link))
                    .forEach(link -> visit(link.parent(), tables, seen, order));
            order.add(table);
        }
    }

    private boolean needed(Link link) {
        return columns.get(link.table()).stream()
                .noneMatch(column -> column.name().equals(link.column()) && column.nullable());
    }

    private void twin(Found row) {
        Map<String, String> said = new LinkedHashMap<>();
        Set<String> renamed = new LinkedHashSet<>();
        for (Column column : columns.get(row.table())) {
            Optional<Long> twin = twinOf(row, column.name());
            twin.ifPresent(id -> renamed.add(column.name()));
            said.put(column.name(), twin.map(String::valueOf).orElse("t." + column.name()));
        }
        for (Set<String> key : uniques.getOrDefault(row.table(), List.of())) {
            if (key.stream().noneMatch(renamed::contains)) {
                columns.get(row.table()).stream()
                        .filter(column -> key.contains(column.name()))
                        .map(column -> other(row.table(), column))
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(other -> other[1].equals("null")))
                        .ifPresent(other -> said.put(other[0], other[1]));
            }
        }
        String sql = "insert into " + row.table() + " (" + String.join(", ", said.keySet()) + ") select "
                + String.join(", ", said.values()) + " from " + row.table() + " t where t.ctid = '" + row.place()
                + "' on conflict do nothing";
        jdbc.sql("savepoint twin").update();
        try {
            if (hasId(row.table())) {
                long old = jdbc.sql("select id from " + row.table() + " where ctid = '" + row.place() + "'")
                        .query(Long.class)
                        .single();
                jdbc.sql(sql + " returning id")
                        .query(Long.class)
                        .optional()
                        .ifPresent(id -> twins.computeIfAbsent(row.table(), table -> new HashMap<>())
                                .put(old, id));
            } else {
                jdbc.sql(sql).update();
            }
        } catch (DataIntegrityViolationException alone) {
            jdbc.sql("rollback to savepoint twin").update();
        }
    }

    /** What tells the twin from the first in this column; null where it can be told by nothing in it. */
    private String @Nullable [] other(String table, Column column) {
        boolean names = links.stream()
                .anyMatch(link -> link.table().equals(table) && link.column().equals(column.name()));
        String name = column.name();
        return switch (column.type()) {
            case "text" -> column.listed() ? null : new String[] {name, "t." + name + " || ' " + times + "'"};
            case "integer", "bigint" ->
                names
                        ? column.nullable() ? new String[] {name, "null"} : null
                        : name.endsWith("year") ? null : new String[] {name, "t." + name + " + " + 1000 * times};
            case "uuid" -> new String[] {name, "gen_random_uuid()"};
            default -> null;
        };
    }

    /** The new row in place of the one that this column names, where there is one. */
    private Optional<Long> twinOf(Found row, String column) {
        return named(row.table(), column)
                .map(twins::get)
                .flatMap(known -> jdbc.sql("select " + column + " from " + row.table() + " where ctid = '" + row.place()
                                + "' and " + column + " is not null")
                        .query(Long.class)
                        .optional()
                        .map(known::get));
    }

    /** The table whose id stands in the column, over any number of keys. */
    private Optional<String> named(String table, String column) {
        return named(table, column, new HashSet<>());
    }

    private Optional<String> named(String table, String column, Set<String> seen) {
        return !seen.add(table + "." + column)
                ? Optional.empty()
                : links.stream()
                        .filter(link ->
                                link.table().equals(table) && link.column().equals(column))
                        .map(link -> link.named().equals("id")
                                ? Optional.of(link.parent())
                                : named(link.parent(), link.named(), seen))
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
