package org.amparo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amparo.exchange.CaseFileReader.Reject;
import org.amparo.storage.OwnersFile;
import org.jspecify.annotations.Nullable;

/**
 * Rejected rows told in a file: {@code FILE.rejects.csv} beside the one that was imported, or in the current folder where
 * that one may not be written. There is none when nothing was rejected.
 */
final class RejectsFile implements Rejects {
    private final Path beside;
    private final Path here;
    private final TellRejects tell = new TellRejects(this::create);
    private @Nullable Path path;

    RejectsFile(Path imported) {
        var name = imported.getFileName() + ".rejects.csv";
        this.beside = imported.resolveSibling(name);
        this.here = Path.of(name);
    }

    @Override
    public void add(long line, List<Reject> rejects) {
        tell.add(line, rejects);
    }

    private OutputStream create() throws IOException {
        var folder = beside.toAbsolutePath().getParent();
        path = folder != null && Files.isWritable(folder) ? beside : here;
        return OwnersFile.create(path);
    }

    @Override
    public long rows() {
        return tell.rows();
    }

    @Override
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** One of an earlier run goes when there is nothing to tell any more. */
    @Override
    public void finish() throws IOException {
        tell.close();
        if (path == null && Files.isWritable(beside.toAbsolutePath().getParent())) {
            Files.deleteIfExists(beside);
        }
    }

    @Override
    public void discard() {
        try {
            tell.close();
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
