package org.amparo.linkage.psi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes that every Java has. */
final class Sha {
    private Sha() {}

    static MessageDigest sha256() {
        return of("SHA-256");
    }

    static MessageDigest sha512() {
        return of("SHA-512");
    }

    private static MessageDigest of(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
