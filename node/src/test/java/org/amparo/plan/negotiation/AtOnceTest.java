package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.MemberState.MEMBER_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.plan.negotiation.Decide.Outcome;
import org.amparo.plan.negotiation.Status.Step;
import org.amparo.plan.text.ReadPlan;
import org.amparo.plan.text.TextLanguage;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who come at once: one waits for the other, and nothing is lost between them. */
@NodeTest(own = true)
@Timeout(60)
class AtOnceTest {
    private static final String PLAN = """
            OBJETIVOS

            1. Prevenir la trata de personas.

            DIRECTRICES GENERALES

            1. Asistir a las víctimas de la trata.
            """;

    @Autowired
    PlanActors actors;

    @Autowired
    Versions versions;

    @Autowired
    OpenVersion open;

    @Autowired
    Propose propose;

    @Autowired
    Decide decide;

    @Autowired
    CloseVersion close;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private Viewer secretariat;
    private Viewer focal;
    private Version version;
    private TextParagraph base;

    @BeforeEach
    void aText() {
        secretariat = actors.official("US", Role.SECRETARIAT);
        focal = actors.official("CO", Role.FOCAL_POINT);
        db.insertInto(MEMBER_STATE)
                .set(MEMBER_STATE.COUNTRY, "CO")
                .set(MEMBER_STATE.SINCE, LocalDate.of(1948, 4, 30))
                .onConflictDoNothing()
                .execute();
        String source = PLAN + System.nanoTime();
        version = versions.find(open.from(
                                secretariat,
                                "Plan",
                                new ReadPlan().read(PLAN),
                                source.lines().toList(),
                                TextLanguage.SPANISH)
                        .orElseThrow())
                .orElseThrow();
        base = versions.text(version).paragraph("directive-1").orElseThrow();
    }

    @Test
    void closingWaitsForAProposalThatIsBeingWrittenAndCarriesItOver() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Optional<Long>> proposing = both.submit(() -> transaction.execute(status -> {
                Optional<Long> id = propose("Asistir", "Proteger");
                written.countDown();
                await(goOn);
                return id;
            }));
            await(written);
            Future<Optional<Integer>> closing = both.submit(() -> close.close(secretariat, version, false, "Segunda"));
            untilSomebodyWaits();
            goOn.countDown();
            assertThat(proposing.get()).isPresent();
            int next = closing.get().orElseThrow();
            assertThat(versions.text(versions.find(next).orElseThrow()).proposals())
                    .hasSize(1);
        }
    }

    @Test
    void whoProposesWhileTheVersionIsBeingClosedIsToldSoAndNothingIsWritten() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Optional<Integer>> closing = both.submit(() -> transaction.execute(status -> {
                Optional<Integer> next = close.close(secretariat, version, false, "Segunda");
                closed.countDown();
                await(goOn);
                return next;
            }));
            await(closed);
            Future<Optional<Long>> proposing = both.submit(() -> propose("Asistir", "Proteger"));
            untilSomebodyWaits();
            goOn.countDown();
            assertThat(closing.get()).isPresent();
            assertThat(proposing.get()).isEmpty();
            assertThat(versions.text(version).proposals()).isEmpty();
            Version shut = versions.find(version.id()).orElseThrow();
            assertThat(close.verify(shut, shut.seal().orElseThrow())).isEqualTo(CloseVersion.Verdict.WHOLE);
        }
    }

    @Test
    void ofTwoWhoCloseAtOnceOneDoes() throws Exception {
        List<Optional<Integer>> closed = atOnce(
                () -> close.close(secretariat, version, false, "Segunda"),
                () -> close.close(secretariat, version, true, "Otra"));
        assertThat(closed.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(versions.after(version)).isPresent();
    }

    @Test
    void ofTwoWhoAdoptWhatCollidesAtOnceOneDoes() throws Exception {
        long one = propose("Asistir", "Proteger").orElseThrow();
        long other = propose("Asistir a", "Amparar a").orElseThrow();
        decide.take(secretariat, version, List.of(one, other), Step.AGREE);
        List<Outcome> outcomes = atOnce(
                () -> decide.take(secretariat, version, List.of(one), Step.ADOPT),
                () -> decide.take(secretariat, version, List.of(other), Step.ADOPT));
        assertThat(outcomes).contains(new Outcome.Done(1)).hasAtLeastOneElementOfType(Outcome.Collide.class);
        assertThat(versions.text(version).proposals())
                .filteredOn(proposal -> proposal.status() == Status.ADOPTED)
                .hasSize(1);
    }

    @Test
    void ofTwoDelegatesWhoAgreeToTheSameAtOnceOneDoesAndOneUndoesItAll() throws Exception {
        long id = propose("Asistir", "Proteger").orElseThrow();
        List<Outcome> outcomes = atOnce(
                () -> decide.take(secretariat, version, List.of(id), Step.AGREE),
                () -> decide.take(secretariat, version, List.of(id), Step.AGREE));
        assertThat(outcomes).containsExactlyInAnyOrder(new Outcome.Done(1), new Outcome.NotNow());
        assertThat(decide.undo(secretariat, version)).isEqualTo(1);
        assertThat(decide.undo(secretariat, version)).isZero();
    }

    @Test
    void statesThatJoinAtOnceAllJoin() throws Exception {
        long id = propose("Asistir", "Proteger").orElseThrow();
        assertThat(atOnce(() -> propose.join(focal, version, id, "CL"), () -> propose.join(focal, version, id, "PE")))
                .containsExactly(true, true);
        assertThat(versions.text(version).proposal(id).orElseThrow().states())
                .containsExactlyInAnyOrder("CO", "CL", "PE")
                .startsWith("CO");
    }

    private Optional<Long> propose(String old, String words) {
        return propose.propose(
                focal, version, Change.replace(base.id(), 0, old.length(), words), base.hash(), "CO", "", "es");
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        try (ExecutorService all = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                running.add(all.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** Until a session of the database waits for another's row. */
    private void untilSomebodyWaits() {
        while (!db.fetchExists(db.selectOne().from("pg_locks").where("not granted"))) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
