package org.amparo.access;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id hashes. One takes 19 MiB and some 60 ms on a small server, so only a few are made at a time:
 * many who sign in at once wait for each other instead of filling the memory.
 */
@Component
class PasswordHashes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    /** The hash of a password that nobody has, compared with when there is no such user: the answer takes as long. */
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$/zBwONdY545cxkYlsY1mPw$/6KZni+C1Y6L/zSp49bKiJLfVK0Ql84ZNiMhO3fyDPU";

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return String.valueOf(argon2.encode(password));
        } finally {
            atOnce.release();
        }
    }

    boolean matches(String password, String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            atOnce.release();
        }
    }

    /** Takes as long as {@link #matches}, for a user who does not exist. */
    void compareWithNobody(String password) {
        matches(password, NOBODY);
    }

    /** Whether a hash was made with other costs than today's. */
    boolean isOld(String hash) {
        return argon2.upgradeEncoding(hash);
    }
}
