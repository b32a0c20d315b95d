package org.amparo.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that hold what was entrusted to the node: nobody but their owner may open them. */
public final class OwnersFile {
    private static final int BUFFER = 1 << 16;

    /** Fills a file. */
    @FunctionalInterface
    public interface Filling<T> {
        T into(OutputStream out) throws IOException;
    }

    private OwnersFile() {}

    /** Fills such a file as {@link WholeFile} does: there is the whole of it or nothing. */
    public static <T> T whole(Path file, Filling<T> filling) throws IOException {
        return WholeFile.filled(file, OwnersFile::create, filling);
    }

    /** A new file in the place of whatever was there. */
    public static OutputStream create(Path file) throws IOException {
        Files.deleteIfExists(file);
        var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file));
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    private static FileAttribute<?>[] rights(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        boolean posix = folder != null
                && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getFileStore(folder).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
