package org.amparo.identity;

import static org.amparo.identity.rows.tables.Person.PERSON;
import static org.amparo.identity.rows.tables.SetAside.SET_ASIDE;
import static org.amparo.identity.rows.tables.Unsealed.UNSEALED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seals what a version before sealing kept in plain, at the first start after it, in one transaction; then the table that
 * held it is emptied, with its file. The vault waits for it.
 */
@Component
class SealEarlierRows {
    private static final int AT_ONCE = 1_000;

    private final DSLContext db;
    private final KeyRows keys;
    private final ExactValues exactValues;

    SealEarlierRows(DSLContext db, KeyRows keys, ExactValues exactValues, TransactionOperations transaction) {
        this.db = db;
        this.keys = keys;
        this.exactValues = exactValues;
        transaction.executeWithoutResult(status -> sealAll());
    }

    private void sealAll() {
        if (!db.fetchExists(UNSEALED)) {
            return;
        }
        // Of two instances that start at once the second waits, and finds nothing left.
        db.execute("lock table identity.unsealed in access exclusive mode");
        int sealed = persons() + aside();
        db.execute("truncate identity.unsealed");
        LoggerFactory.getLogger(SealEarlierRows.class).info("{} records of an earlier version were sealed", sealed);
    }

    private int persons() {
        int sealed = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            var some = db.select(PERSON.ID, PERSON.VERSION, UNSEALED.VALUE)
                    .from(PERSON)
                    .join(UNSEALED)
                    .on(UNSEALED.KIND.eq("person").and(UNSEALED.ID.eq(PERSON.ID.cast(String.class))))
                    .where(PERSON.ID.gt(after))
                    .orderBy(PERSON.ID)
                    .limit(AT_ONCE)
                    .fetch();
            if (some.isEmpty()) {
                return sealed;
            }
            var fresh = keys.forNew();
            var exact = new ArrayList<@Nullable Object[]>();
            var records = new byte[some.size()][];
            for (int i = 0; i < records.length; i++) {
                var row = some.get(i);
                var identity = Records.earlier(row.value3().data());
                records[i] = Records.seal(fresh.make(new PersonId(row.value1())), row.value1(), row.value2(), identity);
                exactValues.collect(row.value1(), identity, exact);
            }
            keys.write(fresh);
            write(some.getValues(PERSON.ID), records);
            exactValues.write(exact);
            sealed += records.length;
            after = some.getLast().value1();
        }
    }

    private void write(List<Long> ids, byte[][] records) {
        db.execute("""
                update identity.person p set record = n.record
                from unnest({0}, {1}) as n (id, record) where p.id = n.id
                """, DSL.val(ids.toArray(Long[]::new)), DSL.val(records, org.jooq.impl.SQLDataType.BLOB.array()));
    }

    private int aside() {
        var some = db.select(UNSEALED.ID, UNSEALED.VALUE)
                .from(UNSEALED)
                .where(UNSEALED.KIND.eq("aside"))
                .fetch();
        for (var row : some) {
            var id = UUID.fromString(row.value1());
            var identities = Records.earlierAside(row.value2().data());
            db.update(SET_ASIDE)
                    .set(SET_ASIDE.RECORDS, Records.sealAside(keys.common(), id, identities))
                    .where(SET_ASIDE.ID.eq(id))
                    .execute();
        }
        return some.size();
    }
}
