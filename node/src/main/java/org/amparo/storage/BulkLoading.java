package org.amparo.storage;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets an import write by COPY, which row-level security forbids: it does so as the role that is exempt, over connections
 * of its own. Whoever uses it sees to it that nobody sees foreign rows.
 */
@Component
public class BulkLoading {
    private final RoutedConnections connections;
    private final TransactionOperations transaction;

    BulkLoading(RoutedConnections connections, TransactionOperations transaction) {
        this.connections = connections;
        this.transaction = transaction;
    }

    /** Does the work in one transaction. */
    public <T> T transaction(Supplier<T> work) {
        return connections.bulk(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
