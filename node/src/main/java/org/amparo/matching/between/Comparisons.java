package org.amparo.matching.between;

import static org.amparo.matching.rows.tables.Compared.COMPARED;
import static org.amparo.matching.rows.tables.Comparison.COMPARISON;
import static org.amparo.matching.rows.tables.Run.RUN;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.WordsSeal;
import org.amparo.identity.PersonId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of comparisons, on either side. They go with the end of the run. */
@Component
@Transactional
class Comparisons {
    private final DSLContext db;
    private final WordsSeal seal;

    Comparisons(DSLContext db, WordsSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    /**
     * A batch that was begun.
     *
     * @param persons who is compared with whom, as the side that keeps it writes it
     * @param digest of the message that it began with
     * @param shares of the message of the first step
     * @param kept what the second step needs; on the asking side what came out
     * @param circuits of the message of the second step
     */
    record Batch(
            byte[] persons,
            byte[] digest,
            Optional<byte[]> shares,
            Optional<byte[]> kept,
            Optional<byte[]> circuits,
            boolean done) {}

    int batches(UUID run) {
        return db.fetchCount(COMPARISON, COMPARISON.RUN_ID.eq(run));
    }

    Optional<Batch> find(UUID run, int batch) {
        return db.select(
                        COMPARISON.PERSONS,
                        COMPARISON.DIGEST,
                        COMPARISON.SHARES,
                        COMPARISON.KEPT,
                        COMPARISON.CIRCUITS,
                        COMPARISON.DONE)
                .from(COMPARISON)
                .where(COMPARISON.RUN_ID.eq(run).and(COMPARISON.BATCH.eq(batch)))
                .fetchOptional(row -> new Batch(
                        open(row.value1(), run, batch),
                        row.value2(),
                        Optional.ofNullable(row.value3()),
                        Optional.ofNullable(row.value4()).map(kept -> open(kept, run, batch)),
                        Optional.ofNullable(row.value5()),
                        row.value6()));
    }

    /** Keeps a new batch. */
    void begin(UUID run, int batch, int asked, byte[] persons, byte[] digest, int comparisons) {
        db.insertInto(COMPARISON)
                .set(COMPARISON.RUN_ID, run)
                .set(COMPARISON.BATCH, batch)
                .set(COMPARISON.ASKED, asked)
                .set(COMPARISON.PERSONS, seal(persons, run, batch))
                .set(COMPARISON.DIGEST, digest)
                .execute();
        db.update(RUN)
                .set(RUN.COMPARISONS, RUN.COMPARISONS.plus(comparisons))
                .where(RUN.ID.eq(run))
                .execute();
    }

    /** Keeps of which message the first step is, once; false where it is of another. */
    boolean keepShares(UUID run, int batch, byte[] digest, byte[] kept) {
        db.update(COMPARISON)
                .set(COMPARISON.SHARES, digest)
                .set(COMPARISON.KEPT, seal(kept, run, batch))
                .where(COMPARISON.RUN_ID.eq(run).and(COMPARISON.BATCH.eq(batch)))
                .and(COMPARISON.SHARES.isNull())
                .execute();
        return is(run, batch, COMPARISON.SHARES, digest);
    }

    /** The same of the second step. */
    boolean keepCircuits(UUID run, int batch, byte[] digest) {
        db.update(COMPARISON)
                .set(COMPARISON.CIRCUITS, digest)
                .where(COMPARISON.RUN_ID.eq(run).and(COMPARISON.BATCH.eq(batch)))
                .and(COMPARISON.CIRCUITS.isNull())
                .execute();
        return is(run, batch, COMPARISON.CIRCUITS, digest);
    }

    /** The same of what came out, on the asking side, which needs nothing else of the first step. */
    boolean keepResults(UUID run, int batch, byte[] results) {
        var marked = ByteBuffer.allocate(1 + results.length)
                .put((byte) 1)
                .put(results)
                .array();
        var kept = find(run, batch).flatMap(Batch::kept).orElseThrow();
        if (kept.length > 0) {
            return Arrays.equals(kept, marked);
        }
        db.update(COMPARISON)
                .set(COMPARISON.KEPT, seal(marked, run, batch))
                .where(COMPARISON.RUN_ID.eq(run).and(COMPARISON.BATCH.eq(batch)))
                .execute();
        return true;
    }

    private boolean is(UUID run, int batch, Field<byte[]> step, byte[] digest) {
        return db.fetchExists(
                COMPARISON,
                COMPARISON.RUN_ID.eq(run).and(COMPARISON.BATCH.eq(batch)).and(step.eq(digest)));
    }

    /** Nothing is left to do; so much more of the run is done. */
    void done(UUID run, int batch, int comparisons) {
        int rows = db.update(COMPARISON)
                .set(COMPARISON.DONE, true)
                .where(COMPARISON.RUN_ID.eq(run).and(COMPARISON.BATCH.eq(batch)))
                .and(DSL.not(COMPARISON.DONE))
                .execute();
        if (rows > 0) {
            db.update(RUN)
                    .set(RUN.DONE, RUN.DONE.plus(1))
                    .set(RUN.COMPARISONS, RUN.COMPARISONS.plus(comparisons))
                    .where(RUN.ID.eq(run))
                    .execute();
        }
    }

    /** About how many persons the other side asked so far. */
    int asked(UUID run) {
        return db.select(DSL.coalesce(DSL.sum(COMPARISON.ASKED), BigDecimal.ZERO))
                .from(COMPARISON)
                .where(COMPARISON.RUN_ID.eq(run))
                .fetchSingle(row -> row.value1().intValue());
    }

    /** How often each of these was compared in the run. */
    Map<PersonId, Integer> times(UUID run, Collection<PersonId> persons) {
        var times = new HashMap<PersonId, Integer>();
        db.select(COMPARED.PERSON_ID, COMPARED.TIMES)
                .from(COMPARED)
                .where(COMPARED.RUN_ID.eq(run))
                .and(COMPARED.PERSON_ID.eq(
                        DSL.any(persons.stream().map(PersonId::value).toArray(Long[]::new))))
                .forEach(row -> times.put(new PersonId(row.value1()), row.value2()));
        return times;
    }

    void compared(UUID run, Map<PersonId, Integer> more) {
        more.forEach((person, times) -> db.insertInto(COMPARED)
                .set(COMPARED.RUN_ID, run)
                .set(COMPARED.PERSON_ID, person.value())
                .set(COMPARED.TIMES, times)
                .onConflict(COMPARED.RUN_ID, COMPARED.PERSON_ID)
                .doUpdate()
                .set(COMPARED.TIMES, COMPARED.TIMES.plus(times))
                .execute());
    }

    private byte[] seal(byte[] plain, UUID run, int batch) {
        return seal.seal(Base64.getEncoder().encodeToString(plain), place(run, batch));
    }

    private byte[] open(byte[] sealed, UUID run, int batch) {
        return Base64.getDecoder().decode(seal.open(sealed, place(run, batch)));
    }

    private static String place(UUID run, int batch) {
        return "match-comparison:" + run + ":" + batch;
    }
}
