package org.amparo.identity;

import org.amparo.audit.LogSecrets;
import org.amparo.confidential.Binding;
import org.springframework.stereotype.Component;

/** What the log hashes and seals, with the node's own keys: it goes with no person. */
@Component
class SecretsOfTheLog implements LogSecrets {
    private static final Binding REASON = new Binding("audit.entry", 0, "reason");

    private final NodeKeys keys;

    SecretsOfTheLog(NodeKeys keys) {
        this.keys = keys;
    }

    @Override
    public long number(String kind, String value) {
        return keys.search().number(kind, value);
    }

    @Override
    public byte[] seal(String reason) {
        return keys.texts().seal(reason, REASON);
    }

    @Override
    public String open(byte[] sealed) {
        return keys.texts().openText(sealed, REASON);
    }
}
