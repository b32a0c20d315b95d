package org.amparo.linkage.psi;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.ECPoint;

/** RFC 9497 with P-256 and SHA-256. Everything travels as bytes; what was received is checked. */
public final class Oprf {
    /** Bytes of a blinded and of an evaluated element. */
    public static final int ELEMENT = P256.POINT;

    private static final byte[] FINALIZE = "Finalize".getBytes(StandardCharsets.US_ASCII);

    private static final Multiples OF_GENERATOR = new Multiples(P256.GENERATOR);

    private final byte[] context;
    private final byte[] groupTag;

    public Oprf(Mode mode) {
        this.context = mode.context();
        this.groupTag = tag("HashToGroup-");
    }

    private byte[] tag(String prefix) {
        return joined(prefix.getBytes(StandardCharsets.US_ASCII), context);
    }

    /** Section 3.2.1. */
    Secret deriveKey(byte[] seed, byte[] info) {
        byte[] tag = tag("DeriveKeyPair");
        for (int counter = 0; counter <= 255; counter++) {
            BigInteger key = HashToCurve.scalar(joined(seed, framed(info), new byte[] {(byte) counter}), tag);
            if (key.signum() != 0) {
                return Secret.of(key);
            }
        }
        throw new IllegalStateException("chance does not fail 256 times");
    }

    /** What the other side may know of a secret: by it proofs are checked. */
    public byte[] publicKey(Secret secret) {
        return P256.write(secret.image());
    }

    /** Inputs, each hidden by a secret of its own. */
    List<byte[]> blind(List<byte[]> inputs, List<Secret> blinds) {
        return multiplied(
                inputs.stream().map(input -> HashToCurve.point(input, groupTag)).toArray(ECPoint[]::new),
                blinds.stream().map(Secret::value).toList());
    }

    /**
     * Inputs, each hidden by a multiple of the generator added to it: as evenly spread as {@link #blind} makes them, and dear
     * once for all of them instead of once for each.
     */
    List<byte[]> hide(List<byte[]> inputs, List<Secret> blinds) {
        ECPoint[] hidden = new ECPoint[inputs.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = HashToCurve.point(inputs.get(i), groupTag)
                    .add(OF_GENERATOR.times(blinds.get(i).value()));
        }
        return P256.writeAll(hidden);
    }

    /**
     * What the function makes of inputs that were hidden so: the multiple of the public key is taken away again.
     *
     * @param key multiples of what the other side says is its public key; says it wrong, nothing is found
     * @throws NotAPoint when an element is none
     */
    List<byte[]> revealed(List<byte[]> inputs, List<Secret> blinds, List<byte[]> evaluated, Multiples key) {
        if (inputs.size() != evaluated.size()) {
            throw new NotAPoint();
        }
        ECPoint[] issued = read(evaluated);
        for (int i = 0; i < issued.length; i++) {
            issued[i] = issued[i].subtract(key.times(blinds.get(i).value()));
            if (issued[i].isInfinity()) {
                throw new NotAPoint();
            }
        }
        return outputs(inputs, P256.writeAll(issued));
    }

    /**
     * Passes elements through the function without seeing what they hide.
     *
     * @throws NotAPoint when one of them is none
     */
    List<byte[]> evaluate(Secret secret, List<byte[]> blinded) {
        return multiplied(read(blinded), java.util.Collections.nCopies(blinded.size(), secret.value()));
    }

    /**
     * What the function makes of the inputs.
     *
     * @throws NotAPoint when an element is none
     */
    List<byte[]> outputs(List<byte[]> inputs, List<Secret> blinds, List<byte[]> evaluated) {
        if (inputs.size() != evaluated.size()) {
            throw new NotAPoint();
        }
        List<byte[]> issued = multiplied(
                read(evaluated),
                blinds.stream()
                        .map(blind -> blind.value().modInverse(P256.ORDER))
                        .toList());
        return outputs(inputs, issued);
    }

