package org.amparo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.amparo.exchange.CaseFileReader.Notices;
import org.amparo.exchange.CaseFileReader.RowRead;
import org.amparo.exchange.tabular.UnreadableTable;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    @Test
    void everyRowComesOnceAndInTheOrderOfTheFile() {
        for (int rows : List.of(0, 1, 249, 250, 251, 3_000)) {
            var file = new Numbers(rows, Long.MAX_VALUE);
            try (var ahead = new ReadAhead(file)) {
                assertThat(lines(ahead))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, rows).boxed().toList());
            }
        }
    }

    @Test
    void aFileThatBreaksOffIsToldWhereItsRowsEnd() {
        var file = new Numbers(3_000, 600);
        try (var ahead = new ReadAhead(file)) {
            assertThatThrownBy(() -> lines(ahead)).isInstanceOf(UnreadableTable.class);
        }
    }

    @Test
    void nothingIsReadAnyMoreOnceItIsClosed() {
        var file = new Numbers(Integer.MAX_VALUE, Long.MAX_VALUE);
        try (var ahead = new ReadAhead(file)) {
            ahead.next();
        }
        long read = file.line.get();

        assertThat(read).isLessThan(10_000);
        assertThat(file.line).hasValue(read);
    }

    private static List<Long> lines(ReadAhead ahead) {
        var lines = new ArrayList<Long>();
        for (var chunk = ahead.next(); chunk.isPresent(); chunk = ahead.next()) {
            chunk.get().rows().forEach(row -> lines.add(row.line()));
        }
        return lines;
    }

    /** A file of numbered rows, which may break off. */
    private static final class Numbers implements CaseFileReader {
        private final long rows;
        private final long breaksAt;
        private final AtomicLong line = new AtomicLong();

        Numbers(long rows, long breaksAt) {
            this.rows = rows;
            this.breaksAt = breaksAt;
        }

        @Override
        public @Nullable RowRead next() {
            long at = line.incrementAndGet();
            if (at == breaksAt) {
                throw new UnreadableTable(Reason.HEADER, "broken off");
            }
            assertThat(at).as("not asked again after the end").isLessThanOrEqualTo(rows + 1);
            return at > rows ? null : new RowRead.NotUnderstood(at, List.of());
        }

        @Override
        public Notices notices() {
            return Notices.NONE;
        }

        @Override
        public double progress() {
            return 0;
        }

        @Override
        public String sha256() {
            return "";
        }

        @Override
        public void close() {}
    }
}
