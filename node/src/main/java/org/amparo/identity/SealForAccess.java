package org.amparo.identity;

import org.amparo.access.FactorSeal;
import org.amparo.access.UserId;
import org.amparo.confidential.Binding;
import org.springframework.stereotype.Component;

/** Seals the secrets of second factors for the room access, each bound to its user. */
@Component
class SealForAccess implements FactorSeal {
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

    private static Binding binding(UserId user) {
        return new Binding("access.authenticator_app", 0, String.valueOf(user.value()));
    }
}
