package org.amparo.statistics;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By secret lot, protected figures count one case in eight not at all and one in eight twice. Of eight cases registered
 * one after another one is left out and one doubled, so that large figures stay near the truth while no figure, nor any
 * number of figures taken together, tells how many a small group really is. The lot of a case never changes: asking
 * again, or tomorrow, gives nothing more.
 *
 * <p>Not for several threads.
 */
final class Lots {
    /** The most that one case can count. */
    static final int MOST = 2;

    private static final int BLOCK_BITS = 3;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final Mac mac;
    private long block = Long.MIN_VALUE;
    private int leftOut;
    private int doubled;

    Lots(byte[] seed) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** How often the case counts: 0, 1 or 2. */
    int of(long caseId) {
        draw(caseId >> BLOCK_BITS);
        int place = (int) caseId & (BLOCK - 1);
        if (place == leftOut) {
            return 0;
        }
        return place == doubled ? MOST : 1;
    }

    private void draw(long wanted) {
        if (wanted == block) {
            return;
        }
        ByteBuffer drawn = ByteBuffer.wrap(
                mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(wanted).array()));
        leftOut = Math.floorMod(drawn.getLong(), BLOCK);
        doubled = (leftOut + 1 + Math.floorMod(drawn.getLong(), BLOCK - 1)) % BLOCK;
        block = wanted;
    }
}
