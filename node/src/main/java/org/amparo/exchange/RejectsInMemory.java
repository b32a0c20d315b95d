package org.amparo.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amparo.exchange.CaseFileReader.Reject;

/** Rejected rows that go out with the answer: what they say lies on no disk. */
final class RejectsInMemory implements Rejects {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final TellRejects tell = new TellRejects(() -> told);

    @Override
    public void add(long line, List<Reject> rejects) {
        tell.add(line, rejects);
    }

    @Override
    public long rows() {
        return tell.rows();
    }

    @Override
    public Optional<Path> path() {
        return Optional.empty();
    }

    @Override
    public void finish() throws IOException {
        tell.close();
    }

    @Override
    public void discard() {
        told.reset();
    }

    /** As CSV; empty when nothing was rejected. */
    byte[] bytes() {
        return told.toByteArray();
    }
}
