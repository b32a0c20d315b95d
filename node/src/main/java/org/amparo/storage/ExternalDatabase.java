package org.amparo.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that somebody else runs, reached by an address that holds the owner's name and password.
 *
 * <p>The runtime roles are made by the owner if it may make roles. Their passwords follow from the owner's, so that
 * several nodes on one database agree without telling each other; whoever makes the roles by hand gives the passwords in
 * {@code AMPARO_APP_PASSWORD}, {@code AMPARO_STATS_PASSWORD} and {@code AMPARO_BULK_PASSWORD}.
 */
final class ExternalDatabase {
    private static final int OLDEST = 180_000;

    private final Login owner;
    private final Map<String, String> environment;

    private ExternalDatabase(Login owner, Map<String, String> environment) {
        this.owner = owner;
        this.environment = environment;
    }

    /**
     * Reads the address.
     *
     * @param address {@code postgresql://owner:password@host:port/database?sslmode=verify-full}, with or without
     *     {@code jdbc:}
     * @throws StartFailure when it is not such an address; what was given is not repeated, as it holds a password
     */
    static ExternalDatabase at(String address, Map<String, String> environment) {
        String plain = address.startsWith("jdbc:") ? address.substring(5) : address;
        try {
            URI uri = new URI(plain);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("postgresql") && !scheme.equals("postgres")) {
                throw notAnAddress();
            }
            Map<String, String> parameters = parameters(uri.getRawQuery());
            String user = parameters.remove("user");
            String password = parameters.remove("password");
            String userInfo = uri.getRawUserInfo();
            if (userInfo != null) {
                String[] parts = userInfo.split(":", 2);
                user = decoded(parts[0]);
                password = parts.length > 1 ? decoded(parts[1]) : password;
            }
            if (user == null
                    || uri.getHost() == null
                    || uri.getPath() == null
                    || uri.getPath().length() < 2) {
                throw notAnAddress();
            }
            StringBuilder url = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
            if (uri.getPort() > 0) {
                url.append(':').append(uri.getPort());
            }
            url.append(uri.getRawPath());
            char separator = '?';
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                url.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
                separator = '&';
            }
            return new ExternalDatabase(new Login(url.toString(), user, password), environment);
        } catch (URISyntaxException e) {
            throw notAnAddress();
        }
    }

    private static StartFailure notAnAddress() {
        return new StartFailure("Not a database address: expected postgresql://owner:password@host/database");
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                String value = parts.length > 1 ? parts[1] : "";
                boolean isLogin = parts[0].equals("user") || parts[0].equals("password");
                parameters.put(parts[0], isLogin ? decoded(value) : value);
            }
        }
        return parameters;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Login owner() {
        return owner;
    }

    /** Connects, sees to the roles, and gives each role's way in. */
    NodeDatabase.Running open() {
        try (Connection connection = owner.connect()) {
            int version = version(connection);
            if (version < OLDEST) {
                throw new StartFailure("The database is PostgreSQL " + version / 10_000 + ": 18 or later is needed");
            }
            return new NodeDatabase.Running(
                    owner,
                    role(connection, Roles.APP),
                    role(connection, Roles.STATS),
                    role(connection, Roles.BULK),
                    () -> {});
        } catch (SQLException e) {
            throw new StartFailure("The database cannot be reached: " + firstLine(e), e);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_setting('server_version_num')::int")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Login role(Connection connection, String role) throws SQLException {
        String given =
                environment.get("AMPARO_" + role.substring("amparo_".length()).toUpperCase(Locale.ROOT) + "_PASSWORD");
        Login login = owner.as(role, given == null ? derived(role) : given);
        if (Roles.exists(connection, role) && worksFor(login)) {
            return login;
        }
        try {
            Roles.ensure(connection, role, String.valueOf(login.password()));
        } catch (SQLException e) {
            throw new StartFailure(
                    "The owner of the database may not make the role %s: make it, and give its password in the environment"
                            .formatted(role),
                    e);
        }
        return login;
    }

    private static boolean worksFor(Login login) {
        try (Connection connection = login.connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private String derived(String role) {
        String secret = owner.password();
        if (secret == null || secret.isEmpty()) {
            throw new StartFailure(
                    "The database address has no password, and %s has none in the environment".formatted(role));
        }
        return Roles.derivedPassword(secret, role);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
