package org.amparo.identity;

import org.amparo.access.FactorSeal;
import org.amparo.access.UserId;
import org.amparo.access.WordsSeal;
import org.amparo.confidential.Binding;
import org.amparo.confidential.FileKey;
import org.springframework.stereotype.Component;

/** Seals the secrets of second factors for the room access, each bound to its user, and words, bound to their place. */
@Component
class SealForAccess implements FactorSeal, WordsSeal {
    private final NodeKeys keys;

    SealForAccess(NodeKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(byte[] secret, UserId user) {
        return keys.texts().seal(secret, binding(user));
    }

    @Override
    public byte[] open(byte[] sealed, UserId user) {
        return keys.texts().open(sealed, binding(user));
    }

    @Override
    public byte[] seal(String words, String place) {
        return keys.texts().seal(words, new Binding("access.words", 0, place));
    }

    @Override
    public String open(byte[] sealed, String place) {
        return keys.texts().openText(sealed, new Binding("access.words", 0, place));
    }

    @Override
    public byte[] seal(FileKey key, String place) {
        return key.seal(keys.texts(), new Binding("access.file", 0, place));
    }

    @Override
    public FileKey openFile(byte[] sealed, String place) {
        return FileKey.open(sealed, keys.texts(), new Binding("access.file", 0, place));
    }

    private static Binding binding(UserId user) {
        return new Binding("access.authenticator_app", 0, String.valueOf(user.value()));
    }
}
