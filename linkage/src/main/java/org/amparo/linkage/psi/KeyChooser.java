package org.amparo.linkage.psi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Gets one of two keys in each of {@value #TRANSFERS} transfers. The one who offers does not learn which, and this side learns
 * nothing of the other key: Masny and Rindal, "Endemic Oblivious Transfer" (CCS 2019), over the key agreement of Diffie and
 * Hellman.
 *
 * <p>Its whole state is the seed: the same seed and session choose the same and say the same.
 */
public final class KeyChooser {
    public static final int TRANSFERS = 128;

    /** Bytes of a key. */
    public static final int KEY = 16;

    /** Bytes of {@link #message()}. */
    public static final int MESSAGE = TRANSFERS * 2 * P256.POINT;

    private static final byte[] CHOICES = "Amparo-key-transfer-choices-v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] POINT = "Amparo-key-transfer-point-v1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] choices;
    private final Secret[] secrets = new Secret[TRANSFERS];
    private final ECPoint[][] points = new ECPoint[TRANSFERS][];
    private final TransferPoints transfer;

    /**
     * @param seed at least {@value Asker#SEED} bytes of chance, for this session alone
     * @param session what both sides call it
     */
    public KeyChooser(byte[] seed, byte[] session) {
        this.choices = HashToCurve.expand(seed, CHOICES, TRANSFERS / Byte.SIZE);
        this.transfer = new TransferPoints(session);
        for (int i = 0; i < TRANSFERS; i++) {
            secrets[i] = Secret.drawnFrom(seed, i);
            points[i] = points(seed, i);
        }
    }

    /** Of two points the logarithm of one is known with the hash of the other added: which, nobody can see. */
    private ECPoint[] points(byte[] seed, int i) {
        byte[] numbered = ByteBuffer.allocate(seed.length + Integer.BYTES)
                .put(seed)
                .putInt(i)
                .array();
        ECPoint other = HashToCurve.point(numbered, POINT).normalize();
        ECPoint chosen =
                secrets[i].image().subtract(transfer.hash(i, choice(i), other)).normalize();
        return choice(i) == 0 ? new ECPoint[] {chosen, other} : new ECPoint[] {other, chosen};
    }

    private int choice(int i) {
        return choices[i / Byte.SIZE] >> i % Byte.SIZE & 1;
    }

    /** Which of the two is chosen, a bit each, the first lowest in the first byte. */
    public byte[] choices() {
        return choices.clone();
    }

    /** For the one who offers. */
    public byte[] message() {
        return join(P256.writeAll(Arrays.stream(points).flatMap(Arrays::stream).toArray(ECPoint[]::new)));
    }

    /**
     * The chosen keys.
     *
     * @throws NotAPoint when the offer is none
     */
    public List<byte[]> keys(byte[] offer) {
        ECPoint offered = P256.read(offer);
        List<byte[]> keys = new ArrayList<>(TRANSFERS);
        for (int i = 0; i < TRANSFERS; i++) {
            keys.add(transfer.key(
                    i, choice(i), offered.multiply(secrets[i].value()).normalize()));
        }
        return keys;
    }

    private static byte[] join(List<byte[]> written) {
        ByteBuffer all = ByteBuffer.allocate(MESSAGE);
        written.forEach(all::put);
        return all.array();
    }
}
