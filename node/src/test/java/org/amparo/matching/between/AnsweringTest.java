package org.amparo.matching.between;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Browser;
import org.amparo.identity.MatchKeys.Kind;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.amparo.linkage.psi.Answerer;
import org.amparo.linkage.psi.Asker;
import org.amparo.linkage.psi.Secret;
import org.amparo.matching.between.Refusal.Refused;
import org.amparo.matching.between.Run.State;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that answers, and a partner who does not keep to what was agreed; and the pages of its custodian. */
class AnsweringTest {
    private static final int PERSONS = 5;
    private static final Set<Kind> KINDS = Set.of(Kind.NAME_DATE, Kind.GIVEN_DATE, Kind.SURNAME_DATE);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all tests
    static MatchingNode node;

    private static int running;

    private final Asker asker = new Asker(new byte[32], new Answerer(Secret.fresh(new SecureRandom())).key());
    private final UUID run = UUID.randomUUID();
    private Agreement agreement = none();

    @SuppressWarnings("NullAway")
    private static Agreement none() {
        return null;
    }

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
    void agree() {
        agreement = agreed(2);
    }

    private static Agreement agreed(int runsAMonth) {
        var terms = MatchingNode.terms(KINDS, 10, runsAMonth);
        terms = new Agreement.Terms(
                "VA-T-" + ++running, terms.purpose(), terms.roles(), KINDS, 2, Optional.empty(), 10, runsAMonth);
        var id = node.agree(terms, "http://127.0.0.1:1");
        node.know(id, SigningKeys.fresh().getPublic().getEncoded());
        return node.agreement(id);
    }

    private static AnswerRun answer() {
        return node.bean(AnswerRun.class);
    }

    private Wire.Begin begin(int persons) {
        return new Wire.Begin(agreement.hash(), persons);
    }

    private byte[] keys(int batch, int many) {
        return Wire.elements(asker.blind(
                batch,
                IntStream.range(0, many)
                        .mapToObj(i -> ("clave " + i).getBytes(UTF_8))
                        .toList()));
    }

    private static void isRefused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void aBeginningThatComesTwiceIsOne() {
        var begun = answer().begin(agreement, run, begin(3));
        assertThat(begun.persons()).isEqualTo(PERSONS);
        assertThat(answer().begin(agreement, run, begin(3)).bytes()).isEqualTo(begun.bytes());
        assertThat(node.bean(Runs.class).of(agreement.id())).hasSize(1);
    }

    @Test
    void anotherAgreementIsRefusedAndWrittenDown() {
        isRefused(Refusal.AGREEMENT_DIFFERS, () -> answer().begin(agreement, run, new Wire.Begin(new byte[32], 3)));
        assertThat(node.rows()
                        .fetch(
                                "select 1 from audit.entry where subject = ? and outcome = 'denied'",
                                "match-run:" + run))
                .hasSize(1);
    }

    @Test
    void moreThanWasAgreedIsRefused() {
        isRefused(Refusal.TOO_MANY_PERSONS, () -> answer().begin(agreement, run, begin(11)));
        answer().begin(agreement, run, begin(1));
        isRefused(Refusal.TOO_MANY_KEYS, () -> answer().batch(agreement, run, 0, keys(0, 5)));
        answer().end(agreement, run, State.DONE);
        answer().begin(agreement, UUID.randomUUID(), begin(1));
        isRefused(Refusal.TOO_MANY_RUNS, () -> answer().begin(agreement, UUID.randomUUID(), begin(1)));
    }

    @Test
    void aBatchThatComesAgainIsAnsweredAsBeforeAndNotCountedAgain() {
        answer().begin(agreement, run, begin(1));
        var first = answer().batch(agreement, run, 0, keys(0, 4));
        assertThat(answer().batch(agreement, run, 0, keys(0, 4))).isEqualTo(first);
        assertThat(node.bean(Runs.class).find(run).orElseThrow().keys()).isEqualTo(4);
        isRefused(Refusal.BATCH_DIFFERS, () -> answer().batch(agreement, run, 0, keys(1, 4)));
    }

    @Test
    void ofDifferentKeysInOneBatchAtOnceOneAreAnswered() throws Exception {
        answer().begin(agreement, run, begin(5));
        var one = keys(0, 20);
        var other = keys(1, 20);
        assertThat(AtOnce.answered(
                        () -> answer().batch(agreement, run, 0, one), () -> answer().batch(agreement, run, 0, other)))
                .hasSize(1);
        assertThat(node.bean(Runs.class).find(run).orElseThrow().keys()).isEqualTo(20);
    }

