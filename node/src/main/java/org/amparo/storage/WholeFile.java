package org.amparo.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Fills a file beside its place, and moves it there once it is on the disk: there is the whole of it or nothing. */
public final class WholeFile {
    /** Fills a file of which nothing is to be told afterwards. */
    @FunctionalInterface
    public interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /** Makes a new file in the place of whatever was there. */
    @FunctionalInterface
    interface Opening {
        OutputStream of(Path file) throws IOException;
    }

    private WholeFile() {}

    /** A file with the usual rights. What is entrusted to the node goes to an {@link OwnersFile}. */
    public static void write(Path file, Writing writing) throws IOException {
        filled(file, beside -> new BufferedOutputStream(Files.newOutputStream(beside)), out -> {
            writing.into(out);
            return file;
        });
    }

    static <T> T filled(Path file, Opening opening, OwnersFile.Filling<T> filling) throws IOException {
        refuseUnfit(file);
        var beside = file.resolveSibling(file.getFileName() + ".part");
        var whenStopped = new Thread(() -> discard(beside), "discard a half file");
        atTheEnd(() -> Runtime.getRuntime().addShutdownHook(whenStopped));
        try {
            T result;
            try (var out = opening.of(beside)) {
                result = filling.into(out);
            }
            force(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } finally {
            atTheEnd(() -> Runtime.getRuntime().removeShutdownHook(whenStopped));
            Files.deleteIfExists(beside);
        }
    }

    /** A machine that is ending already takes no hooks and gives none back; the file is then discarded by who fills it. */
    private static void atTheEnd(Runnable hook) {
        try {
            hook.run();
        } catch (IllegalStateException ending) {
            return;
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // Nobody is left to be told.
            return;
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

    /** Whether everything is on the disk, not only on its way. */
    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
