package vn.thidua.nextyear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All rows that hang on a cluster-year, however far. The tables are found by the foreign keys of the database, so that one
 * added later is not forgotten.
 */
@Component
class HangingRows {

    static final String YEARS = "cluster_year";

    private final JdbcClient jdbc;

    HangingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns of a table that name a row of another, and how a row of the table is told from the others. */
    private record Link(
            String table, String columns, String parent, String referenced, boolean hasId, boolean hasVersion) {

        String key() {
            return hasId ? "r.id::text" : "r::text";
        }

        String version() {
            return hasVersion ? "r.version" : "0";
        }
    }

    /** Tables that hang on a cluster-year, those that others hang on first; the cluster-years themselves are the first. */
    List<String> tables() {
        return List.copyOf(ordered(links()).keySet());
    }

    /** {@code with hanging as (…)}: table, key and version of each row that hangs on the cluster-year {@code :year}. */
    String hanging() {
        Map<String, List<Link>> tables = ordered(links());
        List<String> names = List.copyOf(tables.keySet());
        List<String> parts = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        tables.forEach((table, links) -> {
            int place = names.indexOf(table);
            Link any = links.get(0);
            String where = table.equals(YEARS)
                    ? "r.id = :year"
                    : links.stream()
                            .filter(link -> names.subList(0, place).contains(link.parent()))
                            .map(link -> "(%s) in (select %s from t%d)"
                                    .formatted(link.columns(), link.referenced(), names.indexOf(link.parent())))
                            .collect(Collectors.joining(" or "));
            parts.add("t%d as (select r.* from %s r where %s)".formatted(place, table, where));
            rows.add("select '%s' as tab, %s as key, %s as version from t%d r"
                    .formatted(table, any.key(), any.version(), place));
        });
        return "with " + String.join(", ", parts) + ", hanging as (" + String.join(" union all ", rows) + ") ";
    }

    /** Deletes the rows of a table that still have the version in which they were made; answers how many there were. */
    int delete(String table, String made) {
        Link any = Objects.requireNonNull(links().get(table)).get(0);
        return jdbc.sql("""
                delete from %s r using jsonb_each_text(cast(:made as jsonb) -> :table) made
                where %s = made.key and %s = made.value::bigint""".formatted(table, any.key(), any.version()))
                .param("made", made)
                .param("table", table)
                .update();
    }

    /** Each table after those it hangs on; where tables hang on each other, after one of them. */
    private static Map<String, List<Link>> ordered(Map<String, List<Link>> all) {
        Set<String> open = reached(all);
        Map<String, List<Link>> ordered = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            String next = open.stream()
                    .filter(table -> table.equals(YEARS)
                            || links(all, table).anyMatch(link -> ordered.containsKey(link.parent())))
                    .min(Comparator.comparingLong(table -> links(all, table)
                            .filter(link -> open.contains(link.parent())
                                    && !link.parent().equals(table))
                            .count()))
                    .orElseThrow();
            open.remove(next);
            ordered.put(next, links(all, next).toList());
        }
        return ordered;
    }

    private static Set<String> reached(Map<String, List<Link>> all) {
        Set<String> reached = new LinkedHashSet<>(Set.of(YEARS));
        boolean more = true;
        while (more) {
            more = reached.addAll(all.keySet().stream()
                    .filter(table -> links(all, table).anyMatch(link -> reached.contains(link.parent())))
                    .toList());
        }
        return reached;
    }

    private static Stream<Link> links(Map<String, List<Link>> all, String table) {
        return all.getOrDefault(table, List.of()).stream();
    }

    /** The foreign keys of each table; the mark of an opening itself is left out, for it is no use of the year. */
    private Map<String, List<Link>> links() {
        return jdbc
                .sql("""
                select f.conrelid::regclass::text as tab, f.confrelid::regclass::text as parent,
                       %s as columns, %s as referenced,
                       exists (select 1 from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'id') as has_id,
                       exists (select 1 from pg_attribute a
                               where a.attrelid = f.conrelid and a.attname = 'version') as has_version
                from pg_constraint f
                where f.contype = 'f' and f.conname <> 'year_opening_itself'
                order by f.conrelid::regclass::text, f.conname""".formatted(names("conrelid", "conkey"), names("confrelid", "confkey")))
                .query((row, number) -> new Link(
                        row.getString("tab"),
                        row.getString("columns"),
                        row.getString("parent"),
                        row.getString("referenced"),
                        row.getBoolean("has_id"),
                        row.getBoolean("has_version")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Link::table, LinkedHashMap::new, Collectors.toList()));
    }

    private static String names(String table, String columns) {
        return """
                (select string_agg(quote_ident(a.attname), ', ' order by c.place)
                 from unnest(f.%s) with ordinality c (number, place)
                 join pg_attribute a on a.attrelid = f.%s and a.attnum = c.number)""".formatted(columns, table);
    }
}
