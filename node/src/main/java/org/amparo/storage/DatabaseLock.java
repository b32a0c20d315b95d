package org.amparo.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the database of a data folder. Each process that does holds a share of one file lock, which the operating
 * system takes back however the process ends. Whoever gets the lock whole knows that nobody else uses the database, and
 * only then starts, stops or takes over the server.
 */
final class DatabaseLock implements AutoCloseable {
    /** The last byte is for whoever starts an ended server anew, the rest for whoever uses it. */
    private static final long REVIVAL = Long.MAX_VALUE - 1;

    private final FileChannel channel;
    private @Nullable FileLock held;
    private @Nullable FileLock revival;

    private DatabaseLock(FileChannel channel) {
        this.channel = channel;
    }

    static DatabaseLock open(Path lockFile) {
        return new DatabaseLock(DataFolder.lockChannel(lockFile));
    }

    /** Takes the lock whole, if nobody else has any of it. */
    boolean takeWhole() {
        release();
        held = attempt(false);
        return held != null;
    }

    /** Takes a share, if nobody has the lock whole. */
    boolean takeShare() {
        release();
        held = attempt(true);
        return held != null;
    }

    private @Nullable FileLock attempt(boolean share) {
        try {
            return channel.tryLock(0, REVIVAL, share);
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new StartFailure("Cannot lock the database: " + e.getMessage(), e);
        }
    }

    /** Takes the right to start an ended server anew, if nobody else is about to. */
    boolean takeRevival() {
        try {
            revival = channel.tryLock(REVIVAL, 1, false);
            return revival != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new StartFailure("Cannot lock the database: " + e.getMessage(), e);
        }
    }

    void giveRevivalBack() {
        FileLock lock = revival;
        revival = null;
        release(lock);
    }

    private void release() {
        FileLock lock = held;
        held = null;
        release(lock);
    }

    private static void release(@Nullable FileLock lock) {
        if (lock != null) {
            try {
                lock.release();
            } catch (IOException e) {
                throw new StartFailure("Cannot unlock the database: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("Cannot unlock the database: " + e.getMessage(), e);
        }
    }
}
