package org.amparo.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks clamd, by its command INSTREAM: pieces that each say how long they are, an empty one at the end, and one line as the
 * answer. A daemon that does not take or answer anything for a while counts as away.
 */
final class ClamAv implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketAddress daemon;
    private final Duration patience;

    ClamAv(SocketAddress daemon, Duration patience) {
        this.daemon = daemon;
        this.patience = patience;
    }

    @Override
    public Verdict scan(InputStream content) {
        try (var line = open();
                var ready = Selector.open()) {
            line.configureBlocking(false);
            var registered = line.register(ready, 0);
            if (!line.connect(daemon)) {
                await(ready, registered, SelectionKey.OP_CONNECT);
                line.finishConnect();
            }
            return verdict(ask(line, ready, registered, content));
        } catch (IOException e) {
            // Its message may hold a path or an address, of this machine alone.
            LOG.error(
                    "The malware scanner cannot be asked ({}): files are refused",
                    e.getClass().getSimpleName());
            return Verdict.UNKNOWN;
        }
    }

    private SocketChannel open() throws IOException {
        return daemon instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** A daemon that has seen enough answers before the end, and hangs up: its answer is read all the same. */
    private String ask(SocketChannel line, Selector ready, SelectionKey registered, InputStream content)
            throws IOException {
        try {
            write(line, ready, registered, ByteBuffer.wrap(COMMAND));
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read > 0; read = content.read(piece)) {
                var sent =
                        ByteBuffer.allocate(Integer.BYTES + read).putInt(read).put(piece, 0, read);
                write(line, ready, registered, sent.flip());
            }
            write(line, ready, registered, ByteBuffer.allocate(Integer.BYTES));
        } catch (TooSlow e) {
            throw e;
        } catch (IOException e) {
            LOG.info("The malware scanner hung up before the end of a file");
        }
        return read(line, ready, registered);
    }

    private void write(SocketChannel line, Selector ready, SelectionKey registered, ByteBuffer bytes)
            throws IOException {
        while (bytes.hasRemaining()) {
            if (line.write(bytes) == 0) {
                await(ready, registered, SelectionKey.OP_WRITE);
            }
        }
    }

    private String read(SocketChannel line, Selector ready, SelectionKey registered) throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining()) {
            int read = line.read(answer);
            if (read < 0 || answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
            if (read == 0) {
                await(ready, registered, SelectionKey.OP_READ);
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private void await(Selector ready, SelectionKey registered, int what) throws IOException {
        registered.interestOps(what);
        int woken = ready.select(patience.toMillis());
        ready.selectedKeys().clear();
        if (woken == 0) {
            throw new TooSlow();
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        LOG.error("The malware scanner did not say what a file is: files are refused");
        return Verdict.UNKNOWN;
    }

    private static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Where the daemon listens.
     *
     * @param told the path of its socket, or host and port
     * @throws IllegalArgumentException when it is neither
     */
    static SocketAddress address(String told) {
        if (told.startsWith("/")) {
            return UnixDomainSocketAddress.of(told);
        }
        int colon = told.lastIndexOf(':');
        if (colon <= 0 || !told.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("clamd is named by the path of its socket, or by host:port");
        }
        var host = told.substring(0, colon).replaceFirst("^\\[(.*)]$", "$1");
        return new InetSocketAddress(host, Integer.parseInt(told.substring(colon + 1)));
    }
}
