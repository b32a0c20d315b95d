package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.amparo.storage.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void onThisMachineItNeedsNothing(String bind) {
        assertThatCode(() -> Listening.on(bind, "", "", "").check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void aNetworkIsNotServedWithoutTls(String bind) {
        assertThatThrownBy(() -> Listening.on(bind, "", "", "").check())
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("--bind " + bind)
                .hasMessageContaining("--behind-proxy");
    }

    @Test
    void aProxyThatSpeaksTlsIsBelievedWhereItIsSaidToBeAndNowhereElse() {
        var behind = Listening.on("0.0.0.0", "", "", "192.0.2.7/32");
        assertThatCode(behind::check).doesNotThrowAnyException();
        assertThat(behind.settings())
                .containsEntry("server.forward-headers-strategy", "native")
                .containsEntry("server.tomcat.remoteip.internal-proxies", "192.0.2.7/32");
        assertThat(Listening.on("127.0.0.1", "", "", "").settings())
                .containsEntry("server.forward-headers-strategy", "none");
    }

    @Test
    void aCertificateWithItsKeyIsTakenAndTheNetworkServed() throws Exception {
        assertThatCode(() -> made("one").check()).doesNotThrowAnyException();
        assertThat(made("two").scheme()).isEqualTo("https");
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        var listening = made("one");
        var key = folder.resolve("one.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(listening::check)
                .isInstanceOf(StartFailure.class)
                .hasMessage("Others may read the key of TLS: take the right away with chmod 600 " + key);
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() throws Exception {
        made("one");
        made("two");
        assertThatThrownBy(() -> on("one.pem", "two.key").check())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The key of TLS is not that of the certificate: " + folder.resolve("two.key"));
    }

    @Test
    void whatIsNoCertificateIsToldInOneLineAndNotQuoted() throws Exception {
        made("one");
        Files.writeString(folder.resolve("one.pem"), "nonsense");
        assertThatThrownBy(() -> on("one.pem", "one.key").check())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The certificate of TLS cannot be read: " + folder.resolve("one.pem"));
        made("one");
        Files.writeString(folder.resolve("one.key"), "nonsense");
        assertThatThrownBy(() -> on("one.pem", "one.key").check())
                .isInstanceOf(StartFailure.class)
                .hasMessage("The key of TLS cannot be read: " + folder.resolve("one.key"));
    }

    @Test
    void aCertificateWithoutAKeyIsNoTls() {
        assertThatThrownBy(() -> Listening.on("0.0.0.0", "one.pem", "", ""))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage("--tls-certificate and --tls-key go together");
    }

    private Listening made(String name) throws Exception {
        TestCertificate.made(folder).write(folder.resolve(name + ".pem"), folder.resolve(name + ".key"));
        return on(name + ".pem", name + ".key");
    }

    private Listening on(String certificate, String key) {
        return Listening.on(
                "0.0.0.0",
                folder.resolve(certificate).toString(),
                folder.resolve(key).toString(),
                "");
    }
}
