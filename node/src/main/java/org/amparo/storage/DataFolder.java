package org.amparo.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a node keeps, in one folder that only its owner may open.
 *
 * <pre>
 * data/
 *   serve.lock            held by the one process that serves the folder
 *   database.lock         shared by every process that uses the database (see DatabaseLock)
 *   database.properties   passwords of the database's roles
 *   postgres/             the cluster, its settings and its socket
 *   programs/             those of PostgreSQL, for an account without a home
 *   keys/                 the node's key, and other rooms' key files
 *   logs/
 * </pre>
 */
public final class DataFolder {
    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * The folder at a path, made when it is missing.
     *
     * @throws StartFailure when it cannot be made or written
     */
    public static DataFolder at(Path path) {
        Path root = path.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new StartFailure("Not a folder: " + root);
        }
        OwnerOnly.folder(root);
        if (!Files.isWritable(root)) {
            throw new StartFailure("No right to write in " + root);
        }
        DataFolder folder = new DataFolder(root);
        OwnerOnly.folder(folder.logs());
        return folder;
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Where a room keeps its key files; made when it is missing. */
    public Path keys() {
        Path keys = root.resolve("keys");
        OwnerOnly.folder(keys);
        return keys;
    }

    /**
     * Writes a small file that only its owner may read, whole: after a crash it is the old one or the new.
     *
     * @throws StartFailure when it cannot be written
     */
    public static void writePrivately(Path file, String text) {
        OwnerOnly.write(file, text);
    }

    /**
     * Refuses a file with a secret in it that others than its owner may read.
     *
     * @param name what it is, as the sentence needs it
     * @throws StartFailure when others may, or when there is no such file
     */
    public static void refuseOpenToOthers(Path file, String name) {
        OwnerOnly.refuseOpenToOthers(file, name);
    }

    /** Whether a node was ever started here. */
    public boolean isFresh() {
        return !Files.exists(passwords()) && !Files.exists(postgres());
    }

    Path passwords() {
        return root.resolve("database.properties");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    /** Where the programs of PostgreSQL go when the account has no place for them. */
    Path programs() {
        return root.resolve("programs");
    }

    Path databaseLock() {
        return root.resolve("database.lock");
    }

    /**
     * Takes the right to serve this folder, until closed or until the process ends in any way.
     *
     * @throws StartFailure when another node serves it
     */
    public Serving serve() {
        Path lockFile = root.resolve("serve.lock");
        FileChannel channel = lockChannel(lockFile);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw OwnerOnly.failure("lock", lockFile, e);
        }
        if (lock == null) {
            close(channel);
            throw new StartFailure("The data folder is in use by another node: " + root);
        }
        return new Serving(channel);
    }

    /** Removes the database that a failed restore has begun here. */
    void forgetDatabase() {
        PostgresBinaries.discard(postgres());
        try {
            Files.deleteIfExists(passwords());
        } catch (IOException e) {
            throw OwnerOnly.failure("delete", passwords(), e);
        }
    }

    static FileChannel lockChannel(Path lockFile) {
        try {
            if (!Files.exists(lockFile)) {
                try {
                    Files.createFile(lockFile, OwnerOnly.fileAttribute());
                } catch (java.nio.file.FileAlreadyExistsException e) {
                    // Another process was quicker, which is as good.
                }
            }
            return FileChannel.open(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw OwnerOnly.failure("open", lockFile, e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The right to serve a folder. */
    public static final class Serving implements AutoCloseable {
        private final FileChannel channel;

        private Serving(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            DataFolder.close(channel);
        }
    }
}
