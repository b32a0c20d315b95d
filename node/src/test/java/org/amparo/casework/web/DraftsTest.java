package org.amparo.casework.web;

import static org.amparo.identity.rows.Tables.SET_ASIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Registrations that nobody finished. */
@NodeTest
class DraftsTest {
    @Autowired
    Drafts drafts;

    @Autowired
    TestUsers users;

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @CsvSource({"6 days 23 hours,true", "7 days 1 hour,false"})
    void afterAWeekADraftIsForgottenWithWhoThePersonIsEvenWhenNobodyBeginsAnother(String age, boolean there) {
        var viewer = users.user(Role.FRONT_LINE);
        var draft = Draft.fresh(UUID.randomUUID(), Draft.Kind.CASE, Instant.now());
        var person = Identity.named(Optional.of("Nombre Inventado"), Optional.empty(), Optional.empty());
        assertThat(drafts.save(viewer, draft, Confidential.of(List.of(person)))).isTrue();
        db.execute(
                "update casework.draft set changed_at = clock_timestamp() - {0}::interval where id = {1}",
                age, draft.id());

        drafts.sweep();

        assertThat(drafts.find(viewer, draft.id()).isPresent()).isEqualTo(there);
        assertThat(db.fetchExists(SET_ASIDE, SET_ASIDE.ID.eq(draft.id()))).isEqualTo(there);
    }

    @Test
    void savingOneForgetsNoOther() {
        var viewer = users.user(Role.FRONT_LINE);
        var first = Draft.fresh(UUID.randomUUID(), Draft.Kind.CASE, Instant.now());
        drafts.save(viewer, first);
        drafts.save(viewer, Draft.fresh(UUID.randomUUID(), Draft.Kind.CASE, Instant.now()));
        assertThat(drafts.find(viewer, first.id())).isPresent();
    }
}
