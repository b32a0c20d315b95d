package org.amparo.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.commandline.UnreadableInput;

/**
 * A key that signed notes are held against (C2SP signed-note): Ed25519, with a name. Written as {@code
 * name+hash+base64}.
 */
final class VerifyingKey {
    static final byte ED25519 = 1;
    static final int ID = 4;

    private static final int KEY = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final String DASH = "\u2014 ";

    private final String name;
    private final byte[] key;
    private final PublicKey publicKey;

    private VerifyingKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
        try {
            publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509, key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** @param key 32 bytes, as RFC 8032 encodes a public key */
    static VerifyingKey of(String name, byte[] key) {
        if (name.isEmpty() || name.matches(".*[\\s+].*") || key.length != KEY) {
            throw new IllegalArgumentException("a key has a name without blanks and plus signs, and 32 bytes");
        }
        return new VerifyingKey(name, key.clone());
    }

    /** Reads what {@link #text} writes; empty when it is something else. */
    static Optional<VerifyingKey> read(String text) {
        String[] parts = text.strip().split("\\+", 3);
        try {
            byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
            if (typed.length != 1 + KEY || typed[0] != ED25519) {
                return Optional.empty();
            }
            VerifyingKey read = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
            return HexFormat.of().formatHex(read.id()).equals(parts[1]) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A key as it was typed at a command. */
    static VerifyingKey given(String text) {
        return read(text)
                .orElseThrow(() -> new UnreadableInput("--key takes NAME+HASH+KEY, as amparo audit checkpoint tells"));
    }

    /** A node's own key, and those that were typed. */
    static List<VerifyingKey> allOf(VerifyingKey own, List<String> given) {
        return Stream.concat(Stream.of(own), given.stream().map(VerifyingKey::given))
                .toList();
    }

    String name() {
        return name;
    }

    String text() {
        return name
                + "+" + HexFormat.of().formatHex(id())
                + "+" + Base64.getEncoder().encodeToString(join(new byte[] {ED25519}, key));
    }

    /** The four bytes by which a signature names its key. */
    byte[] id() {
        try {
            byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(join(named, join(new byte[] {ED25519}, key)));
            return Arrays.copyOf(digest, ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The text of a note that this key signed; empty when it did not, or when it is no note. */
    Optional<String> open(String note) {
        int end = note.indexOf("\n\n" + DASH);
        if (end < 0) {
            return Optional.empty();
        }
        String text = note.substring(0, end + 1);
        return note.substring(end + 2).lines().anyMatch(line -> signs(line, text))
                ? Optional.of(text)
                : Optional.empty();
    }

    private boolean signs(String line, String text) {
        String begin = DASH + name + " ";
        if (!line.startsWith(begin)) {
            return false;
        }
        try {
            byte[] signed = Base64.getDecoder().decode(line.substring(begin.length()));
            if (signed.length < ID || !Arrays.equals(Arrays.copyOf(signed, ID), id())) {
                return false;
            }
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed, ID, signed.length - ID);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(first.length + second.length);
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
