package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a certificate of its own, and a client that checks it. */
@Tag("slow")
class TlsTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void itSpeaksTlsAloneAndTakesANewCertificateWithoutBeingStopped() throws Exception {
        var certificate = folder.resolve("node.pem");
        var key = folder.resolve("node.key");
        var first = TestCertificate.made(folder);
        first.write(certificate, key);
        try (var node = NodeProcess.start(
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--tls-certificate",
                certificate.toString(),
                "--tls-key",
                key.toString())) {
            var address = node.address().replaceFirst(" \\|.*", "");
            assertThat(address).startsWith("https://localhost:");

            var page = get(address + "/sign-in?x", first);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(answeredInPlain(URI.create(address).getPort())).doesNotContain("Amparo", "<html");

            var second = TestCertificate.made(folder);
            second.write(certificate, key);
            assertThat(comesToSpeakAs(address, second)).isTrue();
        }
    }

    private static HttpResponse<String> get(String address, TestCertificate trusted) throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(trusted.trusted()).build()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }

    /** Asks until the certificate is the new one. */
    private static boolean comesToSpeakAs(String address, TestCertificate trusted) throws Exception {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            try {
                get(address + "/health", trusted);
                return true;
            } catch (SSLHandshakeException e) {
                Thread.sleep(200);
            }
        }
        return false;
    }

    private static String answeredInPlain(int port) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
