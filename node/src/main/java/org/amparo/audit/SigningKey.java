package org.amparo.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The key with which a log signs its checkpoints (C2SP signed-note, Ed25519). Its text holds two lines: the private key in
 * PKCS #8, and the key that others verify with.
 */
final class SigningKey {
    private static final int PUBLIC = 32;

    private final PrivateKey key;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey key, VerifyingKey verifying) {
        this.key = key;
        this.verifying = verifying;
    }

    static SigningKey drawn(String name, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new SigningKey(
                    pair.getPrivate(),
                    VerifyingKey.of(name, Arrays.copyOfRange(encoded, encoded.length - PUBLIC, encoded.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** Reads what {@link #text} writes; empty when it is something else, or when the two lines do not belong together. */
    static Optional<SigningKey> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2) {
            return Optional.empty();
        }
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst())));
            return VerifyingKey.read(lines.get(1))
                    .map(verifying -> new SigningKey(key, verifying))
                    .filter(SigningKey::isWhole);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return verifying.open(sign("whole\n")).isPresent();
    }

    String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + verifying.text() + "\n";
    }

    VerifyingKey verifying() {
        return verifying;
    }

    /** A note: the text, a blank line, the signature. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] named = VerifyingKey.join(verifying.id(), signature.sign());
            return text + "\n\u2014 " + verifying.name() + " "
                    + Base64.getEncoder().encodeToString(named) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }
}
