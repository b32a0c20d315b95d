package org.amparo.storage;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The database of one node, from before Spring starts until after it has stopped. It comes up in the background while
 * Spring prepares: the data sources wait for it.
 */
public final class NodeDatabase implements AutoCloseable {
    private final CompletableFuture<Running> running;

    /** A database that answers, how each role reaches it, and how to let go of it. */
    record Running(Login owner, Login app, Login stats, Login bulk, AutoCloseable end) {}

    NodeDatabase(CompletableFuture<Running> running) {
        this.running = running;
    }

    /** Begins to start the PostgreSQL inside the folder, or to join it where another process runs it; and migrates. */
    public static NodeDatabase embedded(DataFolder folder) {
        return startedBy(() -> migrated(openEmbedded(folder)));
    }

    /**
     * Begins to connect to a PostgreSQL elsewhere, and migrates.
     *
     * @throws StartFailure when the address is none
     */
    public static NodeDatabase external(String address) {
        ExternalDatabase database = ExternalDatabase.at(address, System.getenv());
        return startedBy(() -> migrated(database.open()));
    }

    /** As above, but as it is, without migrating. */
    static Running unmigrated(DataFolder folder, java.util.Optional<String> address) {
        return address.map(given -> ExternalDatabase.at(given, System.getenv()).open())
                .orElseGet(() -> openEmbedded(folder));
    }

    private static Running openEmbedded(DataFolder folder) {
        EmbeddedDatabase embedded = EmbeddedDatabase.in(folder, Map.of());
        return new Running(
                embedded.owner(),
                embedded.login(EmbeddedDatabase.NAME, Roles.APP),
                embedded.login(EmbeddedDatabase.NAME, Roles.STATS),
                embedded.login(EmbeddedDatabase.NAME, Roles.BULK),
                embedded);
    }

    private static Running migrated(Running database) {
        try {
            new Migrations(database.owner()).run();
            return database;
        } catch (RuntimeException e) {
            end(database);
            throw e;
        }
    }

    private static NodeDatabase startedBy(Supplier<Running> start) {
        CompletableFuture<Running> running = new CompletableFuture<>();
        Thread.ofPlatform().name("database-start").daemon(true).start(() -> {
            try {
                running.complete(start.get());
            } catch (RuntimeException | Error e) {
                running.completeExceptionally(e);
            }
        });
        return new NodeDatabase(running);
    }

    /**
     * Waits until the database answers and is migrated.
     *
     * @throws StartFailure when it does not come up
     */
    public void await() {
        running();
    }

    Running running() {
        try {
            return running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Lets go of the database; the embedded one stops unless another process uses it. */
    @Override
    public void close() {
        Running database = running.exceptionally(failure -> null).join();
        if (database != null) {
            end(database);
        }
    }

    static void end(Running database) {
        try {
            database.end().close();
        } catch (Exception e) {
            throw new IllegalStateException("The database was not closed", e);
        }
    }
}
