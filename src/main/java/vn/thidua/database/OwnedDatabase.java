package vn.thidua.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The application's database and the role that owns it: a role like any other, without a superuser's rights. */
final class OwnedDatabase {

    static final String NAME = "thidua";

    private OwnedDatabase() {}

    /** Makes the role and the database where they are missing, and sets the role's password. */
    static void ensure(EmbeddedPostgres server) {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login");
            }
            // generated from letters, digits, - and _ alone: nothing in it to escape
            statement.execute("alter role " + NAME + " password '" + server.ownerPassword() + "'");
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The server has just answered", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
