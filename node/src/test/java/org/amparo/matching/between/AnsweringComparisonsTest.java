package org.amparo.matching.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.amparo.confidential.AccessToken;
import org.amparo.identity.MatchKeys.Key;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.identity.PersonId;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.amparo.linkage.psi.Asker;
import org.amparo.linkage.psi.Trace;
import org.amparo.linkage.threshold.Asking;
import org.amparo.linkage.threshold.NotAsAgreed;
import org.amparo.linkage.threshold.ThresholdAsker;
import org.amparo.linkage.threshold.ThresholdAsker.Own;
import org.amparo.linkage.threshold.ThresholdAsker.Proof;
import org.amparo.linkage.threshold.ThresholdOpening;
import org.amparo.matching.between.Refusal.Refused;
import org.amparo.matching.between.Run.State;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that compares candidates with a partner who has the same persons, and does not keep to the protocol. */
class AnsweringComparisonsTest {
    private static final int PERSONS = 5;
    private static final int ANNOUNCED = 40;
    private static final Set<Kind> KINDS = Set.of(Kind.GIVEN_DATE, Kind.SURNAME_DATE);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all tests
    static MatchingNode node;

    private static int running;

    private final UUID run = UUID.randomUUID();
    private final byte[] seed = new byte[32];
    private final KeyPair partner = SigningKeys.fresh();

    @SuppressWarnings("NullAway.Init") // before each test
    private Agreement agreement;

    @SuppressWarnings("NullAway.Init") // before each test
    private List<PersonId> persons;

    @SuppressWarnings("NullAway.Init") // before each test
    private ThresholdAsker asker;

