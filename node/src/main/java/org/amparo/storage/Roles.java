package org.amparo.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The database's roles. The owner migrates and owns every schema; the program runs as one that owns nothing; statistics
 * read as a third, which sees only what it was granted; imports write as a fourth, which row-level security does not hold
 * back, since it forbids COPY.
 */
final class Roles {
    static final String SUPERUSER = "amparo_super";
    static final String OWNER = "amparo_owner";
    static final String APP = "amparo_app";
    static final String STATS = "amparo_stats";
    static final String BULK = "amparo_bulk";
    static final List<String> ALL = List.of(SUPERUSER, OWNER, APP, STATS, BULK);

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
            if (role.equals(BULK)) {
                statement.execute("alter role " + role + " bypassrls");
                statement.execute("grant " + APP + " to " + role);
            }
        }
    }

    /** The password of a role that follows from its owner's, so that all who know that one agree. */
    static String derivedPassword(String ownersPassword, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownersPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("amparo role " + role).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
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
