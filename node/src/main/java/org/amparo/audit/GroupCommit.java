package org.amparo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Writes entries in transactions of their own: whoever waits while one commit runs shares the next. One thread with one
 * connection writes them all, so that a request that already holds a connection never waits for a second one.
 */
final class GroupCommit implements AutoCloseable {
    private static final int AT_ONCE = 200;

    /** Something to write; nothing, at the end. */
    private record Waiting(Optional<NewEntry> entry, CompletableFuture<Void> durable) {}

    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Waiting end = new Waiting(Optional.empty(), new CompletableFuture<>());
    private final Consumer<List<NewEntry>> commit;
    private final Thread writer;
    private volatile boolean open = true;

    /** @param commit writes entries and returns when they are durable */
    GroupCommit(Consumer<List<NewEntry>> commit) {
        this.commit = commit;
        this.writer = Thread.ofPlatform().name("audit-writer").daemon(true).start(this::run);
    }

    /** Returns when the entry is durable, or throws what kept it from being written. */
    void write(NewEntry entry) {
        Waiting waiting = new Waiting(Optional.of(entry), new CompletableFuture<>());
        queue.add(waiting);
        if (!open) {
            failAll(drain(), new IllegalStateException("the audit log is closed"));
        }
        try {
            waiting.durable().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the audit entry could not be written", e.getCause());
        }
    }

    /** How many entries no commit has taken up yet. */
    int waiting() {
        return queue.size();
    }

    private void run() {
        boolean more = true;
        while (more) {
            try {
                List<Waiting> group = new ArrayList<>();
                group.add(queue.take());
                queue.drainTo(group, AT_ONCE - 1);
                more = !group.remove(end);
                commit(group);
            } catch (InterruptedException e) {
                more = false;
            }
        }
    }

    private void commit(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            commit.accept(
                    group.stream().flatMap(waiting -> waiting.entry().stream()).toList());
            group.forEach(waiting -> waiting.durable().complete(null));
        } catch (RuntimeException | Error e) {
            failAll(group, e);
        }
    }

    private List<Waiting> drain() {
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        return left;
    }

    private static void failAll(List<Waiting> group, Throwable reason) {
        group.forEach(waiting -> waiting.durable().completeExceptionally(reason));
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        queue.add(end);
        try {
            writer.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open = false;
        failAll(drain(), new IllegalStateException("the audit log is closed"));
    }
}
