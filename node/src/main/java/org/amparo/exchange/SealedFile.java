package org.amparo.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.confidential.Binding;
import org.amparo.confidential.FileKey;
import org.amparo.exchange.tabular.SourceFile;
import org.amparo.storage.OwnersFile;

/**
 * A file that passes through while a request lasts. On the disk it lies sealed, by a key that is in memory alone: whatever
 * is left of it when the power fails opens for nobody.
 */
final class SealedFile implements SourceFile, Closeable {
    private static final Binding PLACE = new Binding("exchange.passing", 0, "file");

    private final FileKey key = FileKey.fresh();
    private final Path path;

    private SealedFile(Path path) {
        this.path = path;
    }

    /** A new one in that folder. */
    static SealedFile in(Path folder) throws IOException {
        return new SealedFile(Files.createTempFile(folder, "exchange-", ".sealed"));
    }

    /** To write it, once; it is whole when the stream was closed. */
    OutputStream writing() throws IOException {
        return key.sealing(OwnersFile.create(path), PLACE);
    }

    @Override
    public InputStream stream() throws IOException {
        return key.opening(Files.newByteChannel(path), PLACE);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return key.openingAnywhere(Files.newByteChannel(path), PLACE);
    }

    @Override
    public long size() throws IOException {
        try (var opened = channel()) {
            return opened.size();
        }
    }

    /** Removes it. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
