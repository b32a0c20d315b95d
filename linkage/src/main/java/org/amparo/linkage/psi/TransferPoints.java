package org.amparo.linkage.psi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;

/** What both sides of {@link KeyChooser} and {@link KeyOfferer} work out alike. */
final class TransferPoints {
    private static final byte[] HASH = "Amparo-key-transfer-hash-v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEY = "Amparo-key-transfer-key-v1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] session;

    TransferPoints(byte[] session) {
        this.session = session.clone();
    }

    /** The point that stands in for whichever of two the other one is given: nobody can choose both. */
    ECPoint hash(int transfer, int which, ECPoint other) {
        return HashToCurve.point(message(transfer, which, P256.write(other)), HASH);
    }

    byte[] key(int transfer, int which, ECPoint secret) {
        MessageDigest sha = Sha.sha256();
        sha.update(KEY);
        return Arrays.copyOf(sha.digest(message(transfer, which, P256.write(secret))), KeyChooser.KEY);
    }

    private byte[] message(int transfer, int which, byte[] point) {
        return ByteBuffer.allocate(session.length + 5 + point.length)
                .put(session)
                .putInt(transfer)
                .put((byte) which)
                .put(point)
                .array();
    }
}