    @Test
    void whatIsNoPointIsRefused() {
        answer().begin(agreement, run, begin(3));
        var broken = keys(0, 2);
        broken[40] ^= 1;
        broken[33] = 7;
        isRefused(Refusal.MALFORMED, () -> answer().batch(agreement, run, 0, broken));
        isRefused(Refusal.MALFORMED, () -> answer().batch(agreement, run, 0, new byte[34]));
        isRefused(Refusal.MALFORMED, () -> answer().batch(agreement, run, 0, new byte[0]));
    }

    @Test
    void aRunThatEndedOrIsAnothersIsNotThere() {
        answer().begin(agreement, run, begin(3));
        isRefused(Refusal.NO_RUN, () -> answer().batch(agreed(2), run, 0, keys(0, 1)));
        answer().end(agreement, run, State.STOPPED);
        isRefused(Refusal.STOPPED, () -> answer().batch(agreement, run, 0, keys(0, 1)));
        isRefused(Refusal.NO_RUN, () -> answer().batch(agreement, UUID.randomUUID(), 0, keys(0, 1)));
    }

    @Test
    void aStrangersKeyOpensNothing() throws Exception {
        var answer = node.send(agreement, SigningKeys.fresh().getPrivate(), "/between/runs/" + run, begin(3).bytes());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("not_signed");
        assertThat(node.bean(Runs.class).find(run)).isEmpty();
    }

    @Test
    void aRunThatTheOtherSideGaveUpEndsWhenItAsksAnew() {
        answer().begin(agreement, run, begin(3));
        var next = UUID.randomUUID();
        answer().begin(agreement, next, begin(3));
        assertThat(node.bean(Runs.class).find(run).orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(node.bean(Runs.class).find(next).orElseThrow().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aCustodianKeepsAgreementsOnPages() {
        var browser = new Browser(node.port()).signIn(node.custodian);
        assertThat(browser.get("/custody/between").body())
                .contains(agreement.terms().code());
        assertThat(browser.get("/custody/between/agreements/" + agreement.id()).body())
                .contains(agreement.publicKeyText(), agreement.fingerprint().orElseThrow());
        browser.get("/custody/between/new");
        var made = browser.post(
                "/custody/between/new",
                "code",
                "VA-PAGINA-" + ++running,
                "purpose",
                "assistance",
                "roles",
                "victim",
                "kinds",
                "name_date",
                "needed",
                "2",
                "most",
                "100",
                "runs",
                "1",
                "partner",
                "Oriente",
                "address",
                "https://oriente.example",
                "recipient",
                String.valueOf(node.recipient.value()),
                "law",
                "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var path = Browser.location(made);
        browser.get(path);
        var key = java.util.Base64.getEncoder()
                .encodeToString(SigningKeys.fresh().getPublic().getEncoded());
        assertThat(browser.post(path + "/key", "key", "ninguna").statusCode()).isEqualTo(422);
        assertThat(browser.post(path + "/key", "key", key).statusCode()).isEqualTo(303);
        browser.get(path);
        var started = browser.post(path + "/runs");
        assertThat(started.statusCode()).isEqualTo(303);
        var runPage = Browser.location(started);
        assertThat(runPage).startsWith("/custody/between/runs/");
        assertThat(browser.get(runPage).statusCode()).isEqualTo(200);
        assertThat(browser.post(runPage + "/stop").statusCode()).isEqualTo(303);
        assertThat(browser.get(runPage).body()).contains("Detenida");
        assertThat(browser.post(path + "/close").statusCode()).isEqualTo(303);
        assertThat(browser.get("/custody/between/runs/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void messagesThatEndTooEarlyAreRefused() {
        isRefused(Refusal.MALFORMED, () -> Wire.Begin.read(new byte[35]));
        isRefused(Refusal.MALFORMED, () -> Wire.Begin.read(new byte[37]));
        isRefused(
                Refusal.MALFORMED,
                () -> Wire.claims(ByteBuffer.allocate(17).put(16, (byte) 2).array()));
        isRefused(Refusal.MALFORMED, () -> Wire.shared(new byte[35]));
        assertThat(Wire.claims(Wire.claims(List.of()))).isEmpty();
    }
}
