package org.amparo.linkage.encoding;

import java.util.Random;

/** Keys for tests. */
final class Secrets {
    private Secrets() {}

    static EncodingKey key(long seed) {
        byte[] secret = new byte[EncodingKey.FEWEST_BYTES];
        new Random(seed).nextBytes(secret);
        return EncodingKey.of(secret);
    }
}
