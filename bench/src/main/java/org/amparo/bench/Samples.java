package org.amparo.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long something took, many times. */
final class Samples {
    private long[] nanos = new long[256];
    private int size;

    synchronized void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = took;
    }

    <T> T time(Callable<T> work) {
        long begun = System.nanoTime();
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            add(System.nanoTime() - begun);
        }
    }

    /** The duration, in milliseconds, that this share of all did not exceed. */
    synchronized double percentile(double share) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * size) - 1)] / 1e6;
    }

    synchronized int size() {
        return size;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, max %.1f ms (%d times)",
                percentile(0.5),
                percentile(0.95),
                percentile(1),
                size());
    }
}
