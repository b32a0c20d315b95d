package org.amparo.identity;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * The encoded names of all persons in the memory of this process. The database stays the truth: before each question what was
 * committed since the last one, here or by another instance, is read.
 */
@Component
class KeptNames {
    private final NamesToKeep rows;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private NameIndex index = new NameIndex();
    private @Nullable String mark;

    KeptNames(NamesToKeep rows) {
        this.rows = rows;
    }

    /** Reads the names once the node answers, so that nobody waits for it. */
    @EventListener
    void prepare(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext) {
            Thread.ofPlatform().daemon().name("names").start(this::prepare);
        }
    }

    private void prepare() {
        try {
            bringUp();
        } catch (RuntimeException e) {
            // The node may be stopping. The first search tries again, and says why if it fails.
            LoggerFactory.getLogger(KeptNames.class).info("the names are not in memory yet");
        }
    }

    /** The answer, from the names as they stand now. */
    <T> T ask(Function<NameIndex, T> question) {
        bringUp();
        lock.readLock().lock();
        try {
            return question.apply(index);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void bringUp() {
        reading.lock();
        try {
            if (mark == null) {
                begin();
            } else {
                mark = rows.since(mark, this::keep);
            }
        } catch (RuntimeException e) {
            // Half of the changes may be in: the next one reads everything anew.
            mark = null;
            throw e;
        } finally {
            reading.unlock();
        }
    }

    /** The index is made beside the one that answers. */
    private void begin() {
        var fresh = new NameIndex();
        var read = rows.all(fresh::put);
        lock.writeLock().lock();
        try {
            index = fresh;
            mark = read;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void keep(long person, long[] words) {
        lock.writeLock().lock();
        try {
            index.put(person, words);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
