package org.amparo.access;

import static org.amparo.access.rows.tables.SetupLink.SETUP_LINK;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Links that set the node up: random, kept as hashes, good for a day and for one use. */
@Component
class SetupLinks {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int BYTES = 32;

    private final DSLContext db;
    private final Clock clock;
    private final SecureRandom random;

    SetupLinks(DSLContext db, Clock clock, SecureRandom random) {
        this.db = db;
        this.clock = clock;
        this.random = random;
    }

    /** A new token; those before it end. */
    String issue() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.deleteFrom(SETUP_LINK).where(SETUP_LINK.USED_AT.isNull()).execute();
        db.insertInto(SETUP_LINK)
                .set(SETUP_LINK.TOKEN_HASH, Hashes.sha256(token))
                .set(SETUP_LINK.EXPIRES_AT, now().plus(LONGEST))
                .execute();
        return token;
    }

    boolean isGood(String token) {
        return db.fetchExists(SETUP_LINK, good(token));
    }

    /** Uses a token up; false when it was not good. */
    boolean use(String token) {
        return db.update(SETUP_LINK)
                        .set(SETUP_LINK.USED_AT, now())
                        .where(good(token))
                        .execute()
                == 1;
    }

    /** Removes those that open nothing any more. */
    void sweep() {
        db.deleteFrom(SETUP_LINK).where(SETUP_LINK.EXPIRES_AT.lt(now())).execute();
    }

    private Condition good(String token) {
        return SETUP_LINK
                .TOKEN_HASH
                .eq(Hashes.sha256(token))
                .and(SETUP_LINK.USED_AT.isNull())
                .and(SETUP_LINK.EXPIRES_AT.gt(now()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
