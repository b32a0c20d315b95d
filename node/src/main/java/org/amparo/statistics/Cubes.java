package org.amparo.statistics;

import static org.amparo.statistics.rows.tables.Lot.LOT;
import static org.amparo.statistics.rows.tables.Record.RECORD;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.forms.LocalFields;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/** The cubes of this process: one of the national cases, one of each collection that somebody asked for. */
@Component
class Cubes {
    private static final int SEED = 32;

    private final DSLContext db;
    private final CubeRows rows;
    private final LocalFields fields;
    private final Map<Integer, Cube> collections = new ConcurrentHashMap<>();
    private @Nullable Cube national;

    Cubes(DSLContext db, CubeRows rows, LocalFields fields) {
        this.db = db;
        this.rows = rows;
        this.fields = fields;
    }

    /** The national cases as they stand now. */
    Snapshot national() {
        return nationalCube().now();
    }

    private synchronized Cube nationalCube() {
        if (national == null) {
            forgetForeignTransactions();
            national = new Cube(rows.of(Optional.empty()), () -> Dimensions.national(fields), new Lots(seed()));
        }
        return national;
    }

    /** The records of a collection as they stand now. Public data: no lots. */
    Snapshot collection(int id) {
        return collections
                .computeIfAbsent(id, key -> new Cube(rows.of(Optional.of(key)), Dimensions::collection, null))
                .now();
    }

    /** Reads the national cases once the node answers, so that nobody waits for it. */
    @EventListener
    void prepare(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext) {
            Thread.ofVirtual().name("cube").start(this::national);
        }
    }

    /**
     * Rows that came out of a backup bear the transaction numbers of another database. Those that lie ahead would be
     * taken for news again and again.
     */
    private void forgetForeignTransactions() {
        db.update(RECORD)
                .set(Map.of(RECORD.CHANGED_XID, DSL.field("'0'::xid8")))
                .where("changed_xid >= pg_snapshot_xmax(pg_current_snapshot())")
                .execute();
    }

    private byte[] seed() {
        byte[] drawn = new byte[SEED];
        new SecureRandom().nextBytes(drawn);
        db.insertInto(LOT).set(LOT.SEED, drawn).onConflictDoNothing().execute();
        return db.select(LOT.SEED).from(LOT).fetchSingle(LOT.SEED);
    }
}
