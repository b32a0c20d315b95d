package org.amparo.access;

import static org.amparo.access.rows.tables.RecoveryCode.RECOVERY_CODE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Ten codes for whoever has lost the phone or the key: shown once, kept as hashes, each good once. A code has 74 random
 * bits, so that a hash of it cannot be guessed back.
 */
@Component
class RecoveryCodes {
    static final int HOW_MANY = 10;
    private static final int GROUPS = 3;

    private final DSLContext db;
    private final PasswordRules random;
    private final Clock clock;

    RecoveryCodes(DSLContext db, PasswordRules random, Clock clock) {
        this.db = db;
        this.random = random;
        this.clock = clock;
    }

    /** New codes, to be shown once; those before them end. */
    List<String> issue(UserId user) {
        List<String> codes =
                Stream.generate(() -> random.groups(GROUPS)).limit(HOW_MANY).toList();
        remove(user);
        var insert = db.insertInto(RECOVERY_CODE, RECOVERY_CODE.USER_ID, RECOVERY_CODE.CODE_HASH);
        for (String code : codes) {
            insert = insert.values(user.value(), hash(user, code));
        }
        insert.execute();
        return codes;
    }

    /** Uses a code up; false when it is none of that user's, or was used before. */
    boolean use(UserId user, String code) {
        return db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, OffsetDateTime.now(clock))
                        .where(RECOVERY_CODE.USER_ID.eq(user.value()))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash(user, code)))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    int left(UserId user) {
        return db.fetchCount(
                RECOVERY_CODE, RECOVERY_CODE.USER_ID.eq(user.value()).and(RECOVERY_CODE.USED_AT.isNull()));
    }

    void remove(UserId user) {
        db.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.USER_ID.eq(user.value()))
                .execute();
    }

    /** However it was typed: with other letters' case, without hyphens, with spaces. */
    private static byte[] hash(UserId user, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Hashes.sha256("recovery code\n" + user.value() + "\n" + plain);
    }
}
