package org.amparo.access;

import static org.amparo.access.rows.tables.Passkey.PASSKEY;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The passkeys of users: what each proved to have when it was added, and how often it signed. */
@Component
class Passkeys {
    private final DSLContext db;
    private final Clock clock;

    Passkeys(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What signing in compares with. */
    record Kept(UserId user, byte[] attested, long signCount, boolean backupEligible) {}

    /**
     * A passkey as its user sees it.
     *
     * @param handle by which the user takes it away
     */
    record Listed(String handle, String label, Instant added, Optional<Instant> used) {}

    void add(UserId user, String label, PasskeyCeremony.Added added) {
        db.insertInto(PASSKEY)
                .set(PASSKEY.CREDENTIAL_ID, added.credentialId())
                .set(PASSKEY.USER_ID, user.value())
                .set(PASSKEY.LABEL, label)
                .set(PASSKEY.ATTESTED, added.attested())
                .set(PASSKEY.SIGN_COUNT, added.signCount())
                .set(PASSKEY.BACKUP_ELIGIBLE, added.backupEligible())
                .execute();
    }

    boolean isKnown(byte[] credentialId) {
        return find(credentialId).isPresent();
    }

    Optional<Kept> find(byte[] credentialId) {
        return db.select(PASSKEY.USER_ID, PASSKEY.ATTESTED, PASSKEY.SIGN_COUNT, PASSKEY.BACKUP_ELIGIBLE)
                .from(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId))
                .fetchOptional(row -> new Kept(new UserId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    void used(byte[] credentialId, long signCount) {
        db.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, signCount)
                .set(PASSKEY.USED_AT, OffsetDateTime.now(clock))
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId))
                .execute();
    }

    List<Listed> of(UserId user) {
        return db.select(PASSKEY.CREDENTIAL_ID, PASSKEY.LABEL, PASSKEY.ADDED_AT, PASSKEY.USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.USER_ID.eq(user.value()))
                .orderBy(PASSKEY.ADDED_AT)
                .fetch(row -> new Listed(
                        HexFormat.of().formatHex(row.value1()),
                        row.value2(),
                        row.value3().toInstant(),
                        Optional.ofNullable(row.value4()).map(OffsetDateTime::toInstant)));
    }

    /** False when the user has no such passkey. */
    boolean remove(UserId user, String handle) {
        return handle.matches("([0-9a-f]{2})+")
                && db.deleteFrom(PASSKEY)
                                .where(PASSKEY.USER_ID.eq(user.value()))
                                .and(PASSKEY.CREDENTIAL_ID.eq(HexFormat.of().parseHex(handle)))
                                .execute()
                        == 1;
    }

    void removeAll(UserId user) {
        db.deleteFrom(PASSKEY).where(PASSKEY.USER_ID.eq(user.value())).execute();
    }
}
