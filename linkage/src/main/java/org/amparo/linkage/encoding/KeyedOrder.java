package org.amparo.linkage.encoding;

import java.nio.ByteBuffer;

/** An order of numbers that only who has the key knows. */
final class KeyedOrder {
    private static final long UNSIGNED = 0xFFFFFFFFL;

    private KeyedOrder() {}

    /** The numbers from 0 to {@code length - 1}, shuffled after Fisher and Yates by HMACs in turn. */
    static int[] of(EncodingKey key, String purpose, int length) {
        int[] order = new int[length];
        ByteBuffer numbers = ByteBuffer.allocate(0);
        for (int last = 0; last < length; last++) {
            if (!numbers.hasRemaining()) {
                numbers = ByteBuffer.wrap(key.digest(purpose, Integer.toString(last)));
            }
            // A length of thousands among four thousand million: what is left of the division is even enough.
            int at = (int) ((numbers.getInt() & UNSIGNED) % (last + 1));
            order[last] = order[at];
            order[at] = last;
        }
        return order;
    }
}
