package org.amparo.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.amparo.storage.DataFolder;
import org.amparo.storage.StartFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The key that signs this node's checkpoints, in the data folder, made when it is first needed. Backups do not hold it: a
 * restored node signs with a key of its own, and verifies what was signed before with the earlier key's public half.
 */
@Component
class LogKey implements SignedNotes {
    private static final String NAME = "audit-log.key";
    private static final int NAME_BYTES = 8;

    private final DataFolder folder;
    private @Nullable SigningKey key;

    LogKey(DataFolder folder) {
        this.folder = folder;
    }

    String sign(long size, byte[] root) {
        SigningKey signing = key();
        return signing.sign(new Checkpoint(signing.verifying().name(), size, root).text());
    }

    @Override
    public String sign(String text) {
        return key().sign(text);
    }

    @Override
    public Optional<String> open(String note) {
        return verifying().open(note);
    }

    @Override
    public Optional<String> open(String note, String verifyingKey) {
        return VerifyingKey.read(verifyingKey).flatMap(key -> key.open(note));
    }

    @Override
    public boolean isKey(String verifyingKey) {
        return VerifyingKey.read(verifyingKey).isPresent();
    }

    @Override
    public String verifyingKey() {
        return verifying().text();
    }

    VerifyingKey verifying() {
        return key().verifying();
    }

    /** The key of a folder, if it has one; none is made. */
    static Optional<VerifyingKey> kept(DataFolder folder) {
        Path file = folder.keys().resolve(NAME);
        return Files.exists(file) ? Optional.of(readOrMade(file).verifying()) : Optional.empty();
    }

    private synchronized SigningKey key() {
        if (key == null) {
            key = readOrMade(folder.keys().resolve(NAME));
        }
        return key;
    }

    private static SigningKey readOrMade(Path file) {
        try {
            return SigningKey.read(Files.readString(file))
                    .orElseThrow(() -> new StartFailure("The key of the audit log cannot be used: " + file));
        } catch (NoSuchFileException e) {
            SecureRandom random = new SecureRandom();
            byte[] name = new byte[NAME_BYTES];
            random.nextBytes(name);
            SigningKey made = SigningKey.drawn("amparo/log/" + HexFormat.of().formatHex(name), random);
            DataFolder.writePrivately(file, made.text());
            return made;
        } catch (IOException e) {
            throw new StartFailure("The key of the audit log cannot be read: " + file, e);
        }
    }
}