    @BeforeAll
    static void start() {
        node = new MatchingNode("VA", folder);
        var population = Population.of(PopulationSettings.ofSpanishAmerica(50, 7));
        node.register(IntStream.range(0, PERSONS).mapToObj(population::record).toList());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void begin() {
        var terms = MatchingNode.terms(KINDS, 1, Optional.of(86), 100, 9);
        terms = new Agreement.Terms(
                "VA-C-" + ++running, terms.purpose(), terms.roles(), KINDS, 1, Optional.of(86), 100, 9);
        var id = node.agree(terms, "http://127.0.0.1:1");
        node.know(id, partner.getPublic().getEncoded());
        agreement = node.agreement(id);
        node.bean(AnswerRun.class).begin(agreement, run, new Wire.Begin(agreement.hash(), ANNOUNCED));
        persons = gather().persons(agreement);
        asker = new ThresholdAsker(
                seed, AskComparisons.session(run), 86, answers().open(agreement, run));
    }

    private static GatherSet gather() {
        return node.bean(GatherSet.class);
    }

    private static AnswerComparisons answers() {
        return node.bean(AnswerComparisons.class);
    }

    private AccessToken token() {
        return gather().open(agreement, run, AnswerRun.ACTOR);
    }

    private Encoding encoding(int person) {
        return Objects.requireNonNull(
                gather().encodings(agreement, persons, token()).get(persons.get(person)));
    }

    /** Somebody of the other side who shares the keys of one of this. */
    private Wire.Claim claim(int person) {
        var keys = Objects.requireNonNull(
                gather().keys(agreement, persons, token()).get(persons.get(person)));
        var key = node.bean(AnswerRun.class)
                .begin(agreement, run, new Wire.Begin(agreement.hash(), ANNOUNCED))
                .key();
        var asks = new Asker(seed, key);
        var bytes = keys.stream().map(Key::bytes).toList();
        int batch = person;
        var answer = node.bean(AnswerRun.class).batch(agreement, run, batch, Wire.elements(asks.blind(batch, bytes)));
        List<Trace> traces = asks.traces(batch, bytes, Wire.elements(answer));
        return new Wire.Claim(UUID.randomUUID(), traces);
    }

    private List<Integer> candidates(int batch, List<Wire.Claim> claims) {
        org.awaitility.Awaitility.await().until(() -> node.bean(OwnKeys.class).isReady(run));
        return CompareWire.counts(answers().candidates(agreement, run, batch, Wire.claims(claims)), claims.size());
    }

    private byte[] step(byte[] message) {
        return new CompareWire.Step(asker.offer(), message).bytes();
    }

    private Asking ask(int batch, Encoding... encodings) {
        return asker.ask(
                batch,
                IntStream.range(0, encodings.length)
                        .mapToObj(i -> new Own(encodings[i], 1))
                        .toList());
    }

    private List<Wire.Shared> results(int batch, Collection<CompareWire.Alike> alike) {
        return Wire.shared(answers().results(agreement, run, batch, step(CompareWire.alike(List.copyOf(alike)))));
    }

    private static void isRefused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void whoIsWrittenAlikeIsFoundAndWhoIsNotIsNot() {
        var claims = List.of(claim(0), claim(1));
        assertThat(candidates(0, claims)).containsExactly(1, 1);
        // The second claims the keys of one, and is written as another.
        var asking = ask(0, encoding(0), encoding(2));
        var shares = answers().shares(agreement, run, 0, step(asking.message()));
        var circuits =
                answers().circuits(agreement, run, 0, step(asking.count(shares).message()));
        var results = asking.count(shares).results(circuits);

        assertThat(results).extracting(Optional::isPresent).containsExactly(true, false);
        var found = results(0, List.of(new CompareWire.Alike(0, results.get(0).orElseThrow())));
        assertThat(found)
                .extracting(Wire.Shared::asked)
                .containsExactly(claims.get(0).own());
        var alike = new CompareWire.Alike(0, results.get(0).orElseThrow());
        assertThat(results(0, List.of(alike))).isEqualTo(found);
        isRefused(Refusal.MALFORMED, () -> results(0, List.of(alike, alike)));
        assertThat(node.bean(Runs.class).pairs(run))
                .extracting(Run.Pair::person)
                .containsExactly(persons.get(0));
        assertThat(node.bean(Runs.class).find(run).orElseThrow().comparisons()).isEqualTo(2);
    }

    @Test
    void aProofThatIsNoneIsRefused() {
        candidates(0, List.of(claim(0)));
        var asking = ask(0, encoding(1));
        var shares = answers().shares(agreement, run, 0, step(asking.message()));
        answers().circuits(agreement, run, 0, step(asking.count(shares).message()));

        isRefused(
                Refusal.MALFORMED,
                () -> results(0, List.of(new CompareWire.Alike(0, new Proof(new byte[Proof.BYTES])))));
        isRefused(
                Refusal.MALFORMED,
                () -> results(0, List.of(new CompareWire.Alike(7, new Proof(new byte[Proof.BYTES])))));
        assertThat(node.bean(Runs.class).pairs(run)).isEmpty();
    }

    @Test
    void eachStepIsAnsweredForOneMessageAlone() {
        var claims = List.of(claim(0));
        candidates(0, claims);
        var asking = ask(0, encoding(0));
        var shares = answers().shares(agreement, run, 0, step(asking.message()));
        var circuits =
                answers().circuits(agreement, run, 0, step(asking.count(shares).message()));

        assertThat(candidates(0, claims)).containsExactly(1);
        assertThat(answers().shares(agreement, run, 0, step(asking.message()))).isEqualTo(shares);
        assertThat(answers()
                        .circuits(agreement, run, 0, step(asking.count(shares).message())))
                .isEqualTo(circuits);
        isRefused(Refusal.BATCH_DIFFERS, () -> candidates(0, List.of(claim(1))));
        isRefused(
                Refusal.BATCH_DIFFERS,
                () -> answers()
                        .shares(agreement, run, 0, step(ask(0, encoding(1)).message())));
        isRefused(Refusal.BATCH_DIFFERS, () -> answers().circuits(agreement, run, 0, step(new byte[3])));
    }

    @Test
    void aStepBeforeItsTimeIsRefused() {
        var asking = ask(0, encoding(0));
        isRefused(Refusal.MALFORMED, () -> answers().shares(agreement, run, 0, step(asking.message())));
        candidates(0, List.of(claim(0)));
        isRefused(Refusal.MALFORMED, () -> answers().circuits(agreement, run, 0, step(new byte[3])));
        answers().shares(agreement, run, 0, step(asking.message()));
        isRefused(Refusal.MALFORMED, () -> results(0, List.of()));
        isRefused(Refusal.MALFORMED, () -> answers().shares(agreement, run, 0, new byte[5]));
    }

    @Test
    void whoChoosesDifferentlyInSomeColumnsEndsTheRun() throws Exception {
        candidates(0, List.of(claim(0)));
        var message = ask(0, encoding(0)).message();
        // In every column another choice: seen unless this side's secret is all of one kind.
        for (int at = 0; at < message.length / 2; at += 331) {
            message[at] ^= 1;
        }
        var answer = node.send(
                agreement, partner.getPrivate(), "/between/runs/" + run + "/comparisons/0/shares", step(message));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(node.bean(Runs.class).find(run).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(node.rows().fetch("select 1 from matching.comparison where run_id = ?", run))
                .isEmpty();
        isRefused(Refusal.NO_RUN, () -> answers().open(agreement, run));
    }

    @Test
    void ofManyAtOnceWhoBreakTheProtocolOneAloneIsLookedAt() throws Exception {
        int many = 6;
        for (int batch = 0; batch < many; batch++) {
            candidates(batch, List.of(claim(batch % PERSONS)));
        }
        // Whether such a message is let through tells of the other side's secret, whichever it is.
        var messages = IntStream.range(0, many)
                .mapToObj(batch -> {
                    var message = ask(batch, encoding(0)).message();
                    for (int at = 0; at < message.length / 2; at += 331) {
                        message[at] ^= 1;
                    }
                    return step(message);
                })
                .toList();
        var looked = new AtomicInteger();
        AtOnce.answered(IntStream.range(0, many)
                .<Callable<byte[]>>mapToObj(batch -> () -> {
                    try {
                        return refusedOnlyAs(
                                () -> answers().shares(agreement, run, batch, messages.get(batch)),
                                Refusal.NO_RUN,
                                Refusal.NOT_READY);
                    } catch (NotAsAgreed e) {
                        looked.incrementAndGet();
                        return new byte[0];
                    }
                })
                .toList());
        assertThat(looked).hasValue(1);
    }

    @Test
    void ofTwoMessagesInOnePlaceAtOnceOneIsAnswered() throws Exception {
        candidates(0, List.of(claim(0)));
        var messages = List.of(
                step(ask(0, encoding(0)).message()), step(ask(0, encoding(1)).message()));
        var answered = AtOnce.answered(messages.stream()
                .<Callable<byte[]>>map(message -> () -> refusedOnlyAs(
                        () -> answers().shares(agreement, run, 0, message), Refusal.BATCH_DIFFERS, Refusal.NOT_READY))
                .toList());
        assertThat(answered).hasSize(1);
    }

    private static byte[] refusedOnlyAs(Callable<byte[]> message, Refusal... known) throws Exception {
        try {
            return message.call();
        } catch (Refused e) {
            assertThat(e.refusal()).isIn((Object[]) known);
            throw e;
        }
    }

    @Test
    void nobodyIsComparedMoreOftenThanIsGoodForThem() {
        var one = claim(0);
        var all = new ArrayList<Wire.Claim>();
        for (int i = 0; i < ChooseCandidates.MOST + 4; i++) {
            all.add(new Wire.Claim(UUID.randomUUID(), one.traces()));
        }
        assertThat(candidates(0, all.subList(0, 6))).containsOnly(1);
        assertThat(candidates(1, all.subList(6, 12)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(ChooseCandidates.MOST - 6);
        isRefused(
                Refusal.TOO_MANY_PERSONS,
                () -> candidates(
                        2,
                        IntStream.range(0, ANNOUNCED)
                                .mapToObj(i -> all.get(i % all.size()))
                                .toList()));
    }

    @Test
    void norWhenTheBatchesComeAtOnce() throws Exception {
        var one = claim(0);
        candidates(0, List.of(claim(1)));
        AtOnce.answered(
                () -> candidates(1, tenWith(one)),
                () -> candidates(2, tenWith(one)),
                () -> candidates(3, tenWith(one)));

        assertThat(node.rows()
                        .fetchSingle("select max(times) from matching.compared where run_id = ?", run)
                        .get(0, Integer.class))
                .isEqualTo(ChooseCandidates.MOST);
    }

    private static List<Wire.Claim> tenWith(Wire.Claim one) {
        return IntStream.range(0, 10)
                .mapToObj(i -> new Wire.Claim(UUID.randomUUID(), one.traces()))
                .toList();
    }

    @Test
    void theSamePersonTwiceInABatchIsRefused() {
        var one = claim(0);
        isRefused(Refusal.MALFORMED, () -> candidates(0, List.of(one, one)));
        isRefused(Refusal.MALFORMED, () -> candidates(-1, List.of(one)));
        isRefused(Refusal.MALFORMED, () -> candidates(0, List.of()));
    }

    /** What hides its shares would hide two of them else, and their difference tells which bits are set. */
    @Test
    void theAskerSaysOneThingInAStepEvenWhenItIsAnsweredDifferentlyAfterAnInterruption() {
        var id = UUID.randomUUID();
        var opening = new ThresholdOpening(seed, AskComparisons.session(id), 86).message();
        assertThat(node.bean(Runs.class).begin(id, agreement, true, seed, persons, 1, "test"))
                .isTrue();
        var said = new ArrayList<byte[]>();
        for (byte answered = 0; answered < 2; answered++) {
            var corrections = new byte[3 * Encoder.BITS];
            Arrays.fill(corrections, answered);
            var partner = new Partner(node.bean(Agreements.class), Clock.systemUTC()) {
                @Override
                byte[] send(Agreement with, String message, byte[] body) throws IOException {
                    if (message.endsWith("/opening")) {
                        return opening;
                    } else if (message.endsWith("/candidates")) {
                        return new byte[] {1};
                    } else if (message.endsWith("/shares")) {
                        return corrections;
                    }
                    said.add(body);
                    throw new SendPatiently.HasEnded();
                }
            };
            var line =
                    new SendPatiently(node.bean(Runs.class), partner, Duration.ZERO, Duration.ZERO).of(agreement, id);
            // Somebody else is planned the second time, as when the other side's tags have changed: it stays as it was.
            int batches = node.bean(AskComparisons.class)
                    .plan(
                            agreement,
                            id,
                            List.of(new AskComparisons.Candidate(persons.get(answered), run, List.of())),
                            token());
            assertThat(batches).isEqualTo(1);
            assertThatThrownBy(() -> node.bean(AskComparisons.class)
                            .compare(agreement, node.bean(Runs.class).find(id).orElseThrow(), line, batches))
                    .isInstanceOfAny(SendPatiently.HasEnded.class, Refused.class);
        }
        assertThat(said).hasSize(1);
    }

    @Test
    void whatIsKeptOfABatchIsReadAsItWasWritten() {
        var encoding = encoding(0);
        var kept = new Candidates(List.of(
                new Candidates.Asked(run, List.of(new Candidates.Candidate(persons.get(0), 3, encoding))),
                new Candidates.Asked(UUID.randomUUID(), List.of())));
        assertThat(Candidates.read(kept.bytes())).isEqualTo(kept);
        var sealed = node.rows().fetch("select persons from matching.comparison where run_id = ?", run);
        assertThat(sealed).isEmpty();
        candidates(0, List.of(claim(0)));
        var stored = node.rows()
                .fetchSingle("select persons from matching.comparison where run_id = ?", run)
                .get(0, byte[].class);
        var bytes = ByteBuffer.allocate(128);
        Candidates.write(encoding, bytes);
        assertThat(java.util.HexFormat.of().formatHex(stored))
                .doesNotContain(
                        java.util.HexFormat.of().formatHex(bytes.array()).substring(0, 32));
    }
}
