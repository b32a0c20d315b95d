package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.amparo.storage.TicketKey;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the database who asks, so that it gives the rows of no case that is not theirs. A ticket holds for one
 * transaction: rooms with rows of cases do all their work within one of these calls.
 */
@Component
public class RowTickets {
    private static final Duration VALID = Duration.ofHours(1);

    private final DSLContext db;
    private final TicketKey key;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ofItsOwn;

    RowTickets(DSLContext db, TicketKey key, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.key = key;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does the work in the current transaction, or else in one of its own, with the rows of the viewer's cases. */
    public <T> T as(Viewer viewer, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            show(viewer.actor());
            return work.get();
        }));
    }

    /** Shows the viewer's ticket again: long work outlasts one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(Viewer viewer) {
        show(viewer.actor());
    }

    /**
     * Does the program's own work, in a transaction of its own, with the rows of all cases.
     *
     * @param process what it is: {@code frequent-answers}
     */
    public <T> T asProcess(String process, Supplier<T> work) {
        return Objects.requireNonNull(ofItsOwn.execute(status -> {
            show("process:" + process);
            return work.get();
        }));
    }

    private void show(String holder) {
        var ticket = holder + " " + clock.instant().plus(VALID).getEpochSecond();
        db.fetch("select set_config('amparo.ticket', ?, true)", ticket + " " + key.sign(ticket));
    }
}
