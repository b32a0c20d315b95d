package org.amparo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.amparo.exchange.CaseFileReader.RowRead;

/**
 * Reads the next rows of a file on a thread of its own while the last ones are written, so that the program and the
 * database work at the same time. A few hundred rows wait at most, in the order of the file.
 */
final class ReadAhead implements AutoCloseable {
    private static final int ROWS = 125;
    private static final int WAITING = 4;

    private final CaseFileReader file;
    private final BlockingQueue<Read> read = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;

    /** Some rows of the file; or that it ended, or broke off. */
    private sealed interface Read {
        record Rows(Chunk chunk) implements Read {}

        record End() implements Read {}

        record Failed(Throwable why) implements Read {}
    }

    /**
     * @param progress how much of the file was read when these rows were
     */
    record Chunk(List<RowRead> rows, double progress) {}

    ReadAhead(CaseFileReader file) {
        this.file = file;
        this.reader = Thread.ofPlatform().name("read-ahead").daemon(true).start(this::read);
    }

    /**
     * The next rows; none at the end of the file.
     *
     * @throws org.amparo.exchange.tabular.UnreadableTable when the file cannot be read on from here
     */
    Optional<Chunk> next() {
        try {
            return switch (read.take()) {
                case Read.Rows(var chunk) -> Optional.of(chunk);
                case Read.End() -> Optional.empty();
                case Read.Failed(RuntimeException why) -> throw why;
                case Read.Failed(Error why) -> throw why;
                case Read.Failed(var why) -> throw new IllegalStateException(why);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading a file", e);
        }
    }

    private void read() {
        try {
            try {
                var rows = new ArrayList<RowRead>(ROWS);
                // Asked once after its last row, not twice: that it is over is for the file to say only once.
                for (var row = file.next(); row != null; row = file.next()) {
                    rows.add(row);
                    if (rows.size() == ROWS) {
                        hand(rows);
                        rows.clear();
                    }
                }
                hand(rows);
                read.put(new Read.End());
            } catch (RuntimeException | Error e) {
                read.put(new Read.Failed(e));
            }
        } catch (InterruptedException e) {
            // Closed before the end: nobody waits for more.
            Thread.currentThread().interrupt();
        }
    }

    private void hand(List<RowRead> rows) throws InterruptedException {
        if (!rows.isEmpty()) {
            read.put(new Read.Rows(new Chunk(List.copyOf(rows), file.progress())));
        }
    }

    /** Stops reading. The file itself is its owner's to close. */
    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
