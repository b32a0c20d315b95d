package org.amparo.matching.review;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.amparo.access.RowTickets;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonsErased;
import org.amparo.identity.PersonsKept;
import org.amparo.identity.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down who is new or was changed, with the change itself, and looks for the same persons afterwards: whatever stops
 * the program in between, who waits is looked at later. Several instances may do so at once.
 */
@Component
class LookAgain {
    private static final String NAME = "duplicates";
    private static final int AT_ONCE = 50;
    private static final int SWEPT = 5_000;

    private final PairRows rows;
    private final FindPairs find;
    private final Vault vault;
    private final RowTickets tickets;

    LookAgain(PairRows rows, FindPairs find, Vault vault, RowTickets tickets) {
        this.rows = rows;
        this.find = find;
        this.vault = vault;
        this.tickets = tickets;
    }

    @EventListener
    void keep(PersonsKept kept) {
        rows.await(kept.persons());
    }

    /** Who was erased is erased with its own ticket, or none: the rows are the program's. */
    @EventListener
    void forget(PersonsErased erased) {
        rows.forget(erased.persons());
    }

    @Scheduled(initialDelay = 20, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        while (!Thread.currentThread().isInterrupted() && lookAtSome() > 0) {
            // Who waits after a stop is looked at after the next start.
        }
    }

    /** Looks at all who wait; how many they were. */
    long lookAtAll() {
        long looked = 0;
        for (int some = lookAtSome(); some > 0; some = lookAtSome()) {
            looked += some;
        }
        return looked;
    }

    int lookAtSome() {
        return tickets.asProcess(NAME, () -> {
            var some = rows.some(AT_ONCE);
            if (!some.isEmpty()) {
                find.of(some.stream().map(PairRows.Waiting::person).distinct().toList());
                rows.done(some);
            }
            return some.size();
        });
    }

    /** Has everybody looked at anew. */
    long sweep() {
        long swept = 0;
        var last = new PersonId(0);
        for (var some = after(last); !some.isEmpty(); some = after(last)) {
            swept += some.size();
            last = some.getLast();
        }
        return swept;
    }

    private List<PersonId> after(PersonId last) {
        return tickets.asProcess(NAME, () -> {
            var some = vault.after(last, SWEPT);
            rows.awaitOnce(some.stream().map(PersonId::value).toList());
            return some;
        });
    }
}
