package org.amparo.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the proof that the log at one size continues the log at a smaller one, as the tables hold it. */
@Component
class ProveContinuity {
    private final TreeRows rows;
    private final LogKey key;
    private final TransactionTemplate snapshot;

    ProveContinuity(TreeRows rows, LogKey key, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.key = key;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** One end of a proof: a size, and what a checkpoint from elsewhere says of it. */
    record End(long size, Optional<Checkpoint> said, Optional<String> note) {
        static End at(long size) {
            return new End(size, Optional.empty(), Optional.empty());
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        record Proved(ConsistencyProof proof, long newer) implements Outcome {}

        /** There are no such two sizes, the earlier first. */
        record NoSuchSizes(long size) implements Outcome {}

        /** A checkpoint says something else than the log: it is the other history that has to be explained. */
        record Differs(long size) implements Outcome {}
    }

    Outcome prove(End older, End newer) {
        return snapshot.execute(status -> proof(older, newer));
    }

    private Outcome proof(End older, End newer) {
        long size = rows.size();
        if (older.size() < 1 || older.size() > newer.size() || newer.size() > size) {
            return new Outcome.NoSuchSizes(size);
        }
        MerkleTree tree = new MerkleTree(rows::subtree);
        for (End end : List.of(older, newer)) {
            if (end.said()
                    .filter(said -> !Arrays.equals(said.root(), tree.root(end.size())))
                    .isPresent()) {
                return new Outcome.Differs(end.size());
            }
        }
        String note = newer.note()
                .or(() -> rows.noteAt(newer.size()))
                .orElseGet(() -> key.sign(newer.size(), tree.root(newer.size())));
        return new Outcome.Proved(
                new ConsistencyProof(older.size(), tree.consistency(older.size(), newer.size()), note), newer.size());
    }
}
