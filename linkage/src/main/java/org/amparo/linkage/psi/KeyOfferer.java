package org.amparo.linkage.psi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/** Offers two keys in each transfer, of which {@link KeyChooser} gets one. The same seed offers the same. */
public final class KeyOfferer {
    /** Bytes of an offer. */
    public static final int OFFER = P256.POINT;

    private final Secret secret;
    private final TransferPoints transfer;

    /**
     * @param seed at least {@value Asker#SEED} bytes of chance, for this session alone
     * @param session what both sides call it
     */
    public KeyOfferer(byte[] seed, byte[] session) {
        this.secret = Secret.drawnFrom(seed, -1);
        this.transfer = new TransferPoints(session);
    }

    /** For the one who chooses. */
    public byte[] offer() {
        return P256.write(secret.image());
    }

    /** The two keys of a transfer. */
    public record Two(byte[] first, byte[] second) {}

    /**
     * All keys.
     *
     * @param message of the one who chooses
     * @throws NotAPoint when something in it is none
     */
    public List<Two> keys(byte[] message) {
        if (message.length != KeyChooser.MESSAGE) {
            throw new NotAPoint();
        }
        List<Two> keys = new ArrayList<>(KeyChooser.TRANSFERS);
        for (int i = 0; i < KeyChooser.TRANSFERS; i++) {
            ECPoint first = point(message, 2 * i);
            ECPoint second = point(message, 2 * i + 1);
            keys.add(new Two(key(i, 0, first, second), key(i, 1, second, first)));
        }
        return keys;
    }

    private byte[] key(int i, int which, ECPoint point, ECPoint other) {
        ECPoint offered = point.add(transfer.hash(i, which, other)).normalize();
        if (offered.isInfinity()) {
            throw new NotAPoint();
        }
        return transfer.key(i, which, offered.multiply(secret.value()).normalize());
    }

    private static ECPoint point(byte[] message, int number) {
        int from = number * P256.POINT;
        return P256.read(Arrays.copyOfRange(message, from, from + P256.POINT));
    }
}
