package org.amparo.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server anew when it has ended while this process still uses it. PostgreSQL ends by itself when it cannot
 * write its log because the disk is full; a kernel short of memory may end it, too. Nothing that was committed is lost
 * by that, but nothing would bring it back. Of several processes that use the database, one does it.
 */
final class Revival implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final DatabaseLock lock;
    private final CompletableFuture<Void> noLongerNeeded = new CompletableFuture<>();
    private final Thread thread;

    private Revival(Cluster cluster, DatabaseLock lock, Postmaster server) {
        this.cluster = cluster;
        this.lock = lock;
        this.thread = Thread.ofPlatform().name("database-revival").daemon(true).unstarted(() -> watch(server));
    }

    static Revival of(Cluster cluster, DatabaseLock lock, Postmaster server) {
        Revival revival = new Revival(cluster, lock, server);
        revival.thread.start();
        return revival;
    }

    private void watch(Postmaster first) {
        Postmaster server = first;
        while (true) {
            CompletableFuture.anyOf(server.ended(), noLongerNeeded).join();
            if (noLongerNeeded.isDone()) {
                return;
            }
            LOG.error("The database has ended: it is started again");
            Optional<Postmaster> again = revived();
            while (again.isEmpty()) {
                noLongerNeeded
                        .copy()
                        .completeOnTimeout(null, PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
                if (noLongerNeeded.isDone()) {
                    return;
                }
                again = revived();
            }
            LOG.info("The database is there again");
            server = again.get();
        }
    }

    private Optional<Postmaster> revived() {
        if (!lock.takeRevival()) {
            return Optional.empty();
        }
        try {
            Optional<Postmaster> running = Postmaster.running(cluster);
            if (running.isPresent()) {
                return running;
            }
            Remains.clear(cluster);
            return Optional.of(Postmaster.start(cluster));
        } catch (StartFailure e) {
            LOG.warn("The database cannot be started again yet: {}", e.getMessage());
            return Optional.empty();
        } finally {
            lock.giveRevivalBack();
        }
    }

    /** Returns when nothing is started any more. */
    @Override
    public void close() {
        noLongerNeeded.complete(null);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
