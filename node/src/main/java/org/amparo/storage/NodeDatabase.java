package org.amparo.storage;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The database of one node, from before Spring starts until after it has stopped. It comes up in the background while
 * Spring prepares: the data sources wait for it.
 */
public final class NodeDatabase implements AutoCloseable {
    private final CompletableFuture<Running> running;

    /** A migrated database that answers, how each role reaches it, and how to let go of it. */
    record Running(Login owner, Login app, Login stats, AutoCloseable end) {}

    NodeDatabase(CompletableFuture<Running> running) {
        this.running = running;
    }

    /** Begins to start the PostgreSQL inside the folder, or to join it where another process runs it. */
    public static NodeDatabase embedded(DataFolder folder) {
        return startedBy(() -> {
            EmbeddedDatabase embedded = EmbeddedDatabase.in(folder, Map.of());
            try {
                new Migrations(embedded.owner()).run();
            } catch (RuntimeException e) {
                embedded.close();
                throw e;
            }
            return new Running(
                    embedded.owner(),
                    embedded.login(EmbeddedDatabase.NAME, Roles.APP),
                    embedded.login(EmbeddedDatabase.NAME, Roles.STATS),
                    embedded);
        });
    }

    static NodeDatabase startedBy(java.util.function.Supplier<Running> start) {
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

    /** Lets go of the database; the embedded one stops unless another process uses it. Failures to start are not told again. */
    @Override
    public void close() {
        running.handle((database, failure) -> database)
                .thenAccept(database -> {
                    if (database != null) {
                        try {
                            database.end().close();
                        } catch (Exception e) {
                            throw new CompletionException(e);
                        }
                    }
                })
                .join();
    }
}
