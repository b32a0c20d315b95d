package org.amparo.exchange;

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
final class OwnersFile {
    private static final int BUFFER = 1 << 16;

    private OwnersFile() {}

    /** A new file in the place of whatever was there. */
    static OutputStream create(Path file) throws IOException {
        Files.deleteIfExists(file);
        var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file));
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** Whether everything is on the disk, not only on its way. */
    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
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
