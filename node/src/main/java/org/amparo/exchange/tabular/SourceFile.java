package org.amparo.exchange.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** A file to be read, wherever and however it lies. It may be read several times. */
public interface SourceFile {
    /** From its beginning. */
    InputStream stream() throws IOException;

    /** Here and there. */
    SeekableByteChannel channel() throws IOException;

    /** In bytes. */
    long size() throws IOException;

    /** One that lies on a disk as it is. */
    static SourceFile of(Path file) {
        return new FileOnDisk(file);
    }
}
