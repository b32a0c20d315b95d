package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class EarlierRequestsTest {
    private static final String KEY = "una-clave";

    @Autowired
    TestUsers users;

    @Autowired
    EarlierRequests requests;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private Viewer viewer;

    @BeforeEach
    void aRequestWasMade() {
        viewer = users.user(Role.CASE_WORKER);
        requests.remember(viewer, asked("one"), Optional.empty(), List.of(new CaseId(1)));
    }

    @Test
    void aKeyIsRememberedForAWeek() {
        age("6 days 23 hours");
        requests.sweep();

        assertThat(find("one"))
                .hasValueSatisfying(earlier -> assertThat(earlier.same()).isTrue());
        assertThat(find("another"))
                .hasValueSatisfying(earlier -> assertThat(earlier.same()).isFalse());
    }

    @Test
    void afterAWeekAKeyIsAsGoodAsNew() {
        age("7 days 1 hour");

        assertThat(find("one")).isEmpty();
        requests.remember(viewer, asked("another"), Optional.empty(), List.of(new CaseId(2)));
        assertThat(find("another"))
                .hasValueSatisfying(earlier -> assertThat(earlier.cases()).containsExactly(2L));
    }

    @Test
    void whatHasExpiredIsRemovedEvenIfNobodyAsks() {
        age("7 days 1 hour");
        requests.sweep();

        assertThat(db.fetchValue(
                        "select count(*) from casework.idempotency_key where user_id = ?",
                        viewer.user().value()))
                .isEqualTo(0L);
    }

    private void age(String interval) {
        db.execute(
                "update casework.idempotency_key set created_at = now() - ?::interval where user_id = ?",
                interval,
                viewer.user().value());
    }

    private Optional<EarlierRequests.Earlier> find(String request) {
        return Optional.ofNullable(transaction.execute(status -> requests.find(viewer, asked(request))))
                .orElseThrow();
    }

    private EarlierRequests.Asked asked(String request) {
        return requests.asked(Optional.of(KEY), () -> List.of(request)).orElseThrow();
    }
}
