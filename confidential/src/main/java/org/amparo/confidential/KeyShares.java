package org.amparo.confidential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A secret, split among custodians: any {@code threshold} of them have it together, fewer know nothing of it (Shamir, over
 * GF(256), byte by byte). A share is one line of text:
 *
 * <pre>amparo-share-1 SET THRESHOLD NUMBER DATA CHECK</pre>
 *
 * <p>SET is random and the same for the shares of one splitting; CHECK finds a slip of copying. A digest within the secret
 * tells whether what was put together is what was split.
 */
public final class KeyShares {
    private static final String HEAD = "amparo-share-1";
    private static final int DIGEST = 16;
    private static final int MOST = 255;

    private KeyShares() {}

    /**
     * Splits.
     *
     * @param shares how many, at most 255
     * @param threshold how many of them are needed, at least 2
     */
    public static List<String> split(String secret, int shares, int threshold, SecureRandom random) {
        if (threshold < 2 || shares < threshold || shares > MOST) {
            throw new UnusableKey("there are 2 to 255 shares, and at least 2 of them are needed, at most all");
        }
        byte[] whole = withDigest(secret.getBytes(StandardCharsets.UTF_8));
        byte[][] data = new byte[shares][whole.length];
        byte[] polynomial = new byte[threshold];
        for (int i = 0; i < whole.length; i++) {
            random.nextBytes(polynomial);
            polynomial[0] = whole[i];
            for (int share = 0; share < shares; share++) {
                data[share][i] = Gf256.valueAt(polynomial, share + 1);
            }
        }
        byte[] set = new byte[6];
        random.nextBytes(set);
        String name = Base64.getUrlEncoder().encodeToString(set);
        List<String> lines = new ArrayList<>(shares);
        for (int share = 0; share < shares; share++) {
            String line = "%s %s %d %d %s"
                    .formatted(
                            HEAD,
                            name,
                            threshold,
                            share + 1,
                            Base64.getEncoder().withoutPadding().encodeToString(data[share]));
            lines.add(line + " " + check(line));
        }
        return List.copyOf(lines);
    }

    private record Share(String set, int threshold, int number, byte[] data) {}

    /**
     * Puts shares together.
     *
     * @throws UnusableKey when they are too few, damaged, or not of one secret
     */
    public static String join(List<String> lines) {
        List<Share> shares = new ArrayList<>();
        for (String line : lines) {
            Share share = read(line);
            if (shares.stream().noneMatch(other -> other.number() == share.number())) {
                shares.add(share);
            }
        }
        if (shares.isEmpty()) {
            throw new UnusableKey("no share was given");
        }
        Share first = shares.getFirst();
        if (shares.stream()
                .anyMatch(share -> !share.set().equals(first.set()) || share.data().length != first.data().length)) {
            throw new UnusableKey("the shares are not of one splitting");
        }
        if (shares.size() < first.threshold()) {
            throw new UnusableKey("%d shares are needed, %d were given".formatted(first.threshold(), shares.size()));
        }
        return new String(withoutDigest(together(shares.subList(0, first.threshold()))), StandardCharsets.UTF_8);
    }

    private static byte[] together(List<Share> shares) {
        byte[] xs = new byte[shares.size()];
        byte[] ys = new byte[shares.size()];
        byte[] whole = new byte[shares.getFirst().data().length];
        for (int i = 0; i < whole.length; i++) {
            for (int share = 0; share < xs.length; share++) {
                xs[share] = (byte) shares.get(share).number();
                ys[share] = shares.get(share).data()[i];
            }
            whole[i] = Gf256.atZero(xs, ys);
        }
        return whole;
    }

    private static Share read(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length != 6 || !words[0].equals(HEAD)) {
            throw new UnusableKey("a line is no share of a key");
        }
        String told = String.join(" ", Arrays.copyOf(words, 5));
        if (!check(told).equals(words[5])) {
            throw new UnusableKey("a share is damaged: its check does not fit");
        }
        try {
            int threshold = Integer.parseInt(words[2]);
            int number = Integer.parseInt(words[3]);
            byte[] data = Base64.getDecoder().decode(words[4]);
            if (threshold < 2 || threshold > MOST || number < 1 || number > MOST || data.length < DIGEST) {
                throw new UnusableKey("a line is no share of a key");
            }
            return new Share(words[1], threshold, number, data);
        } catch (IllegalArgumentException e) {
            throw new UnusableKey("a line is no share of a key");
        }
    }

    private static String check(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private static byte[] withDigest(byte[] secret) {
        byte[] whole = Arrays.copyOf(digest(secret), DIGEST + secret.length);
        System.arraycopy(secret, 0, whole, DIGEST, secret.length);
        return whole;
    }

    private static byte[] withoutDigest(byte[] whole) {
        byte[] secret = Arrays.copyOfRange(whole, Math.min(DIGEST, whole.length), whole.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(whole, DIGEST), Arrays.copyOf(digest(secret), DIGEST))) {
            throw new UnusableKey("the shares do not give the key that was split");
        }
        return secret;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
