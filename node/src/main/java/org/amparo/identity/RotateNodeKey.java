package org.amparo.identity;

import static org.amparo.identity.rows.tables.CommonKey.COMMON_KEY;
import static org.amparo.identity.rows.tables.PersonKey.PERSON_KEY;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.amparo.confidential.BrokenSeal;
import org.amparo.confidential.NodeKey;
import org.amparo.storage.StartFailure;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives the node a new key, while it serves.
 *
 * <ol>
 *   <li>The file gets the new key beside the old: from here on both unwrap.
 *   <li>In a moment in which nobody wraps, the common keys are wrapped anew: from here on all instances wrap with the new
 *       key, as the database says.
 *   <li>The keys of persons are wrapped anew, some thousand at a time.
 *   <li>When none is left, the file loses the old key.
 * </ol>
 *
 * <p>Whatever stops it in between, the next rotation goes on from there.
 */
@Component
class RotateNodeKey {
    private static final int AT_ONCE = 2_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final long ROTATING = 0x616d7061726f02L;

    private final DSLContext db;
    private final KeyFile file;
    private final TransactionOperations transaction;

    /** @param keys has proved that the file holds this node's key */
    RotateNodeKey(DSLContext db, KeyFile file, NodeKeys keys, TransactionOperations transaction) {
        this.db = db;
        this.file = file;
        this.transaction = transaction;
    }

    /**
     * Rotates.
     *
     * @param progress is told how many keys were wrapped anew
     * @return how many keys of persons were
     */
    long rotate(LongConsumer progress) throws InterruptedException {
        var old = file.read().orElseThrow(() -> new StartFailure("The node's key is missing: " + file.path()));
        // With a key beside the current one an earlier rotation was stopped.
        var both = old.hasOld() ? old : old.rotated();
        if (!old.hasOld()) {
            file.write(both);
        }
        switchTo(both);
        long wrapped = wrapPersons(both, progress);
        long left = db.fetchCount(PERSON_KEY, PERSON_KEY.NODE_KEY.ne(both.id()))
                + db.fetchCount(COMMON_KEY, COMMON_KEY.NODE_KEY.ne(both.id()));
        if (left > 0) {
            throw new StartFailure(left + " keys could not be wrapped anew: the old key stays; rotate again");
        }
        file.write(both.withoutOld());
        return wrapped;
    }

    private void switchTo(NodeKey both) throws InterruptedException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!Boolean.TRUE.equals(transaction.execute(status -> switched(both)))) {
            if (System.nanoTime() > until) {
                throw new StartFailure("An import has been going on for too long: rotate again after it");
            }
            // Not to wait in line for the lock: whoever came later would wait behind this.
            Thread.sleep(100);
        }
    }

    private boolean switched(NodeKey both) {
        boolean isAlone = db.fetchSingle("select pg_try_advisory_xact_lock(?)", NodeKeys.WRAPPING)
                .get(0, Boolean.class);
        if (!isAlone) {
            return false;
        }
        db.select(COMMON_KEY.NAME, COMMON_KEY.WRAPPED).from(COMMON_KEY).forEach(row -> {
            var owner = NodeKeys.owner(row.value1());
            db.update(COMMON_KEY)
                    .set(COMMON_KEY.NODE_KEY, both.id())
                    .set(COMMON_KEY.WRAPPED, both.wrap(both.unwrap(row.value2(), owner), owner))
                    .where(COMMON_KEY.NAME.eq(row.value1()))
                    .execute();
        });
        return true;
    }

    private record Wrapped(long person, byte[] before) {}

    private long wrapPersons(NodeKey both, LongConsumer progress) {
        long done = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            var some = transaction.execute(status -> {
                db.execute("select pg_advisory_xact_lock(?)", ROTATING);
                var found = db.select(PERSON_KEY.PERSON_ID, PERSON_KEY.WRAPPED)
                        .from(PERSON_KEY)
                        .where(PERSON_KEY.PERSON_ID.gt(from))
                        .and(PERSON_KEY.NODE_KEY.ne(both.id()))
                        .orderBy(PERSON_KEY.PERSON_ID)
                        .limit(AT_ONCE)
                        .fetch(row -> new Wrapped(row.value1(), row.value2()));
                write(both, found);
                return found;
            });
            if (some == null || some.isEmpty()) {
                return done;
            }
            done += some.size();
            after = some.getLast().person();
            progress.accept(done);
        }
    }

    /** Only rows that are as they were read: who was erased meanwhile has none, and gets none. */
    private void write(NodeKey both, List<Wrapped> rows) {
        var ids = new Long[rows.size()];
        var before = new byte[rows.size()][];
        var anew = new byte[rows.size()][];
        for (int i = 0; i < ids.length; i++) {
            var row = rows.get(i);
            var owner = KeyRows.owner(row.person());
            ids[i] = row.person();
            before[i] = row.before();
            try {
                anew[i] = both.wrap(both.unwrap(row.before(), owner), owner);
            } catch (BrokenSeal e) {
                throw new StartFailure(
                        "The key of person " + row.person() + " does not unwrap: nothing was taken away", e);
            }
        }
        db.execute(
                """
                update identity.person_key k set node_key = {0}, wrapped = n.anew
                from unnest({1}, {2}, {3}) as n (id, before, anew) where k.person_id = n.id and k.wrapped = n.before
                """,
                DSL.val(both.id()),
                DSL.val(ids),
                DSL.val(before, SQLDataType.BLOB.array()),
                DSL.val(anew, SQLDataType.BLOB.array()));
    }
}
