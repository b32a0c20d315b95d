package org.amparo.matching.between;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What the asking side calls its persons in a run: drawn from the run's secret, so that a person has the same name after the
 * program was started anew.
 */
record OwnNames(byte[] secret) {
    private static final byte[] PURPOSE = "amparo-match-names-v1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    UUID of(int person) {
        var drawn = SignedMessage.sha256(ByteBuffer.allocate(PURPOSE.length + secret.length + Integer.BYTES)
                .put(PURPOSE)
                .put(secret)
                .putInt(person)
                .array());
        return Wire.uuid(ByteBuffer.wrap(drawn));
    }

    @Override
    public String toString() {
        return "OwnNames";
    }
}
