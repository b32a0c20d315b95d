package org.amparo.identity;

import static org.amparo.identity.rows.tables.NameEncoding.NAME_ENCODING;
import static org.amparo.identity.rows.tables.Person.PERSON;
import static org.amparo.identity.rows.tables.PersonKey.PERSON_KEY;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.amparo.confidential.BrokenSeal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads and opens the encoded names, one after another, in transactions of its own: what the caller has not committed is
 * nobody's yet.
 */
@Component
class NamesToKeep {
    private static final int AT_ONCE = 2_000;
    private static final long[] NOTHING = {};

    private final DSLContext db;
    private final KeyRows keys;
    private final NameEncodings encodings;
    private final TransactionTemplate transaction;

    /** @param earlier has sealed what an earlier version left in plain */
    NamesToKeep(
            DSLContext db,
            KeyRows keys,
            NameEncodings encodings,
            SealEarlierRows earlier,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.keys = keys;
        this.encodings = encodings;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a person's words; none, when the person is not to be found any more. */
    @FunctionalInterface
    interface Receiver {
        void names(long person, long[] words);
    }

    /**
     * All of them.
     *
     * @return the mark from which to read on
     */
    String all(Receiver receiver) {
        forgetForeignTransactions();
        while (encodeEarlier() > 0) {
            // Some thousand at a time.
        }
        return read(DSL.noCondition(), receiver);
    }

    /** What was committed since a mark. */
    String since(String mark, Receiver receiver) {
        return read(DSL.condition("changed_xid >= ?::xid8", mark), receiver);
    }

    /**
     * The mark is the oldest transaction that was still open before the rows were read. Transactions commit in another order
     * than they began: what was written by one that began earlier, and committed later, has a number at or above the mark
     * and is found the next time. What lies above it and was already read is read again, which does no harm.
     */
    private String read(Condition which, Receiver receiver) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var mark = Objects.requireNonNull(db.fetchSingle("select pg_snapshot_xmin(pg_current_snapshot())::text")
                    .get(0, String.class));
            int broken = 0;
            try (var rows = db.select(NAME_ENCODING.PERSON_ID, NAME_ENCODING.WORDS, PERSON_KEY.WRAPPED)
                    .from(NAME_ENCODING)
                    .leftJoin(PERSON_KEY)
                    .on(PERSON_KEY.PERSON_ID.eq(NAME_ENCODING.PERSON_ID))
                    .where(which)
                    .fetchSize(AT_ONCE)
                    .fetchLazy()) {
                for (var row : rows) {
                    long person = row.value1();
                    try {
                        receiver.names(person, opened(person, row.value2(), row.value3()));
                    } catch (BrokenSeal e) {
                        receiver.names(person, NOTHING);
                        broken++;
                    }
                }
            }
            if (broken > 0) {
                LoggerFactory.getLogger(NamesToKeep.class)
                        .warn("{} persons are not found by their names: their rows do not open", broken);
            }
            return mark;
        }));
    }

    /** Without a key the person was erased. */
    private long[] opened(long person, byte[] words, byte @Nullable [] wrapped) {
        return wrapped == null || words.length == 0
                ? NOTHING
                : NameEncodings.open(person, keys.unwrapped(person, wrapped), words);
    }

    /**
     * Rows that came out of a backup bear the transaction numbers of another database. Those that lie ahead would be taken
     * for news again and again.
     */
    private void forgetForeignTransactions() {
        transaction.executeWithoutResult(status -> db.update(NAME_ENCODING)
                .set(Map.of(NAME_ENCODING.CHANGED_XID, DSL.field("'0'::xid8")))
                .where("changed_xid >= pg_snapshot_xmax(pg_current_snapshot())")
                .execute());
    }

    /** Encodes some persons whom a version without encodings registered. */
    private int encodeEarlier() {
        return Objects.requireNonNull(transaction.execute(status -> {
            // Of two instances that start at once the second waits, and finds nothing left.
            db.execute("lock table identity.name_encoding in share row exclusive mode");
            var some = db.select(PERSON.ID, PERSON.VERSION, PERSON.RECORD, PERSON_KEY.WRAPPED)
                    .from(PERSON)
                    .join(PERSON_KEY)
                    .on(PERSON_KEY.PERSON_ID.eq(PERSON.ID))
                    .leftJoin(NAME_ENCODING)
                    .on(NAME_ENCODING.PERSON_ID.eq(PERSON.ID))
                    .where(NAME_ENCODING.PERSON_ID.isNull())
                    .orderBy(PERSON.ID)
                    .limit(AT_ONCE)
                    .fetch();
            var rows = new ArrayList<@Nullable Object[]>();
            some.forEach(row -> {
                var key = keys.unwrapped(row.value1(), row.value4());
                var identity = Records.open(key, row.value1(), row.value2(), row.value3());
                encodings.collect(row.value1(), key, identity, rows);
            });
            if (!rows.isEmpty()) {
                encodings.write(rows);
            }
            return rows.size();
        }));
    }
}
