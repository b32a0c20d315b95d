package org.amparo.audit;

import java.util.Optional;
import java.util.Set;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.web.DataClass;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down who opens whose identity, and why, before it happens.
 *
 * <p>What is opened to be put into the vault (a registration) is written within the transaction that stores it, if one
 * runs: nothing is shown to anyone, and both stand or fall together. Every other opening is durable first.
 */
@Component
class OpeningsWitness implements Witness {
    private final AuditLog log;

    OpeningsWitness(AuditLog log) {
        this.log = log;
    }

    @Override
    public void witness(Opening opening) {
        Entry entry = Entry.of(opening.actor(), Optional.empty(), Action.OPEN_IDENTITY, opening.subject())
                .forPurpose(opening.purpose().code())
                .showing(Set.of(DataClass.IDENTITY));
        if (opening.purpose() == Purpose.REGISTRATION && insideAWrite()) {
            log.recordWrite(entry);
        } else {
            log.recordRead(entry);
        }
    }

    private static boolean insideAWrite() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
