package org.amparo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.commandline.TestCertificate;
import org.amparo.mail.MailSettings.Login;
import org.amparo.mail.MailSettings.Tls;
import org.amparo.mail.Postman.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanTest {
    private static final Optional<Login> LOGIN = Optional.of(new Login(MailServer.USER, MailServer.PASSWORD));
    private static final Letter LETTER = new Letter(
            UUID.fromString("7d0c5f4e-1111-4222-8333-944455566677"),
            "custodia@example.org",
            "Algo espera su decisión",
            "Inicie sesión: está en la página «Custodia».\n",
            Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void aMailGoesThroughTlsToAServerThatKnowsTheNode() throws Exception {
        var certificate = TestCertificate.made(folder);
        try (var server = MailServer.startingTls(certificate)) {
            postman(server, Tls.REQUIRED, LOGIN, trusted(certificate)).deliver(LETTER);

            var got = server.next();
            assertThat(got.to()).isEqualTo("custodia@example.org");
            assertThat(got.from()).isEqualTo("amparo@example.org");
            var message = got.message();
            assertThat(message.getSubject()).isEqualTo(LETTER.subject());
            assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(LETTER.text());
            assertThat(message.getMessageID()).isEqualTo("<7d0c5f4e-1111-4222-8333-944455566677@amparo.example>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void aMailGoesThroughTlsFromTheFirstByte() throws Exception {
        var certificate = TestCertificate.made(folder);
        try (var server = MailServer.inTls(certificate)) {
            postman(server, Tls.IMPLICIT, Optional.empty(), trusted(certificate))
                    .deliver(LETTER);

            assertThat(server.next().to()).isEqualTo("custodia@example.org");
        }
    }

    @Test
    void withoutTlsNothingIsSaid() throws Exception {
        try (var server = MailServer.plain()) {
            var postman = postman(server, Tls.REQUIRED, Optional.empty(), Optional.empty());

            assertThatThrownBy(() -> postman.deliver(LETTER)).isInstanceOf(MessagingException.class);
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void aServerWithACertificateOfSomebodyElseGetsNothing() throws Exception {
        var another = trusted(TestCertificate.made(folder));
        try (var server = MailServer.startingTls(TestCertificate.made(folder))) {
            var postman = postman(server, Tls.REQUIRED, LOGIN, another);

            assertThatThrownBy(() -> postman.deliver(LETTER)).isInstanceOf(MessagingException.class);
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void aServerThatDoesNotKnowTheNodeTakesNothing() throws Exception {
        var certificate = TestCertificate.made(folder);
        try (var server = MailServer.startingTls(certificate)) {
            var wrong = Optional.of(new Login(MailServer.USER, "otra"));
            var postman = postman(server, Tls.REQUIRED, wrong, trusted(certificate));

            assertThatThrownBy(() -> postman.deliver(LETTER)).isInstanceOf(MessagingException.class);
            assertThat(server.waiting()).isZero();
        }
    }

    private static Postman postman(MailServer server, Tls tls, Optional<Login> login, Optional<Path> authority) {
        return new Postman(new MailSettings(
                "localhost",
                server.port(),
                tls,
                login,
                "amparo@example.org",
                authority,
                URI.create("https://amparo.example/custody/desk")));
    }

    private Optional<Path> trusted(TestCertificate certificate) throws Exception {
        Path file = folder.resolve(UUID.randomUUID() + ".pem");
        certificate.write(file, folder.resolve("node.key"));
        return Optional.of(file);
    }
}
