package org.amparo.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every room's schema to what the program knows, as the owner, one room after another.
 *
 * <p>A schema is granted to the runtime role <em>before</em> its tables exist (default privileges), so that a migration
 * can take away what its table should not give: {@code revoke update, delete on audit.entry from amparo_app} holds.
 *
 * <p>Flyway needs half a second to find that nothing is to be done. A hash of all migration files, kept in the database,
 * tells it in a few milliseconds.
 */
final class Migrations {
    /** In order: a room may refer to what stands before it. */
    static final List<String> ROOMS = List.of(
            "audit",
            "forms",
            "access",
            "mail",
            "identity",
            "attachments",
            "casework",
            "statistics",
            "exchange",
            "plan",
            "directory",
            "matching");

    static final String HISTORY = "schema_history";
    /** The rooms that the role of statistics reads. */
    private static final Set<String> READ_BY_STATISTICS = Set.of("statistics", "forms");

    private static final long LOCK = 0x616d7061726fL;

    private final Login owner;
    private final List<Resource> files;

    Migrations(Login owner) {
        this.owner = owner;
        this.files = files();
    }

    /** The rooms that have migrations in this program. */
    static List<String> rooms() {
        List<Resource> files = files();
        return ROOMS.stream()
                .filter(room -> files.stream().anyMatch(file -> path(file).contains("/db/migration/" + room + "/")))
                .toList();
    }

    /** Whether this program has that room and a migration of it of that version. */
    static boolean knows(String room, String version) {
        return ROOMS.contains(room)
                && files().stream()
                        .anyMatch(file -> path(file).contains("/db/migration/" + room + "/V" + version + "__"));
    }

    /**
     * Migrates what is to be migrated.
     *
     * @throws StartFailure when the database is newer than the program, or a migration fails
     */
    void run() {
        try (Connection connection = owner.connect()) {
            String fingerprint = fingerprint();
            if (fingerprint.equals(stored(connection))) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LOCK + ")");
                statement.execute("create schema if not exists storage");
                statement.execute(
                        "create table if not exists storage.state (key text primary key, value text not null)");
            }
            TicketKey.make(connection);
            List<String> rooms = rooms();
            refuseNewer(rooms);
            for (String room : rooms) {
                prepare(connection, room);
                flyway(room, null).migrate();
                protectHistory(connection, room);
            }
            store(connection, fingerprint);
        } catch (SQLException e) {
            throw failure(e);
        } catch (FlywayException e) {
            throw failure(e);
        }
    }

    /** Brings one room's schema to an older version of its own, as a restore needs. */
    void runUntil(String room, String version) {
        try (Connection connection = owner.connect()) {
            prepare(connection, room);
            flyway(room, MigrationVersion.fromVersion(version)).migrate();
            protectHistory(connection, room);
        } catch (SQLException e) {
            throw failure(e);
        } catch (FlywayException e) {
            throw failure(e);
        }
    }

    /** Takes every room's schema away again, for a restore that failed. */
    void undo() {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (String room : ROOMS) {
                statement.execute("drop schema if exists " + room + " cascade");
            }
            statement.execute("drop schema if exists storage cascade");
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void refuseNewer(List<String> rooms) {
        for (String room : rooms) {
            boolean newer = Arrays.stream(flyway(room, null).info().all())
                    .map(MigrationInfo::getState)
                    .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
            if (newer) {
                throw new StartFailure("The database is newer than this program (schema " + room
                        + "): run the newer program, or restore a backup of this one");
            }
        }
    }

    private Flyway flyway(String room, @org.jspecify.annotations.Nullable MigrationVersion target) {
        var configuration = Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas(room)
                .defaultSchema(room)
                .createSchemas(false)
                .table(HISTORY)
                .locations("classpath:db/migration/" + room)
                .cleanDisabled(true)
                .loggers("slf4j");
        if (target != null) {
            configuration.target(target);
        }
        return configuration.load();
    }

    private static void prepare(Connection connection, String room) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + room);
            statement.execute("grant usage on schema " + room + " to " + Roles.APP);
            String defaults = "alter default privileges in schema " + room + " grant ";
            statement.execute(defaults + "select, insert, update, delete on tables to " + Roles.APP);
            statement.execute(defaults + "usage, select on sequences to " + Roles.APP);
            if (READ_BY_STATISTICS.contains(room)) {
                statement.execute("grant usage on schema " + room + " to " + Roles.STATS);
                statement.execute(defaults + "select on tables to " + Roles.STATS);
            }
        }
    }

    private static void protectHistory(Connection connection, String room) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("revoke all on " + room + "." + HISTORY + " from " + Roles.APP + ", " + Roles.STATS);
        }
    }

    private static String stored(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet exists = statement.executeQuery("select to_regclass('storage.state') is not null")) {
            if (!exists.next() || !exists.getBoolean(1)) {
                return "";
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select value from storage.state where key = 'migrations'")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void store(Connection connection, String fingerprint) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into storage.state values ('migrations', ?) on conflict (key) do update set value = excluded.value")) {
            insert.setString(1, fingerprint);
            insert.executeUpdate();
        }
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                String path = path(file);
                digest.update(path.substring(path.indexOf("/db/migration/"))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> files() {
        try {
            List<Resource> found = new ArrayList<>(
                    List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")));
            found.sort(Comparator.comparing(Migrations::path));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartFailure failure(Exception e) {
        return StartFailure.behind(e)
                .orElseGet(() -> new StartFailure("The database cannot be migrated: " + firstLine(e), e));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no reason given");
    }
}
