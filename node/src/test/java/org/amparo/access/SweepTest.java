package org.amparo.access;

import static org.amparo.access.rows.Tables.API_TOKEN;
import static org.amparo.access.rows.Tables.SETUP_LINK;
import static org.amparo.access.rows.Tables.SIGN_IN_FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a node forgets by itself. */
@NodeTest
class SweepTest {
    @Autowired
    Sweep sweep;

    @Autowired
    TestUsers users;

    @Autowired
    BearerTokens tokens;

    @Autowired
    DSLContext db;

    private Viewer officer =
            new Viewer(new UserId(0), "", "", new InstitutionId(0), java.util.Set.of(), Workplace.NONE);

    @BeforeEach
    void anOfficer() {
        officer = users.user(Role.CASE_WORKER);
    }

    @Test
    void tokensThatEndedAreForgottenAndOthersStay() {
        tokens.issue(officer.user());
        tokens.issue(officer.user());
        db.update(API_TOKEN)
                .set(API_TOKEN.EXPIRES_AT, OffsetDateTime.now().minusSeconds(1))
                .where(API_TOKEN.USER_ID.eq(officer.user().value()))
                .limit(1)
                .execute();
        sweep.sweep();
        assertThat(db.fetchCount(API_TOKEN, API_TOKEN.USER_ID.eq(officer.user().value())))
                .isOne();
    }

    @Test
    void failedSignInsAreForgottenAfterADay() {
        byte[] old = failure(OffsetDateTime.now().minusHours(25));
        byte[] recent = failure(OffsetDateTime.now().minusHours(23));
        sweep.sweep();
        assertThat(db.fetchExists(SIGN_IN_FAILURE, SIGN_IN_FAILURE.KEY_HASH.eq(old)))
                .isFalse();
        assertThat(db.fetchExists(SIGN_IN_FAILURE, SIGN_IN_FAILURE.KEY_HASH.eq(recent)))
                .isTrue();
    }

    @Test
    void linksThatSetANodeUpAreForgottenOnceTheyOpenNothing() {
        byte[] worn = link(OffsetDateTime.now().minusMinutes(1));
        byte[] good = link(OffsetDateTime.now().plusHours(1));
        sweep.sweep();
        assertThat(db.fetchExists(SETUP_LINK, SETUP_LINK.TOKEN_HASH.eq(worn))).isFalse();
        assertThat(db.fetchExists(SETUP_LINK, SETUP_LINK.TOKEN_HASH.eq(good))).isTrue();
        db.deleteFrom(SETUP_LINK).where(SETUP_LINK.TOKEN_HASH.eq(good)).execute();
    }

    private byte[] failure(OffsetDateTime at) {
        byte[] key = Hashes.sha256(UUID.randomUUID().toString());
        db.insertInto(SIGN_IN_FAILURE, SIGN_IN_FAILURE.KEY_HASH, SIGN_IN_FAILURE.AT)
                .values(key, at)
                .execute();
        return key;
    }

    private byte[] link(OffsetDateTime ends) {
        byte[] hash = Hashes.sha256(UUID.randomUUID().toString());
        db.insertInto(SETUP_LINK, SETUP_LINK.TOKEN_HASH, SETUP_LINK.EXPIRES_AT)
                .values(hash, ends)
                .execute();
        return hash;
    }
}
