package org.amparo.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amparo.exchange.CaseFileReader.Reject;
import org.amparo.exchange.tabular.CsvSink;
import org.amparo.exchange.tabular.TabularSink.Column;
import org.amparo.exchange.tabular.TabularSink.Kind;
import org.amparo.storage.OwnersFile;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that were not taken, and why: {@code FILE.rejects.csv} beside it, or in the current folder where
 * that one may not be written. There is none when nothing was rejected.
 */
public final class RejectsFile implements Closeable {
    private static final List<Column> COLUMNS = List.of(
            new Column("line", Kind.NUMBER),
            new Column("column", Kind.TEXT),
            new Column("value", Kind.TEXT),
            new Column("reason", Kind.TEXT));

    private final Path beside;
    private final Path here;
    private @Nullable Path path;
    private @Nullable CsvSink sink;
    private long rows;

    public RejectsFile(Path imported) {
        var name = imported.getFileName() + ".rejects.csv";
        this.beside = imported.resolveSibling(name);
        this.here = Path.of(name);
    }

    /** Writes a row with all that is wrong with it. */
    public void add(long line, List<Reject> rejects) {
        rows++;
        try {
            var out = open();
            for (var reject : rejects) {
                out.row(List.of(Long.toString(line), reject.column(), reject.value(), reject.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvSink open() throws IOException {
        if (sink == null) {
            sink = new CsvSink(OwnersFile.create(writable()));
            sink.header(COLUMNS);
        }
        return sink;
    }

    private Path writable() {
        var folder = beside.toAbsolutePath().getParent();
        path = folder != null && Files.isWritable(folder) ? beside : here;
        return path;
    }

    /** How many rows were rejected. */
    public long rows() {
        return rows;
    }

    /** Where they are told. */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** Ends the file; one of an earlier run goes when there is nothing to tell any more. */
    public void finish() throws IOException {
        close();
        if (path == null && Files.isWritable(beside.toAbsolutePath().getParent())) {
            Files.deleteIfExists(beside);
        }
    }

    /** Removes what was told: nothing was taken, so nothing was rejected. */
    public void discard() {
        try {
            close();
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (sink != null) {
            sink.close();
        }
    }
}
