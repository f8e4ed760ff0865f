package vn.thidua.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server that somebody else runs. */
record GivenServer(String url, String user, String password) {

    private static final int OLDEST_MAJOR_VERSION = 15;

    static GivenServer of(HikariDataSource pool) {
        return new GivenServer(
                pool.getJdbcUrl(), String.valueOf(pool.getUsername()), String.valueOf(pool.getPassword()));
    }

    /** Connects once, so that the answer is a sentence instead of the pool's stack trace. */
    void check() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
                throw new StartFailure("database.failure.oldServer", version);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private StartFailure failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new StartFailure("database.failure.signIn", e, user);
        }
        if (state.equals("3D000")) {
            return new StartFailure("database.failure.noDatabase", e, address().replaceFirst(".*/", ""));
        }
        return new StartFailure("database.failure.unreachable", e, address());
    }

    /** Host, port and database, without what the parameters may tell. */
    private String address() {
        String rest = url.replaceFirst("^jdbc:postgresql:(//)?", "");
        return rest.contains("?") ? rest.substring(0, rest.indexOf('?')) : rest;
    }
}
