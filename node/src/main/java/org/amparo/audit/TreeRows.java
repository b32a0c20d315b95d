package org.amparo.audit;

import static org.amparo.audit.rows.tables.Checkpoint.CHECKPOINT;
import static org.amparo.audit.rows.tables.Entry.ENTRY;
import static org.amparo.audit.rows.tables.EntryCase.ENTRY_CASE;
import static org.amparo.audit.rows.tables.Leaf.LEAF;
import static org.amparo.audit.rows.tables.Pending.PENDING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The rows of the tree: what waits for it, its leaves, its checkpoints. */
@Component
class TreeRows {
    /** Entries with their cases, as {@link #entry} reads them. */
    private static final Field<Long[]> CASES = array(select(ENTRY_CASE.CASE_ID)
                    .from(ENTRY_CASE)
                    .where(ENTRY_CASE.ENTRY_ID.eq(ENTRY.ID))
                    .orderBy(ENTRY_CASE.CASE_ID))
            .as("cases");

    static final List<Field<?>> ENTRY_FIELDS = List.of(
            ENTRY.ID,
            ENTRY.FORM,
            ENTRY.AT,
            ENTRY.ACTOR,
            ENTRY.INSTITUTION_ID,
            ENTRY.ACTION,
            ENTRY.SUBJECT,
            ENTRY.PURPOSE,
            ENTRY.OUTCOME,
            ENTRY.DETAIL,
            ENTRY.CLASSES,
            ENTRY.CHANNEL,
            ENTRY.ORIGIN,
            ENTRY.REASON,
            CASES);

    /** "audit" in ASCII: whoever holds it is the only one that lets the tree grow. */
    private static final long LOCK = 0x6175646974L;

    private final DSLContext db;

    TreeRows(DSLContext db) {
        this.db = db;
    }

    /** Waits until no other process lets the tree grow; until the end of the transaction. */
    void lock() {
        db.execute("select pg_advisory_xact_lock({0})", org.jooq.impl.DSL.val(LOCK));
    }

    long size() {
        return db.select(max(LEAF.POSITION))
                .from(LEAF)
                .fetchOptional(row -> row.value1())
                .map(last -> last + 1)
                .orElse(0L);
    }

    /** Entries that are not in the tree, oldest first. */
    List<StoredEntry> pending(int limit) {
        return db.select(ENTRY_FIELDS)
                .from(PENDING)
                .join(ENTRY)
                .on(ENTRY.ID.eq(PENDING.ENTRY_ID))
                .orderBy(PENDING.ENTRY_ID)
                .limit(limit)
                .fetch(TreeRows::entry);
    }

    void noLongerPending(Collection<Long> entries) {
        db.deleteFrom(PENDING)
                .where(PENDING.ENTRY_ID.eq(any(entries.toArray(Long[]::new))))
                .execute();
    }

    /** The hash of the whole subtree that ends with a leaf. */
    byte[] subtree(int level, long lastLeaf) {
        return db.select(LEAF.HASHES)
                .from(LEAF)
                .where(LEAF.POSITION.eq(lastLeaf))
                .fetchOptional(row -> hash(row.value1(), level))
                .orElseThrow(() -> new IllegalStateException("the audit tree lacks leaf " + lastLeaf));
    }

    static byte[] hash(byte[] hashes, int level) {
        return Arrays.copyOfRange(hashes, level * MerkleTree.HASH, (level + 1) * MerkleTree.HASH);
    }

    Optional<Long> lastCheckpoint() {
        return db.select(max(CHECKPOINT.SIZE)).from(CHECKPOINT).fetchOptional(row -> row.value1());
    }

    /** The newest note. */
    Optional<String> lastNote() {
        return db.select(CHECKPOINT.NOTE)
                .from(CHECKPOINT)
                .orderBy(CHECKPOINT.SIZE.desc())
                .limit(1)
                .fetchOptional(row -> row.value1());
    }

    Optional<String> noteAt(long size) {
        return db.select(CHECKPOINT.NOTE)
                .from(CHECKPOINT)
                .where(CHECKPOINT.SIZE.eq(size))
                .fetchOptional(row -> row.value1());
    }

    void keep(long size, String note) {
        db.insertInto(CHECKPOINT)
                .set(CHECKPOINT.SIZE, size)
                .set(CHECKPOINT.NOTE, note)
                .onConflictDoNothing()
                .execute();
    }

    static StoredEntry entry(Record row) {
        return new StoredEntry(
                row.get(ENTRY.ID),
                row.get(ENTRY.FORM),
                row.get(ENTRY.AT).toInstant(),
                row.get(ENTRY.ACTOR),
                Optional.ofNullable(row.get(ENTRY.INSTITUTION_ID)),
                row.get(ENTRY.ACTION),
                row.get(ENTRY.SUBJECT),
                Optional.ofNullable(row.get(ENTRY.PURPOSE)),
                row.get(ENTRY.OUTCOME),
                row.get(ENTRY.DETAIL),
                Optional.ofNullable(row.get(ENTRY.CLASSES)),
                Optional.ofNullable(row.get(ENTRY.CHANNEL)),
                Optional.ofNullable(row.get(ENTRY.ORIGIN)),
                Optional.ofNullable(row.get(ENTRY.REASON)),
                List.of(row.get(CASES)));
    }
}
