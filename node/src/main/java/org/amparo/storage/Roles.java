package org.amparo.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database's roles. The owner migrates and owns every schema; the program runs as one that owns nothing; statistics
 * read as a third, which sees only what it was granted.
 */
final class Roles {
    static final String SUPERUSER = "amparo_super";
    static final String OWNER = "amparo_owner";
    static final String APP = "amparo_app";
    static final String STATS = "amparo_stats";
    static final List<String> ALL = List.of(SUPERUSER, OWNER, APP, STATS);

    private Roles() {}

    /** Makes a role that may sign in, or gives it this password if it is there. */
    static void ensure(Connection connection, String role, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The passwords are long and random: stretching them would only slow each connection down.
            statement.execute("set scram_iterations = 64");
            String verb = exists(connection, role) ? "alter" : "create";
            statement.execute("%s role %s login nosuperuser nocreaterole password '%s'"
                    .formatted(verb, role, password.replace("'", "''")));
            if (role.equals(STATS)) {
                statement.execute("alter role " + role + " set default_transaction_read_only = on");
            }
        }
    }

    static boolean exists(Connection connection, String role) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
