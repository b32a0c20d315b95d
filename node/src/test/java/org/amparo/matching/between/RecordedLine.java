package org.amparo.matching.between;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between two nodes that writes down every byte, and is cut after so many of them: then it is dead for some calls. */
final class RecordedLine implements AutoCloseable {
    private static final int DEAD_CALLS = 2;

    private final ServerSocket door;
    private volatile int target;
    private final Deque<Integer> cuts;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private int deadCalls = DEAD_CALLS;
    private int dead;
    private int cut;

    /** @param cuts after how many bytes in all it is cut, again and again */
    RecordedLine(int target, List<Integer> cuts) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.cuts = new ArrayDeque<>(cuts);
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    synchronized byte[] recorded() {
        return record.toByteArray();
    }

    synchronized int timesCut() {
        return cut;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (isDead()) {
                    caller.close();
                    continue;
                }
                Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(List.of(caller, called));
                Thread.ofVirtual().start(() -> pass(caller, called));
                Thread.ofVirtual().start(() -> pass(called, caller));
            } catch (IOException e) {
                // The door was closed.
            }
        }
    }

    /** From now on it stays dead when it is cut, until {@link #isMended}. */
    synchronized void staysDead() {
        deadCalls = Integer.MAX_VALUE;
    }

    /** It carries again, perhaps to another door. */
    synchronized void isMended(int newTarget) {
        target = newTarget;
        dead = 0;
    }

    private synchronized boolean isDead() {
        return dead-- > 0;
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[8_192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isCut(buffer, read)) {
                    close(open);
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One of the two hung up.
        } finally {
            close(List.of(from, to));
        }
    }

    private synchronized boolean isCut(byte[] bytes, int length) {
        record.write(bytes, 0, length);
        if (!cuts.isEmpty() && record.size() > cuts.getFirst()) {
            cuts.removeFirst();
            dead = deadCalls;
            cut++;
            return true;
        }
        return false;
    }

    private static void close(Collection<Socket> sockets) {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        door.close();
        close(open);
    }
}
