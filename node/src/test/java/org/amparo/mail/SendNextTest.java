package org.amparo.mail;

import static org.amparo.mail.rows.tables.Outbox.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.access.Mailboxes;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.mail.MailSettings.Tls;
import org.amparo.mail.SendNext.Went;
import org.amparo.storage.NodeTest;
import org.amparo.web.Speech;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@NodeTest
class SendNextTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    DSLContext db;

    @Autowired
    TestUsers users;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Speech speech;

    @Autowired
    TransactionOperations transaction;

    private final MailServer server = MailServer.plain();
    private final MailSettings settings = new MailSettings(
            "localhost",
            server.port(),
            Tls.NONE,
            Optional.empty(),
            "amparo@example.org",
            Optional.empty(),
            URI.create("https://amparo.example/custody/desk"));
    private Viewer custodian;

    @BeforeEach
    void aCustodianWithAnAddress() {
        custodian = users.custodian(users.institution(Optional.empty()), "custodia@example.org", "fr");
    }

    @AfterEach
    void nothingStays() {
        db.deleteFrom(OUTBOX).execute();
        server.close();
    }

    @Test
    void itIsSaidInTheLanguageOfWhoReadsAndLeadsToTheDesk() throws Exception {
        write(NOON);

        assertThat(send(NOON)).isEqualTo(Went.GONE);

        var message = server.next().message();
        assertThat(message.getSubject()).isEqualTo("Amparo : quelque chose attend votre décision");
        assertThat(message.getContent().toString()).contains("https://amparo.example/custody/desk");
        assertThat(send(NOON)).isEqualTo(Went.NOTHING_DUE);
        assertThat(outcomes()).containsExactly("sent");
    }

    @Test
    void whatWaitsAlreadyIsToldOnce() {
        write(NOON);
        write(NOON);

        assertThat(db.fetchCount(OUTBOX)).isOne();
    }

    @Test
    void anotherIsWrittenWhileOneIsBeingSentSinceTheCustodianMayLookTooEarly() {
        write(NOON);

        transaction.executeWithoutResult(sending -> {
            assertThat(outbox(NOON).take()).isPresent();
            other(() -> write(NOON));
        });

        assertThat(db.fetchCount(OUTBOX)).isEqualTo(2);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            outbox(NOON).write(custodian.user(), About.CUSTODY);
            status.setRollbackOnly();
        });

        assertThat(send(NOON)).isEqualTo(Went.NOTHING_DUE);
    }

    @Test
    void whatFailsIsTriedAgainWithPausesThatGrowAndIsGivenUpAfterDays() {
        server.refuse("custodia@example.org");
        write(NOON);

        assertThat(send(NOON)).isEqualTo(Went.FAILED);
        assertThat(send(NOON.plusSeconds(59))).isEqualTo(Went.NOTHING_DUE);
        assertThat(send(NOON.plusSeconds(60))).isEqualTo(Went.FAILED);
        assertThat(send(NOON.plusSeconds(179))).isEqualTo(Went.NOTHING_DUE);
        assertThat(send(NOON.plusSeconds(180))).isEqualTo(Went.FAILED);
        assertThat(outbox(NOON).troubled()).isOne();
        assertThat(IntStream.of(0, 1, 5, 6, 60).mapToObj(SendNext::pause).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 32L, 60L, 60L);

        assertThat(send(NOON.plus(Duration.ofDays(3)).plusSeconds(1))).isEqualTo(Went.FAILED);
        assertThat(send(NOON.plus(Duration.ofDays(9)))).isEqualTo(Went.NOTHING_DUE);
        assertThat(outcomes()).containsExactly("given_up");
        assertThat(outbox(NOON.plus(Duration.ofDays(4))).troubled()).isOne();
    }

    @Test
    void itGoesOutOnceTheServerTakesIt() throws Exception {
        server.refuse("custodia@example.org");
        write(NOON);
        send(NOON);
        server.accept("custodia@example.org");

        assertThat(send(NOON.plusSeconds(60))).isEqualTo(Went.GONE);

        assertThat(server.next().to()).isEqualTo("custodia@example.org");
        assertThat(outbox(NOON).troubled()).isZero();
    }

    @Test
    void aNodeThatDiesWhileItSendsLetsGoOfTheMail() throws Exception {
        write(NOON);

        transaction.executeWithoutResult(dying -> {
            assertThat(send(NOON)).isEqualTo(Went.GONE);
            dying.setRollbackOnly();
        });

        var first = server.next().message().getMessageID();
        assertThat(send(NOON)).isEqualTo(Went.GONE);
        assertThat(server.next().message().getMessageID())
                .as("a mailbox knows it again")
                .isEqualTo(first);
    }

    @Test
    void severalNodesSendEachMailOnce() throws Exception {
        var custodians = Stream.concat(
                        Stream.of(custodian),
                        IntStream.range(0, 11)
                                .mapToObj(number -> users.custodian(
                                        custodian.institution(), "custodia" + number + "@example.org", "es")))
                .toList();
        transaction.executeWithoutResult(
                status -> custodians.forEach(one -> outbox(NOON).write(one.user(), About.CUSTODY)));

        var together = new CountDownLatch(1);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var sent = IntStream.range(0, 3)
                    .mapToObj(node -> nodes.submit(() -> {
                        together.await();
                        while (send(NOON) == Went.GONE) {
                            Thread.onSpinWait();
                        }
                        return true;
                    }))
                    .toList();
            together.countDown();
            for (var node : sent) {
                assertThat(node.get()).isTrue();
            }
        }

        assertThat(server.waiting()).isEqualTo(12);
        assertThat(outcomes()).hasSize(12).containsOnly("sent");
    }

    @Test
    void whoIsNoCustodianAnyMoreGetsNothing() {
        var officer = users.user(org.amparo.access.Role.CASE_WORKER);
        transaction.executeWithoutResult(status -> outbox(NOON).write(officer.user(), About.CUSTODY));

        assertThat(send(NOON)).isEqualTo(Went.GONE);

        assertThat(server.waiting()).isZero();
        assertThat(outcomes()).containsExactly("dropped");
    }

    @Test
    void whatWentOutIsForgottenInTime() {
        write(NOON);
        send(NOON);

        assertThat(outbox(NOON.plus(Duration.ofDays(29))).forget(Duration.ofDays(30)))
                .isZero();
        assertThat(outbox(NOON.plus(Duration.ofDays(31))).forget(Duration.ofDays(30)))
                .isOne();
    }

    private void write(Instant at) {
        transaction.executeWithoutResult(status -> outbox(at).write(custodian.user(), About.CUSTODY));
    }

    private Went send(Instant at) {
        return new SendNext(outbox(at), mailboxes, speech, transaction, clock(at))
                .with(settings, new Postman(settings));
    }

    private Outbox outbox(Instant at) {
        return new Outbox(db, clock(at));
    }

    private List<String> outcomes() {
        return db.select(OUTBOX.OUTCOME).from(OUTBOX).fetch(row -> row.value1());
    }

    /** On a connection of its own, as another request. */
    private static void other(Runnable work) {
        try (var another = Executors.newSingleThreadExecutor()) {
            another.submit(work);
        }
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
