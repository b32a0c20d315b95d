package org.amparo.audit;

import static org.amparo.audit.rows.tables.Checkpoint.CHECKPOINT;
import static org.amparo.audit.rows.tables.Entry.ENTRY;
import static org.amparo.audit.rows.tables.Leaf.LEAF;
import static org.amparo.audit.rows.tables.Pending.PENDING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.amparo.audit.Verdict.Finding.EntryAdded;
import org.amparo.audit.Verdict.Finding.EntryRemoved;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves the log whole, or finds what was changed, removed, reordered or added: reads every entry once, makes the tree of
 * them anew and holds it against every checkpoint. One snapshot of the database; the node may go on.
 */
@Component
class VerifyLog {
    private static final int FETCH = 2_000;

    private final DSLContext db;
    private final TransactionTemplate snapshot;

    VerifyLog(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * Verifies the whole log.
     *
     * @param keys whose signatures count
     * @param kept notes that were kept elsewhere
     * @param progress is told how many entries have been read
     */
    Verdict verify(List<VerifyingKey> keys, List<String> kept, LongConsumer progress) {
        return snapshot.execute(status -> {
            var audit = new Auditor(keys, keptBySize(keys, kept));
            leaves(audit, progress);
            outsideTheTree(audit);
            return audit.verdict(db.fetchCount(PENDING));
        });
    }

    private static Map<Long, List<String>> keptBySize(List<VerifyingKey> keys, List<String> kept) {
        Map<Long, List<String>> bySize = new TreeMap<>();
        for (String note : kept) {
            long size = Checkpoint.signed(keys, note).map(Checkpoint::size).orElse(0L);
            bySize.computeIfAbsent(size, key -> new ArrayList<>()).add(note);
        }
        return bySize;
    }

    private void leaves(Auditor audit, LongConsumer progress) {
        List<SelectField<?>> fields = new ArrayList<>(TreeRows.ENTRY_FIELDS);
        fields.addAll(List.of(LEAF.POSITION, LEAF.ENTRY_ID, LEAF.HASHES));
        try (Cursor<Record> leaves = db.select(fields)
                        .from(LEAF)
                        .leftJoin(ENTRY)
                        .on(ENTRY.ID.eq(LEAF.ENTRY_ID))
                        .orderBy(LEAF.POSITION)
                        .fetchSize(FETCH)
                        .fetchLazy();
                Cursor<Record2<Long, String>> checkpoints = db.select(CHECKPOINT.SIZE, CHECKPOINT.NOTE)
                        .from(CHECKPOINT)
                        .orderBy(CHECKPOINT.SIZE)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            Record2<Long, String> due = checkpoints.fetchNext();
            for (Record leaf : leaves) {
                audit.leaf(
                        leaf.get(LEAF.POSITION),
                        leaf.get(LEAF.ENTRY_ID),
                        leaf.get(LEAF.HASHES),
                        leaf.get(ENTRY.ID) == null
                                ? Optional.empty()
                                : Optional.of(TreeRows.entry(leaf).leafHash()));
                while (due != null && due.value1() <= audit.size()) {
                    audit.checkpoint(due.value1(), due.value2());
                    due = checkpoints.fetchNext();
                }
                progress.accept(audit.size());
            }
            for (; due != null; due = checkpoints.fetchNext()) {
                audit.checkpoint(due.value1(), due.value2());
            }
        }
    }

    /** Entries that neither the tree nor what waits for it knows; and what waits without an entry. */
    private void outsideTheTree(Auditor audit) {
        try (Cursor<? extends Record> added = db.select(ENTRY.ID)
                .from(ENTRY)
                .whereNotExists(DSL.selectOne().from(LEAF).where(LEAF.ENTRY_ID.eq(ENTRY.ID)))
                .andNotExists(DSL.selectOne().from(PENDING).where(PENDING.ENTRY_ID.eq(ENTRY.ID)))
                .orderBy(ENTRY.ID)
                .fetchSize(FETCH)
                .fetchLazy()) {
            added.forEach(row -> audit.found(new EntryAdded(row.get(ENTRY.ID))));
        }
        db.select(PENDING.ENTRY_ID)
                .from(PENDING)
                .whereNotExists(DSL.selectOne().from(ENTRY).where(ENTRY.ID.eq(PENDING.ENTRY_ID)))
                .orderBy(PENDING.ENTRY_ID)
                .fetch()
                .forEach(row -> audit.found(new EntryRemoved(row.value1())));
    }
}
