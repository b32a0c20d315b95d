package org.amparo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.mail.MailSettings.Tls;
import org.amparo.storage.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class MailSettingsTest {
    private static final Optional<URI> ADDRESS = Optional.of(URI.create("https://amparo.example"));

    private final Map<String, Object> environment =
            new HashMap<>(Map.of("AMPARO_MAIL_HOST", "mail.example", "AMPARO_MAIL_FROM", "amparo@example.org"));

    @Test
    void aHostAndASenderSufficeAndTlsIsRequired() {
        assertThat(settings()).satisfies(mail -> {
            assertThat(mail.tls()).isEqualTo(Tls.REQUIRED);
            assertThat(mail.port()).isEqualTo(587);
            assertThat(mail.login()).isEmpty();
            assertThat(mail.node()).hasToString("https://amparo.example");
        });
    }

    @Test
    void withoutTlsOnlyAServerOnThisMachineIsSpokenTo() {
        environment.put("AMPARO_MAIL_TLS", "none");
        assertThatThrownBy(this::settings).isInstanceOf(StartFailure.class).hasMessageContaining("this machine only");

        environment.put("AMPARO_MAIL_HOST", "localhost");
        assertThat(settings().port()).isEqualTo(25);
    }

    @Test
    void aPasswordComesFromAFileThatNobodyElseReadsOrFromTheEnvironment(@TempDir Path folder) throws IOException {
        environment.put("AMPARO_MAIL_USER", "nodo");
        assertThatThrownBy(this::settings).isInstanceOf(StartFailure.class).hasMessageContaining("no password");
        environment.put("AMPARO_MAIL_PASSWORD", "en el ambiente");
        assertThat(settings().login().orElseThrow().password()).isEqualTo("en el ambiente");

        Path file = Files.writeString(folder.resolve("clave"), "en el archivo\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        environment.put("AMPARO_MAIL_PASSWORD_FILE", file.toString());
        assertThatThrownBy(this::settings).isInstanceOf(StartFailure.class);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(settings().login().orElseThrow().password()).isEqualTo("en el archivo");
        assertThat(settings().toString()).doesNotContain("en el archivo");
    }

    @Test
    void whatIsMissingOrOddIsToldInOneLine() {
        assertThatThrownBy(() -> MailSettings.in(told(), Optional.empty()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--public-address");
        environment.put("AMPARO_MAIL_TLS", "sometimes");
        assertThatThrownBy(this::settings).isInstanceOf(StartFailure.class).hasMessageContaining("amparo.mail.tls");
        environment.put("AMPARO_MAIL_TLS", "implicit");
        assertThat(settings().port()).isEqualTo(465);
        environment.put("AMPARO_MAIL_PORT", "many");
        assertThatThrownBy(this::settings).isInstanceOf(StartFailure.class).hasMessageContaining("amparo.mail.port");
        environment.remove("AMPARO_MAIL_PORT");
        environment.put("AMPARO_MAIL_FROM", "nobody");
        assertThatThrownBy(this::settings).isInstanceOf(StartFailure.class).hasMessageContaining("amparo.mail.from");
    }

    private MailSettings settings() {
        return MailSettings.in(told(), ADDRESS);
    }

    private StandardEnvironment told() {
        var told = new StandardEnvironment();
        told.getPropertySources().forEach(source -> told.getPropertySources().remove(source.getName()));
        told.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return told;
    }
}
