package org.amparo.commandline;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a command holds and must let go of, the last taken first: the application before the database, the database before
 * the folder. Let go of once, at the command's end or when the process is told to stop (SIGTERM, Ctrl-C), even in the
 * middle of starting.
 */
final class Held implements AutoCloseable {
    private final Deque<AutoCloseable> held = new ArrayDeque<>();

    Held() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    synchronized <T extends AutoCloseable> T hold(T thing) {
        held.push(thing);
        return thing;
    }

    @Override
    public synchronized void close() {
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (Exception e) {
                Logs.recorded(e);
            }
        }
    }
}
