package org.amparo.access;

import static org.amparo.access.rows.tables.AuthenticatorApp.AUTHENTICATOR_APP;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The authenticator apps of users: one a user, its secret sealed. */
@Component
class AuthenticatorApps {
    /** As long as the hash of HMAC-SHA-1, as RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private final DSLContext db;
    private final ObjectProvider<FactorSeal> seal;
    private final SecureRandom random;
    private final Clock clock;

    AuthenticatorApps(DSLContext db, ObjectProvider<FactorSeal> seal, SecureRandom random, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.random = random;
        this.clock = clock;
    }

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** Seals a secret so that a form can carry it until the app is proved to have it. */
    byte[] seal(byte[] secret, UserId user) {
        return seal.getObject().seal(secret, user);
    }

    byte[] open(byte[] sealed, UserId user) {
        return seal.getObject().open(sealed, user);
    }

    /** Keeps a secret whose code was just typed, in place of the one before; false when the code is wrong. */
    boolean keep(UserId user, byte[] sealed, String code) {
        OptionalLong step = Totp.stepOf(digits(code), open(sealed, user), now());
        step.ifPresent(used -> db.insertInto(AUTHENTICATOR_APP)
                .set(AUTHENTICATOR_APP.USER_ID, user.value())
                .set(AUTHENTICATOR_APP.SECRET, sealed)
                .set(AUTHENTICATOR_APP.LAST_STEP, used)
                .onConflict(AUTHENTICATOR_APP.USER_ID)
                .doUpdate()
                .set(AUTHENTICATOR_APP.SECRET, sealed)
                .set(AUTHENTICATOR_APP.LAST_STEP, used)
                .set(AUTHENTICATOR_APP.ADDED_AT, OffsetDateTime.now(clock))
                .execute());
        return step.isPresent();
    }

    /** Uses a code up; false when it is wrong, or was used before. */
    boolean use(UserId user, String code) {
        OptionalLong step = secret(user)
                .map(kept -> Totp.stepOf(digits(code), open(kept, user), now()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && db.update(AUTHENTICATOR_APP)
                                .set(AUTHENTICATOR_APP.LAST_STEP, step.getAsLong())
                                .where(AUTHENTICATOR_APP.USER_ID.eq(user.value()))
                                .and(AUTHENTICATOR_APP.LAST_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    void remove(UserId user) {
        db.deleteFrom(AUTHENTICATOR_APP)
                .where(AUTHENTICATOR_APP.USER_ID.eq(user.value()))
                .execute();
    }

    private Optional<byte[]> secret(UserId user) {
        return db.select(AUTHENTICATOR_APP.SECRET)
                .from(AUTHENTICATOR_APP)
                .where(AUTHENTICATOR_APP.USER_ID.eq(user.value()))
                .fetchOptional(AUTHENTICATOR_APP.SECRET);
    }

    /** Apps show the digits in two groups, and people type them so. */
    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private Instant now() {
        return clock.instant();
    }
}
