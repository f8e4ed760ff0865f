package vn.thidua.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What a database consists of, asked over one connection. Names come quoted, ready for a command.
 *
 * @param connection stays the caller's
 */
record Catalog(Connection connection) {

    /** A command and the one that undoes it. */
    record Reversible(String command, String undo) {}

    /** The tables with the product's data: those of Flyway's own are made anew by a restore. */
    List<String> tables() throws SQLException {
        return texts("""
                select quote_ident(relname) from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and relname <> 'flyway_schema_history' order by relname""");
    }

    /** The columns that are stored as they were given, in their order. */
    List<String> columns(String table) throws SQLException {
        return texts("""
                select quote_ident(attname) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""".formatted(table.replace("'", "''")));
    }

    List<String> sequences() throws SQLException {
        return texts("""
                select quote_ident(relname) from pg_class
                where relkind = 'S' and relnamespace = 'public'::regnamespace order by relname""");
    }

    /** Dropping each foreign key, and making it again: then every row is checked. */
    List<Reversible> foreignKeys() throws SQLException {
        return pairs("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint
                where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by conname""");
    }

    /** Silencing each trigger of our own, and giving it its voice back. */
    List<Reversible> triggers() throws SQLException {
        return pairs("""
                select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
                       format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
                from pg_trigger t join pg_class c on c.oid = tgrelid
                where not tgisinternal and tgenabled = 'O' and tgparentid = 0
                  and relnamespace = 'public'::regnamespace""");
    }

    /** Letting the owner see and write every row of the tables that hide some, and hiding them again. */
    List<Reversible> rowSecurity() throws SQLException {
        return pairs("""
                select format('alter table %s no force row level security', oid::regclass),
                       format('alter table %s force row level security', oid::regclass)
                from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace""");
    }

    /** The last migration; none before the first. */
    Optional<String> schemaVersion() throws SQLException {
        if (texts("select 1 where to_regclass('public.flyway_schema_history') is not null")
                .isEmpty()) {
            return Optional.empty();
        }
        return texts("""
                select version from flyway_schema_history where success and version is not null
                order by installed_rank desc limit 1""").stream().findFirst();
    }

    String text(String query) throws SQLException {
        return texts(query).get(0);
    }

    void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private List<Reversible> pairs(String query) throws SQLException {
        List<Reversible> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(new Reversible(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }
}
