package org.amparo.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.amparo.attachments.Scanner.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in that speaks the protocol of clamd and knows one piece of malware. */
class ClamAvTest {
    /** The string that all scanners take for malware by agreement, in two halves: this file is none. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Answers one connection. */
    private static CompletableFuture<Integer> serve(ServerSocketChannel server, String otherwise) {
        return CompletableFuture.supplyAsync(() -> {
            try (server;
                    var line = server.accept()) {
                var in = new DataInputStream(Channels.newInputStream(line));
                assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
                var content = new java.io.ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.writeBytes(in.readNBytes(length));
                }
                var found = content.toString(US_ASCII).contains(EICAR);
                var answer = found ? "stream: Eicar-Test-Signature FOUND\0" : otherwise;
                Channels.newOutputStream(line).write(answer.getBytes(US_ASCII));
                return content.size();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static ServerSocketChannel onLoopback() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static Verdict scan(ServerSocketChannel server, byte[] content) throws IOException {
        return new ClamAv(server.getLocalAddress(), PATIENCE).scan(new ByteArrayInputStream(content));
    }

    @Test
    void aCleanFileIsSentWholeAndPasses() throws Exception {
        var server = onLoopback();
        var seen = serve(server, "stream: OK\0");

        assertThat(scan(server, new byte[3_000_000])).isEqualTo(Verdict.CLEAN);
        assertThat(seen.get()).isEqualTo(3_000_000);
    }

    @Test
    void malwareIsFoundOverASocketOfTheMachineToo(@TempDir Path folder) throws Exception {
        var path = folder.resolve("clamd.ctl");
        var server =
                ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path));
        serve(server, "stream: OK\0");

        var scanner = new ClamAv(ClamAv.address(path.toString()), PATIENCE);

        assertThat(scanner.scan(new ByteArrayInputStream(EICAR.getBytes(US_ASCII))))
                .isEqualTo(Verdict.INFECTED);
    }

    @Test
    void aDaemonThatSaysAnythingElseHasNotLooked() throws Exception {
        for (var answer :
                new String[] {"INSTREAM size limit exceeded. ERROR\0", "stream: OKAY\0", "", "UNKNOWN COMMAND\0"}) {
            var server = onLoopback();
            serve(server, answer);

            assertThat(scan(server, new byte[10])).as(answer).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void aDaemonThatIsAwayOrSilentHasNotLooked(@TempDir Path folder) throws Exception {
        int free;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = probe.getLocalPort();
        }
        var away = new ClamAv(ClamAv.address("127.0.0.1:" + free), PATIENCE);
        assertThat(away.scan(new ByteArrayInputStream(new byte[10]))).isEqualTo(Verdict.UNKNOWN);
        var nowhere = new ClamAv(ClamAv.address(folder.resolve("none.ctl").toString()), PATIENCE);
        assertThat(nowhere.scan(new ByteArrayInputStream(new byte[10]))).isEqualTo(Verdict.UNKNOWN);

        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var waiting = new ClamAv(silent.getLocalSocketAddress(), Duration.ofMillis(50));
            assertThat(waiting.scan(new ByteArrayInputStream(new byte[10]))).isEqualTo(Verdict.UNKNOWN);
        }
    }

    @Test
    void anAddressIsAPathOrHostAndPort() {
        assertThat(ClamAv.address("/run/clamav/clamd.ctl")).isInstanceOf(UnixDomainSocketAddress.class);
        assertThat(ClamAv.address("[::1]:3310")).isEqualTo(new InetSocketAddress("::1", 3310));
        assertThatThrownBy(() -> ClamAv.address("clamd")).isInstanceOf(IllegalArgumentException.class);
    }
}
