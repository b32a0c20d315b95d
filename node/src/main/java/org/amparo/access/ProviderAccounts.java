package org.amparo.access;

import static org.amparo.access.rows.tables.ProviderAccount.PROVIDER_ACCOUNT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which user is who at the identity provider. */
@Component
class ProviderAccounts {
    private final DSLContext db;

    ProviderAccounts(DSLContext db) {
        this.db = db;
    }

    Optional<UserId> linked(IdentityProvider.Subject subject) {
        return db.select(PROVIDER_ACCOUNT.USER_ID)
                .from(PROVIDER_ACCOUNT)
                .where(PROVIDER_ACCOUNT.ISSUER.eq(subject.issuer()))
                .and(PROVIDER_ACCOUNT.SUBJECT.eq(subject.subject()))
                .fetchOptional(row -> new UserId(row.value1()));
    }

    boolean isLinked(UserId user) {
        return db.fetchExists(PROVIDER_ACCOUNT, PROVIDER_ACCOUNT.USER_ID.eq(user.value()));
    }

    /** Takes the place of what the user had there before; false when it is somebody else's. */
    boolean link(IdentityProvider.Subject subject, UserId user) {
        db.deleteFrom(PROVIDER_ACCOUNT)
                .where(PROVIDER_ACCOUNT.USER_ID.eq(user.value()))
                .and(PROVIDER_ACCOUNT.ISSUER.eq(subject.issuer()))
                .execute();
        return db.insertInto(PROVIDER_ACCOUNT)
                        .set(PROVIDER_ACCOUNT.ISSUER, subject.issuer())
                        .set(PROVIDER_ACCOUNT.SUBJECT, subject.subject())
                        .set(PROVIDER_ACCOUNT.USER_ID, user.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void unlink(UserId user) {
        db.deleteFrom(PROVIDER_ACCOUNT)
                .where(PROVIDER_ACCOUNT.USER_ID.eq(user.value()))
                .execute();
    }
}
