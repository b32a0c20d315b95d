package org.amparo.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.amparo.attachments.InventedFiles.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.amparo.attachments.Reception.Received;
import org.amparo.attachments.Reception.Refused;
import org.amparo.attachments.Reception.Why;
import org.amparo.confidential.Binding;
import org.amparo.confidential.BrokenSeal;
import org.amparo.confidential.FileKey;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Files come in, are kept in sealed pieces, and come out again; or nothing of them is left. */
@NodeTest
class ReceiveFileTest {
    private static final String MARK = "Xilquave";
    private static final Binding PLACE = new Binding("test.file", 7, "1:legal");

    @Autowired
    Attachments attachments;

    @Autowired
    FileRows rows;

    @Autowired
    KindByContent kinds;

    @Autowired
    SweepUnfinished sweep;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final FileId id = FileId.fresh();

    private Reception receive(FileId file, byte[] content) throws IOException {
        return attachments.receive(file, "acta.pdf", new ByteArrayInputStream(content), PLACE);
    }

    private FileKey kept(FileId file, byte[] content) throws IOException {
        var received = (Received) receive(file, content);
        transaction.executeWithoutResult(status -> attachments.keep(file));
        return received.key();
    }

    private long pieces(FileId file) {
        return db.fetchCount(db.select().from("attachments.part").where("file_id = ?", file.value()));
    }

    private boolean isThere(FileId file) {
        return db.fetchExists(db.select().from("attachments.file").where("id = ?", file.value()));
    }

    @Test
    void aFileComesOutAsItCameInFromPiecesInWhichNothingIsLegible() throws IOException {
        for (int length : new int[] {200, FileKey.SEGMENT - 1, FileKey.SEGMENT, 3 * FileKey.SEGMENT + 17}) {
            var file = FileId.fresh();
            byte[] content = pdf(length, MARK);
            var key = kept(file, content);

            try (var opened = attachments.open(file, key, PLACE)) {
                assertThat(opened.readAllBytes()).isEqualTo(content);
            }
            assertThat(db.fetch("select bytes from attachments.part where file_id = ?", file.value()))
                    .allSatisfy(row -> assertThat(new String(row.get(0, byte[].class), UTF_8))
                            .doesNotContain(MARK));
        }
    }

    @Test
    void aFileOpensForNothingButWhatItIsBoundTo() throws IOException {
        var key = kept(id, pdf(FileKey.SEGMENT * 2, MARK));

        assertThatThrownBy(() -> attachments
                        .open(id, key, new Binding("test.file", 7, "1:welfare"))
                        .readAllBytes())
                .isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> attachments.open(id, FileKey.fresh(), PLACE).readAllBytes())
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void aPieceThatWasChangedExchangedOrTakenOutBreaksTheFile() throws IOException {
        for (var tampering : List.of(
                "update attachments.part set bytes = set_byte(bytes, 1000, get_byte(bytes, 1000) # 1) where file_id = ? and ordinal = 1",
                "update attachments.part set ordinal = 3 - ordinal + 10 where file_id = ? and ordinal in (1, 2)",
                "delete from attachments.part where file_id = ? and ordinal = 1",
                "delete from attachments.part where file_id = ? and ordinal = 3")) {
            var file = FileId.fresh();
            var key = kept(file, pdf(FileKey.SEGMENT * 3 + 9, MARK));
            db.execute(tampering, file.value());
            if (tampering.contains("10")) {
                db.execute(
                        "update attachments.part set ordinal = ordinal - 10 where file_id = ? and ordinal > 10",
                        file.value());
            }

            assertThatThrownBy(() -> attachments.open(file, key, PLACE).readAllBytes())
                    .as(tampering)
                    .isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void aLineThatBreaksLeavesNothing() {
        var broken =
                new SequenceInputStream(new ByteArrayInputStream(pdf(FileKey.SEGMENT * 2, MARK)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        assertThat(pieces(id)).as("until then").isPositive();
                        throw new IOException("the line broke");
                    }
                });

        assertThatThrownBy(() -> attachments.receive(id, "acta.pdf", broken, PLACE))
                .isInstanceOf(IOException.class);
        assertThat(isThere(id)).isFalse();
        assertThat(pieces(id)).isZero();
    }

    @Test
    void whatIsRefusedLeavesNothing() throws IOException {
        assertThat(receive(id, pdf(Attachments.MOST_BYTES + 1, MARK))).isEqualTo(new Refused(Why.TOO_LARGE));
        assertThat(isThere(id)).isFalse();
        assertThat(receive(id, new byte[0])).isEqualTo(new Refused(Why.EMPTY));
        assertThat(isThere(id)).isFalse();
        for (var verdict : List.of(Scanner.Verdict.INFECTED, Scanner.Verdict.UNKNOWN)) {
            var scanning = new ReceiveFile(rows, kinds, content -> verdict, clock);
            var why = verdict == Scanner.Verdict.INFECTED ? Why.MALWARE : Why.NOT_SCANNED;
            assertThat(scanning.receive(id, "a.pdf", new ByteArrayInputStream(pdf()), PLACE))
                    .isEqualTo(new Refused(why));
            assertThat(isThere(id)).isFalse();
        }
    }

    @Test
    void aFileOfExactlyFiftyMegabytesIsTaken() throws IOException {
        assertThat(receive(id, pdf(Attachments.MOST_BYTES, MARK)))
                .isInstanceOfSatisfying(
                        Received.class, received -> assertThat(received.size()).isEqualTo(Attachments.MOST_BYTES));
        attachments.remove(List.of(id));
    }

    @Test
    void whatNobodyKeepsIsSweptAfterSixHoursAndCannotBeKeptAnyMore() throws IOException {
        receive(id, pdf());
        var kept = FileId.fresh();
        kept(kept, pdf());
        sweep.sweep();
        assertThat(isThere(id)).isTrue();

        rows.removeUnfinished(clock.instant().plusSeconds(60), SweepUnfinished.AFTER);
        assertThat(isThere(id)).as("a fresh one stays").isTrue();
        rows.removeUnfinished(clock.instant().plus(Duration.ofHours(7)), SweepUnfinished.AFTER);

        assertThat(isThere(id)).isFalse();
        assertThat(isThere(kept)).isTrue();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> attachments.keep(id)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalFilesComeInAtOnceAndTooManyAreToldToWait() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var gate = new java.util.concurrent.CountDownLatch(1);
            var inside = new java.util.concurrent.CountDownLatch(ReceiveFile.AT_ONCE);
            var slow = java.util.stream.Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> {
                                var waiting = new InputStream() {
                                    private final InputStream content = new ByteArrayInputStream(pdf());
                                    private boolean waited;

                                    @Override
                                    public int read() throws IOException {
                                        if (!waited) {
                                            waited = true;
                                            inside.countDown();
                                            try {
                                                gate.await();
                                            } catch (InterruptedException e) {
                                                throw new IllegalStateException(e);
                                            }
                                        }
                                        return content.read();
                                    }
                                };
                                try {
                                    return attachments.receive(FileId.fresh(), "a.pdf", waiting, PLACE);
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            },
                            threads))
                    .limit(ReceiveFile.AT_ONCE)
                    .toList();
            inside.await();

            assertThat(receive(id, pdf())).isEqualTo(new Refused(Why.BUSY));
            gate.countDown();
            for (var one : slow) {
                assertThat(one.get()).isInstanceOf(Received.class);
            }
            assertThat(receive(id, pdf())).isInstanceOf(Received.class);
        }
    }
}
