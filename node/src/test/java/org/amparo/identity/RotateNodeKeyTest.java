package org.amparo.identity;

import static org.amparo.identity.rows.tables.PersonKey.PERSON_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest(own = true)
@Timeout(120)
class RotateNodeKeyTest {
    @Autowired
    Vault vault;

    @Autowired
    RotateNodeKey rotate;

    @Autowired
    KeyFile file;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    /** Not the common pool, which has one thread on a small machine. */
    @AutoClose
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final AccessToken token =
            AccessToken.witnessed(new Opening("process:test", Purpose.REGISTRATION, "new-case"), opening -> {});

    private List<PersonId> register(int from, int count) {
        List<Confidential<Identity>> persons = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            persons.add(
                    Confidential.of(Identity.named(Optional.of("Persona " + i), Optional.empty(), Optional.empty())));
        }
        return transaction.execute(status -> vault.registerAll(persons, token));
    }

    private void areThere(List<PersonId> persons, int from) {
        var kept = transaction.execute(status -> vault.findAll(persons));
        for (int i = 0; i < persons.size(); i++) {
            assertThat(kept).containsKey(persons.get(i));
            assertThat(Objects.requireNonNull(kept.get(persons.get(i)))
                            .identity()
                            .open(token)
                            .firstName())
                    .contains("Persona " + (from + i));
        }
    }

    private int idInFile() {
        var key = file.read().orElseThrow();
        assertThat(key.hasOld()).isFalse();
        return key.id();
    }

    private void allAreWrappedWith(int id) {
        assertThat(db.fetchCount(PERSON_KEY, PERSON_KEY.NODE_KEY.ne(id))).isZero();
    }

    @Test
    void theNodeWorksOnWhileItsKeyIsRotated() throws Exception {
        var before = register(0, 5_000);
        int old = idInFile();
        var begun = new CountDownLatch(1);
        var registering = CompletableFuture.supplyAsync(
                () -> {
                    List<PersonId> made = new ArrayList<>();
                    for (int i = 0; i < 60; i++) {
                        made.addAll(register(100_000 + i * 5, 5));
                        areThere(before.subList(i * 50, i * 50 + 50), i * 50);
                        begun.countDown();
                    }
                    return made;
                },
                threads);
        begun.await();

        rotate.rotate(done -> {});
        var during = registering.join();
        rotate.rotate(done -> {});

        assertThat(idInFile()).isNotEqualTo(old);
        allAreWrappedWith(idInFile());
        areThere(before, 0);
        areThere(during, 100_000);
        areThere(register(200_000, 3), 200_000);
    }

    @Test
    void aRegistrationThatIsUnderWayIsWaitedForAndNotLost() throws Exception {
        var registered = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(
                () -> transaction.execute(status -> {
                    var person = register(0, 1).getFirst();
                    registered.countDown();
                    await(mayEnd);
                    return person;
                }),
                threads);
        registered.await();
        var rotation = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return rotate.rotate(done -> {});
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
        // The file says when it has begun: from then on it waits for the registration.
        while (!file.read().orElseThrow().hasOld() && !rotation.isDone()) {
            Thread.yield();
        }
        assertThat(register(300_000, 1)).as("others need not wait").hasSize(1);
        mayEnd.countDown();
        rotation.join();

        areThere(List.of(slow.join()), 0);
        allAreWrappedWith(idInFile());
    }

    @Test
    void aRotationThatWasStoppedGoesOn() throws Exception {
        var persons = register(0, 10);
        var key = file.read().orElseThrow();
        file.write(key.rotated());
        assertThat(register(10, 1)).hasSize(1);

        rotate.rotate(done -> {});

        assertThat(idInFile()).isNotEqualTo(key.id());
        areThere(persons, 0);
    }

    @Test
    void aLongReadStillOpensRowsAsTheyWereBeforeTheRotation() throws Exception {
        var persons = register(0, 20);
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(Isolation.REPEATABLE_READ.value());
        snapshot.setReadOnly(true);
        snapshot.executeWithoutResult(status -> {
            assertThat(vault.find(persons.getFirst())).isPresent();
            CompletableFuture.runAsync(
                            () -> {
                                try {
                                    rotate.rotate(done -> {});
                                    areThere(register(0, 1), 0);
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            threads)
                    .join();
            assertThat(vault.findAll(persons)).hasSize(20);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
