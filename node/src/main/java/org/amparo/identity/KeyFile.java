package org.amparo.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.amparo.confidential.NodeKey;
import org.amparo.confidential.UnusableKey;
import org.amparo.storage.DataFolder;
import org.amparo.storage.StartFailure;

/**
 * The file that holds the node's key: in the data folder unless said otherwise, for its owner alone. With a key management
 * service the file is sealed by that service, which is asked once, when the node starts.
 */
final class KeyFile {
    static final String NAME = "node-key.json";

    private final Path path;
    private final Optional<String> service;

    /**
     * @param elsewhere the file, where it is not in the data folder
     * @param service address of the key that seals the file, as Tink's clients understand it
     */
    KeyFile(DataFolder folder, Optional<Path> elsewhere, Optional<String> service) {
        this.path = elsewhere
                .map(Path::toAbsolutePath)
                .orElseGet(() -> folder.root().resolve("keys").resolve(NAME));
        this.service = service;
        if (elsewhere.isEmpty()) {
            folder.keys();
        }
    }

    /** As the command line was told. */
    static KeyFile of(DataFolder folder, Map<String, String> settings) {
        return new KeyFile(
                folder,
                Optional.ofNullable(settings.get("amparo.node-key")).map(Path::of),
                Optional.ofNullable(settings.get("amparo.kms")));
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * The key, or none when there is no file.
     *
     * @throws StartFailure when the file is there and is of no use
     */
    Optional<NodeKey> read() {
        try {
            String text = Files.readString(path);
            DataFolder.refuseOpenToOthers(path, "the node's key");
            return Optional.of(service.isPresent() ? NodeKey.parse(text, aead()) : NodeKey.parse(text));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartFailure("The node's key cannot be read: " + path, e);
        } catch (UnusableKey e) {
            throw new StartFailure("The node's key cannot be used, " + e.getMessage() + ": " + path, e);
        }
    }

    /** Writes the key, in place of the one that was there. */
    void write(NodeKey key) {
        DataFolder.writePrivately(path, service.isPresent() ? key.text(aead()) : key.text());
    }

    private Aead aead() {
        String address = service.orElseThrow();
        for (KmsClient client : ServiceLoader.load(KmsClient.class)) {
            if (client.doesSupport(address)) {
                try {
                    return client.withDefaultCredentials().getAead(address);
                } catch (GeneralSecurityException e) {
                    throw new StartFailure("The key management service does not answer: " + scheme(address), e);
                }
            }
        }
        throw new StartFailure("No client for this key management service is on the class path: " + scheme(address));
    }

    private static String scheme(String address) {
        int end = address.indexOf("://");
        return end < 0 ? "unknown" : address.substring(0, end);
    }
}
