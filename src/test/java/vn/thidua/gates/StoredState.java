package vn.thidua.gates;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, as one value that changes with every change. */
final class StoredState {

    private final JdbcClient jdbc;
    private final Sum everything;
    private final Sum pointers;

    /**
     * @param from the lowest of the ids that are foreign; all higher ones are
     */
    StoredState(JdbcClient jdbc, long from) {
        this.jdbc = jdbc;
        everything = new Sum(union("select string_agg(t, ' ' order by t) from (", """
                select format('select %L || count(*) || sum(hashtextextended(x::text, 0)) as t from %s x', relname, oid::regclass)
                from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace""", ""));
        pointers = new Sum(union("select sum(n) from (", """
                select distinct format('select count(*) as n from %s where %I >= ', k.conrelid::regclass, a.attname)
                from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                where k.contype = 'f' and a.atttypid = 'bigint'::regtype
                  and (k.conrelid, a.attname) <> ('membership'::regclass, 'unit_id')""", String.valueOf(from)));
    }

    /** A sum over all rows. */
    String all() {
        return everything.now();
    }

    /** How many rows point to foreign ids; not counted are members, since a block reaches beyond one directory. */
    String pointers() {
        return pointers.now();
    }

    /** A query over the whole database, asked anew only after a transaction that wrote. */
    private final class Sum {

        private final String query;
        private String seenAt = "";
        private String seen = "";

        private Sum(String query) {
            this.query = query;
        }

        private String now() {
            String writes = one("select pg_snapshot_xmax(pg_current_snapshot())::text");
            if (!writes.equals(seenAt)) {
                seenAt = writes;
                seen = one(query);
            }
            return seen;
        }
    }

    /** One statement of all that this query writes. */
    private String union(String around, String query, String end) {
        return jdbc.sql(query).query(String.class).list().stream()
                .map(select -> select + end)
                .collect(Collectors.joining(" union all ", around, ") each_table"));
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
