package org.amparo.exchange.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.exchange.tabular.UnreadableTable.Reason;

/** A file as people keep it. */
record FileOnDisk(Path path) implements SourceFile {
    @Override
    public InputStream stream() throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadableTable(Reason.FILE, "is a folder, not a file");
        }
        return Files.newInputStream(path);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(path);
    }

    @Override
    public long size() throws IOException {
        return Files.size(path);
    }
}
