package org.amparo.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log of every read and write. */
public interface AuditLog {
    /**
     * Writes an entry within the caller's transaction: a write and its entry stand or fall together.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when no transaction is open
     */
    void recordWrite(Entry entry);

    /**
     * Writes an entry in a transaction of its own and returns when it is durable: for reads, which leave no other
     * trace, and for refusals, which must stay when the caller rolls back.
     */
    void recordRead(Entry entry);

    /**
     * Who touched a case, newest first.
     *
     * @param caseId the case's internal id
     * @param before only entries older than this entry's id
     * @param limit at most this many, 1 to 200
     */
    List<Trace> ofCase(long caseId, Optional<Long> before, int limit);

    /**
     * One entry as it is shown to those who may see the log of a case.
     *
     * @param about of what kind the thing is that was looked at or changed: {@code case}, {@code person}, {@code pair} …
     * @param decided what was decided of two persons who may be one, by code
     */
    record Trace(
            long id,
            Instant at,
            String actor,
            Optional<Integer> institution,
            Action action,
            Optional<String> purpose,
            Outcome outcome,
            String about,
            Optional<String> decided) {}
}
