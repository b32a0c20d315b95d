package org.amparo.identity;

import org.springframework.stereotype.Component;

/** Fingerprints under the node's key for search, which outlives a rotation. */
@Component
class KeyedFingerprints implements Fingerprints {
    private final NodeKeys keys;

    KeyedFingerprints(NodeKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] of(String kind, byte[] value) {
        return keys.search().fingerprint(kind, value);
    }
}
