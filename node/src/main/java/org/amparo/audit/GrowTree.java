package org.amparo.audit;

import static org.amparo.audit.rows.tables.Leaf.LEAF;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.storage.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes entries into the tree, one process at a time, and signs what the tree is. */
@Component
class GrowTree {
    private static final int AT_ONCE = 2_000;

    private final TreeRows rows;
    private final Copy copy;
    private final LogKey key;
    private final TransactionTemplate transaction;

    GrowTree(TreeRows rows, Copy copy, LogKey key, TransactionTemplate transaction) {
        this.rows = rows;
        this.copy = copy;
        this.key = key;
        this.transaction = transaction;
    }

    /** Takes in all that waits. */
    void grow() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> growABit() == AT_ONCE));
        }
    }

    /** Takes in all that waits, and keeps a signed checkpoint unless there is one of this size. */
    void checkpoint() {
        grow();
        transaction.executeWithoutResult(status -> {
            rows.lock();
            long size = rows.size();
            if (size > rows.lastCheckpoint().orElse(0L)) {
                byte[] root = new MerkleTree(rows::subtree).root(size);
                rows.keep(size, key.sign(size, root));
            }
        });
    }

    private int growABit() {
        rows.lock();
        List<StoredEntry> waiting = rows.pending(AT_ONCE);
        if (waiting.isEmpty()) {
            return 0;
        }
        long size = rows.size();
        Map<Long, List<byte[]>> added = new HashMap<>();
        MerkleTree tree = new MerkleTree(
                (level, last) -> added.containsKey(last) ? added.get(last).get(level) : rows.subtree(level, last));
        List<@Nullable Object[]> leaves = new ArrayList<>();
        for (StoredEntry entry : waiting) {
            List<byte[]> hashes = tree.append(size, entry.leafHash());
            added.put(size, hashes);
            leaves.add(new @Nullable Object[] {size, entry.id(), joined(hashes)});
            size++;
        }
        copy.into(LEAF, List.of(LEAF.POSITION, LEAF.ENTRY_ID, LEAF.HASHES), leaves);
        rows.noLongerPending(waiting.stream().map(StoredEntry::id).toList());
        return waiting.size();
    }

    static byte[] joined(List<byte[]> hashes) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(hashes.size() * MerkleTree.HASH);
        hashes.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
