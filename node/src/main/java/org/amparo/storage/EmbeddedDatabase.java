package org.amparo.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL inside a data folder, for as long as this process uses it.
 *
 * <p>The first process that uses it starts it, the last one stops it. A server that a killed process left behind is
 * stopped before a new one starts: it may hold transactions of the dead, or run with another edition's settings. One that
 * ends while it is used is started anew (see Revival).
 */
final class EmbeddedDatabase implements AutoCloseable {
    static final String NAME = "amparo";

    private final Cluster cluster;
    private final Passwords passwords;
    private final DatabaseLock lock;
    private @Nullable Revival revival;

    private EmbeddedDatabase(Cluster cluster, Passwords passwords, DatabaseLock lock) {
        this.cluster = cluster;
        this.passwords = passwords;
        this.lock = lock;
    }

    static EmbeddedDatabase in(DataFolder folder, Map<String, String> changedSettings) {
        PostgresAccount account = PostgresAccount.choose();
        PostgresBinaries binaries = PostgresBinaries.forThisMachine(account, folder);
        Passwords passwords = Passwords.in(folder.passwords());
        Cluster cluster = new Cluster(folder, account, binaries, changedSettings);
        DatabaseLock lock = DatabaseLock.open(folder.databaseLock());
        EmbeddedDatabase database = new EmbeddedDatabase(cluster, passwords, lock);
        try {
            database.start();
            return database;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void start() {
        // Twice is enough, unless others come and go at the same moment.
        for (int attempt = 0; attempt < 200; attempt++) {
            if (lock.takeWhole()) {
                startAlone();
            }
            if (lock.takeShare()) {
                Optional<Postmaster> running = Postmaster.running(cluster);
                if (running.isPresent() && running.get().awaitReady(cluster)) {
                    revival = Revival.of(cluster, lock, running.get());
                    return;
                }
            }
            pause();
        }
        throw new StartFailure("The database of the data folder is busy starting or stopping: try again");
    }

    private void startAlone() {
        cluster.refuseFullDisk();
        boolean isNew = !cluster.isMade();
        if (isNew) {
            cluster.make(passwords);
        } else {
            Postmaster.running(cluster).ifPresent(Postmaster::stop);
            Remains.clear(cluster);
        }
        Postmaster started = Postmaster.start(cluster);
        try {
            if (isNew || !hasDatabase()) {
                createDatabase();
            } else if (!hasAllRoles()) {
                ensureRoles();
            }
        } catch (SQLException e) {
            started.stop();
            throw StartFailure.behind(e)
                    .orElseGet(() -> new StartFailure("The database cannot be set up: " + e.getMessage(), e));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while starting the database", e);
        }
    }

    private boolean hasDatabase() throws SQLException {
        // The owner is made last but one: who can sign in as owner has a whole database.
        try (Connection connection = owner().connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("3D000".equals(e.getSQLState()) || "28P01".equals(e.getSQLState()) || "28000".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            ensureRoles(connection);
            createDatabase(statement, NAME, "template0");
        }
    }

    /** Roles that came with a later edition than the one that made the folder. */
    private void ensureRoles() throws SQLException {
        try (Connection connection = superuser("postgres").connect()) {
            ensureRoles(connection);
        }
    }

    private void ensureRoles(Connection connection) throws SQLException {
        for (String role : Roles.ALL) {
            if (!role.equals(Roles.SUPERUSER)) {
                Roles.ensure(connection, role, passwords.of(role));
            }
        }
    }

    private boolean hasAllRoles() throws SQLException {
        try (Connection connection = owner().connect()) {
            for (String role : Roles.ALL) {
                if (!Roles.exists(connection, role)) {
                    return false;
                }
            }
            return true;
        }
    }

    static void createDatabase(Statement statement, String name, String template) throws SQLException {
        statement.execute("create database %s owner %s template %s".formatted(name, Roles.OWNER, template));
        statement.execute("revoke all on database " + name + " from public");
        statement.execute("grant connect on database %s to %s, %s".formatted(name, Roles.APP, Roles.STATS));
        // An import counts and sorts its rows in a temporary table, so that memory stays flat.
        statement.execute("grant temporary on database %s to %s".formatted(name, Roles.APP));
        // For casework.trust_references, which only its owner's functions may use.
        statement.execute("grant set on parameter session_replication_role to " + Roles.OWNER);
    }

    Cluster cluster() {
        return cluster;
    }

    Login superuser(String database) {
        return login(database, Roles.SUPERUSER);
    }

    Login owner() {
        return login(NAME, Roles.OWNER);
    }

    Login login(String database, String role) {
        String url = "jdbc:postgresql://localhost/" + database
                + "?sslmode=disable&gssEncMode=disable&socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg"
                + "&socketFactoryArg="
                + java.net.URLEncoder.encode(cluster.socket().toString(), java.nio.charset.StandardCharsets.UTF_8);
        return new Login(url, role, passwords.of(role));
    }

    /** Ends this process's use, and the server if nobody else uses it. */
    @Override
    public void close() {
        endRevival();
        if (lock.takeWhole()) {
            Postmaster.running(cluster).ifPresent(Postmaster::stop);
        }
        lock.close();
    }

    /** Ends the server without care for its files. */
    void abandon() {
        endRevival();
        Postmaster.running(cluster).ifPresent(Postmaster::abandon);
        lock.close();
    }

    private void endRevival() {
        if (revival != null) {
            revival.close();
        }
    }
}