    /** What the function makes of inputs that the holder of the secret knows. */
    List<byte[]> outputs(Secret secret, List<byte[]> inputs) {
        List<byte[]> issued = blind(inputs, java.util.Collections.nCopies(inputs.size(), secret));
        return outputs(inputs, issued);
    }

    private static List<byte[]> outputs(List<byte[]> inputs, List<byte[]> issued) {
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> output(inputs.get(i), issued.get(i)))
                .toList();
    }

    /** Section 2.2.1: that one secret was used for all. */
    byte[] prove(Secret secret, List<byte[]> blinded, List<byte[]> evaluated, Secret chance) {
        byte[] key = publicKey(secret);
        ECPoint sum = composite(key, blinded, evaluated, blinded);
        ECPoint image = sum.multiply(secret.value()).normalize();
        BigInteger challenge = challenge(
                key,
                sum,
                image,
                P256.GENERATOR.multiply(chance.value()).normalize(),
                sum.multiply(chance.value()).normalize());
        BigInteger answer =
                chance.value().subtract(challenge.multiply(secret.value())).mod(P256.ORDER);
        return joined(P256.write(challenge), P256.write(answer));
    }

    /** Whether a proof holds for the holder of a public key. */
    boolean holds(byte[] proof, byte[] publicKey, List<byte[]> blinded, List<byte[]> evaluated) {
        if (proof.length != 2 * P256.SCALAR || blinded.isEmpty() || blinded.size() != evaluated.size()) {
            return false;
        }
        ECPoint key = P256.read(publicKey);
        ECPoint sum = composite(publicKey, blinded, evaluated, blinded);
        ECPoint image = composite(publicKey, blinded, evaluated, evaluated);
        BigInteger challenge = P256.readScalar(proof, 0);
        BigInteger answer = P256.readScalar(proof, P256.SCALAR);
        ECPoint first =
                P256.GENERATOR.multiply(answer).add(key.multiply(challenge)).normalize();
        ECPoint second = sum.multiply(answer).add(image.multiply(challenge)).normalize();
        return challenge(publicKey, sum, image, first, second).equals(challenge);
    }

    private ECPoint composite(byte[] key, List<byte[]> blinded, List<byte[]> evaluated, List<byte[]> summed) {
        byte[] seed = Sha.sha256().digest(joined(framed(key), framed(tag("Seed-"))));
        byte[] tag = tag("HashToScalar-");
        ECPoint sum = P256.CURVE.getInfinity();
        for (int i = 0; i < blinded.size(); i++) {
            byte[] transcript = joined(
                    framed(seed),
                    new byte[] {(byte) (i >> 8), (byte) i},
                    framed(blinded.get(i)),
                    framed(evaluated.get(i)),
                    "Composite".getBytes(StandardCharsets.US_ASCII));
            sum = sum.add(P256.read(summed.get(i)).multiply(HashToCurve.scalar(transcript, tag)));
        }
        return sum.normalize();
    }

    private BigInteger challenge(byte[] key, ECPoint... points) {
        ByteArrayOutputStream transcript = new ByteArrayOutputStream();
        transcript.writeBytes(framed(key));
        for (ECPoint point : points) {
            transcript.writeBytes(framed(P256.write(point)));
        }
        transcript.writeBytes("Challenge".getBytes(StandardCharsets.US_ASCII));
        return HashToCurve.scalar(transcript.toByteArray(), tag("HashToScalar-"));
    }

    private static ECPoint[] read(List<byte[]> elements) {
        return elements.stream().map(P256::read).toArray(ECPoint[]::new);
    }

    private static List<byte[]> multiplied(ECPoint[] points, List<BigInteger> scalars) {
        ECPoint[] products = new ECPoint[points.length];
        for (int i = 0; i < points.length; i++) {
            products[i] = points[i].multiply(scalars.get(i));
        }
        return P256.writeAll(products);
    }

    private static byte[] output(byte[] input, byte[] issued) {
        MessageDigest sha = Sha.sha256();
        sha.update(framed(input));
        sha.update(framed(issued));
        return sha.digest(FINALIZE);
    }

    private static byte[] framed(byte[] bytes) {
        return joined(new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length}, bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
