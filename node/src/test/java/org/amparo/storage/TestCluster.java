package org.amparo.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One PostgreSQL for the whole test run, started by the first test that needs it and gone with the JVM. Its first
 * database is migrated once and is the template of all others.
 */
final class TestCluster {
    /** Nothing here is worth keeping after a power cut. */
    private static final Map<String, String> QUICK = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "checkpoint_timeout", "1h",
            "shared_buffers", "64MB",
            "max_connections", "200");

    private final EmbeddedDatabase database;
    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    private TestCluster(EmbeddedDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private static final class Holder {
        static final TestCluster RUNNING = start();
    }

    static TestCluster running() {
        return Holder.RUNNING;
    }

    private static TestCluster start() {
        Path all = Path.of(System.getProperty("java.io.tmpdir"), "amparo-tests-" + System.getProperty("user.name"));
        sweep(all);
        Path folder = all.resolve(String.valueOf(ProcessHandle.current().pid()));
        EmbeddedDatabase database = EmbeddedDatabase.in(DataFolder.at(folder), QUICK);
        TestCluster cluster = new TestCluster(database, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::end));
        new Migrations(database.owner()).run();
        return cluster;
    }

    /** Removes what test runs left behind that were killed. */
    private static void sweep(Path all) {
        try {
            Files.createDirectories(all);
            try (Stream<Path> folders = Files.list(all)) {
                for (Path folder : folders.toList()) {
                    boolean alive = ProcessHandle.of(
                                    Long.parseLong(folder.getFileName().toString()))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
                    if (!alive) {
                        killServerIn(folder);
                        PostgresBinaries.discard(folder);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void killServerIn(Path folder) throws IOException {
        Path pid = folder.resolve("postgres/cluster/postmaster.pid");
        if (Files.exists(pid)) {
            long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            Path commandLine = Path.of("/proc/" + number + "/cmdline");
            if (Files.exists(commandLine) && Files.readString(commandLine).contains(folder.toString())) {
                ProcessHandle.of(number).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private void end() {
        database.abandon();
        PostgresBinaries.discard(folder);
    }

    /** A new database with every room's schema and no rows. */
    String clone(String template) {
        String name = "test_" + count.incrementAndGet();
        try (var connection = database.superuser("postgres").connect();
                var statement = connection.createStatement()) {
            EmbeddedDatabase.createDatabase(statement, name, template);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** Throws everybody out of a database for good, and gives a copy of what was committed. */
    String copyOfCut(String name) {
        try (var connection = database.superuser("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return clone(name);
    }

    /** A program that was cut off ends quickly when it gets its connections again. */
    void letIn(String name) {
        try (var connection = database.superuser("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections true");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void drop(String name) {
        try (var connection = database.superuser("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Login login(String name, String role) {
        return database.login(name, role);
    }
}
