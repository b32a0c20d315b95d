package org.amparo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class LogTest {
    @Autowired
    AuditLog log;

    @Autowired
    OpeningsWitness witness;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private static final Entry LOOK = Entry.of("user:7", Optional.of(3), Action.READ, "case");

    @Test
    void anEntryOfAWriteFallsWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            log.recordWrite(LOOK.on(List.of(9_900_000_001L)));
            status.setRollbackOnly();
        });
        assertThat(log.ofCase(9_900_000_001L, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void anEntryOfAWriteNeedsATransaction() {
        assertThatThrownBy(() -> log.recordWrite(LOOK)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRefusalStaysWhenTheCallerRollsBack() {
        transaction.executeWithoutResult(status -> {
            log.recordRead(LOOK.on(List.of(9_900_000_002L)).denied());
            status.setRollbackOnly();
        });
        assertThat(log.ofCase(9_900_000_002L, Optional.empty(), 10))
                .singleElement()
                .satisfies(trace -> {
                    assertThat(trace.outcome()).isEqualTo(Outcome.DENIED);
                    assertThat(trace.actor()).isEqualTo("user:7");
                    assertThat(trace.institution()).contains(3);
                });
    }

    @Test
    void aPersonCanBeShownWhoLookedNewestFirst() {
        for (int i = 0; i < 5; i++) {
            log.recordRead(LOOK.on(List.of(9_900_000_003L, 9_900_000_004L, 9_900_000_003L))
                    .with("shown", i));
        }
        var newest = log.ofCase(9_900_000_003L, Optional.empty(), 2);
        var older = log.ofCase(9_900_000_003L, Optional.of(newest.getLast().id()), 200);
        assertThat(newest).hasSize(2);
        assertThat(older).hasSize(3);
        assertThat(newest.getFirst().id()).isGreaterThan(newest.getLast().id());
        assertThat(log.ofCase(9_900_000_004L, Optional.empty(), 200)).hasSize(5);
    }

    @Test
    void manyWhoReadAtOnceAllLeaveAnEntry() throws Exception {
        var readers = new ArrayList<Thread>();
        for (int i = 0; i < 40; i++) {
            readers.add(Thread.ofVirtual().start(() -> log.recordRead(LOOK.on(List.of(9_900_000_005L)))));
        }
        for (var reader : readers) {
            reader.join();
        }
        assertThat(log.ofCase(9_900_000_005L, Optional.empty(), 200)).hasSize(40);
    }

    @Test
    void whatIsOpenedToBeShownIsWrittenEvenIfTheCallerRollsBack() {
        transaction.executeWithoutResult(status -> {
            witness.witness(new Opening("user:7", Purpose.ASSISTANCE, "person:9000006"));
            witness.witness(new Opening("user:7", Purpose.REGISTRATION, "person:9000007"));
            status.setRollbackOnly();
        });
        var entries = db.fetch(
                "select subject, purpose, action from audit.entry where subject in ('person:9000006', 'person:9000007')");
        assertThat(entries).singleElement().satisfies(row -> {
            assertThat(row.get(0)).isEqualTo("person:9000006");
            assertThat(row.get(1)).isEqualTo("assistance");
            assertThat(row.get(2)).isEqualTo("open_identity");
        });
    }

    @Test
    void theProgramCannotChangeOrRemoveWhatWasWritten() {
        log.recordRead(LOOK);
        assertThatThrownBy(() -> db.execute("delete from audit.entry")).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> db.execute("update audit.entry set actor = 'user:1'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> db.execute("delete from audit.entry_case"))
                .hasStackTraceContaining("permission denied");
    }
}
