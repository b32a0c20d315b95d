package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.amparo.confidential.NodeKey;
import org.amparo.storage.DataFolder;
import org.amparo.storage.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    private KeyFile file(Optional<String> service) {
        return new KeyFile(DataFolder.at(folder), Optional.empty(), service);
    }

    @Test
    void whatIsWrittenIsReadAndBelongsToItsOwnerAlone() throws Exception {
        var file = file(Optional.empty());
        assertThat(file.read()).isEmpty();
        var key = NodeKey.fresh();

        file.write(key);

        assertThat(file.read()).contains(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file.path().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws Exception {
        var file = file(Optional.empty());
        file.write(NodeKey.fresh());
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(file::read)
                .isInstanceOf(StartFailure.class)
                .hasMessage("Others may read the node's key: take the right away with chmod 600 " + file.path());
    }

    @Test
    void whatIsNoKeyIsToldInOneLineAndNotQuoted() {
        var file = file(Optional.empty());
        DataFolder.writePrivately(file.path(), "nonsense");

        assertThatThrownBy(file::read)
                .isInstanceOf(StartFailure.class)
                .hasMessage("The node's key cannot be used, it is no keyset of Tink: " + file.path());
    }

    @Test
    void aKeyManagementServiceSealsTheFile() throws Exception {
        var sealed = file(Optional.of(KeyServiceStandIn.SCHEME + "node"));
        var key = NodeKey.fresh();

        sealed.write(key);

        assertThat(sealed.read()).contains(key);
        assertThat(Files.readString(sealed.path())).contains("encryptedKeyset");
        assertThatThrownBy(file(Optional.empty())::read).isInstanceOf(StartFailure.class);
        assertThatThrownBy(file(Optional.of(KeyServiceStandIn.SCHEME + "another"))::read)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the key management service does not open it");
    }

    @Test
    void aServiceThatNoClientSpeaksToOrThatDoesNotAnswerIsTold() {
        assertThatThrownBy(() -> file(Optional.of("nobody-kms://secret/path")).write(NodeKey.fresh()))
                .isInstanceOf(StartFailure.class)
                .hasMessage("No client for this key management service is on the class path: nobody-kms");
        assertThatThrownBy(() -> file(Optional.of(KeyServiceStandIn.SCHEME + KeyServiceStandIn.DOWN))
                        .write(NodeKey.fresh()))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The key management service does not answer: stand-in-kms");
    }
}
