package org.amparo.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** Fills a file beside its place, and moves it there once it is on the disk: there is the whole of it or nothing. */
    public static <T> T whole(Path file, Filling<T> filling) throws IOException {
        refuseUnfit(file);
        var beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            T result;
            try (var out = create(beside)) {
                result = filling.into(out);
            }
            force(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** What stands there may be a device, which the move at the end would replace. */
    private static void refuseUnfit(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "something that is no file is there");
        }
    }

    /** A new file in the place of whatever was there. */
    public static OutputStream create(Path file) throws IOException {
        Files.deleteIfExists(file);
        var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file));
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** Whether everything is on the disk, not only on its way. */
    private static void force(Path file) throws IOException {
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
