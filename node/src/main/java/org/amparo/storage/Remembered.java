package org.amparo.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few rows kept in memory: read again after a while, since another instance may have changed them, and at once after
 * this one did.
 *
 * <p>They are read on the caller's connection. Whoever changes them calls {@link #forget} after the commit.
 */
public final class Remembered<T> {
    private final Clock clock;
    private final Duration longest;
    private final Supplier<T> read;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Held<T> held;

    private record Held<T>(T value, Instant at) {}

    /**
     * @param longest how old it may become
     * @param read reads the rows
     */
    public Remembered(Clock clock, Duration longest, Supplier<T> read) {
        this.clock = clock;
        this.longest = longest;
        this.read = read;
    }

    public T get() {
        Held<T> known = held;
        if (known != null && isFresh(known)) {
            return known.value();
        }
        reading.lock();
        try {
            known = held;
            if (known == null || !isFresh(known)) {
                known = new Held<>(read.get(), clock.instant());
                held = known;
            }
            return known.value();
        } finally {
            reading.unlock();
        }
    }

    /** Forgets: the next {@link #get} reads anew. */
    public void forget() {
        reading.lock();
        try {
            held = null;
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(Held<T> known) {
        return clock.instant().isBefore(known.at().plus(longest));
    }
}
