package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final LinkedBlockingQueue<List<NewEntry>> committing = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Optional<RuntimeException>> outcomes = new LinkedBlockingQueue<>();
    private final List<CompletableFuture<Void>> writers = new ArrayList<>();

    /** Each commit waits until the test says how it ended. */
    private final GroupCommit group = new GroupCommit(entries -> {
        committing.add(entries);
        try {
            outcomes.take().ifPresent(failure -> {
                throw failure;
            });
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    });

    @Test
    void nobodyGoesOnBeforeTheEntryIsDurable() throws Exception {
        var writer = write("case:1");
        assertThat(nextCommit()).hasSize(1);
        assertThat(writer).isNotDone();

        ends(Optional.empty());

        writer.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoeverWaitsWhileACommitRunsSharesTheNext() throws Exception {
        write("case:1");
        assertThat(nextCommit()).hasSize(1);
        for (int i = 2; i <= 9; i++) {
            write("case:" + i);
        }
        ends(Optional.empty());

        assertThat(nextCommit()).hasSize(8);
        ends(Optional.empty());
        for (var writer : writers) {
            writer.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatCannotBeWrittenIsDeniedToAllWhoSharedItAndTheNextIsWritten() throws Exception {
        var first = write("case:1");
        nextCommit();
        var second = write("case:2");
        var third = write("case:3");
        ends(Optional.empty());
        first.get(10, TimeUnit.SECONDS);

        assertThat(nextCommit()).hasSize(2);
        ends(Optional.of(new IllegalStateException("the disk is full")));

        for (var denied : List.of(second, third)) {
            assertThatThrownBy(() -> denied.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("the disk is full");
        }
        var fourth = write("case:4");
        nextCommit();
        ends(Optional.empty());
        fourth.get(10, TimeUnit.SECONDS);
    }

    @Test
    void closingWritesWhatWaitsAndThenTakesNothing() throws Exception {
        var first = write("case:1");
        nextCommit();
        var second = write("case:2");
        ends(Optional.empty());
        ends(Optional.empty());

        group.close();

        first.get(10, TimeUnit.SECONDS);
        second.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> group.write(entry("case:3"))).hasRootCauseMessage("the audit log is closed");
    }

    private List<NewEntry> nextCommit() throws InterruptedException {
        return Optional.ofNullable(committing.poll(10, TimeUnit.SECONDS)).orElseThrow();
    }

    private void ends(Optional<RuntimeException> failure) {
        outcomes.add(failure);
    }

    /** Returns once the entry waits. */
    private CompletableFuture<Void> write(String subject) throws InterruptedException {
        int before = group.waiting();
        var begun = new CountDownLatch(1);
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            begun.countDown();
            try {
                group.write(entry(subject));
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        begun.await();
        while (group.waiting() == before && committing.isEmpty() && !done.isDone()) {
            Thread.onSpinWait();
        }
        writers.add(done);
        return done;
    }

    private static NewEntry entry(String subject) {
        return new NewEntry(
                Entry.of("user:1", Optional.empty(), Action.READ, subject),
                Set.of(),
                Channel.PROCESS,
                null,
                List.of(),
                new byte[] {});
    }
}
