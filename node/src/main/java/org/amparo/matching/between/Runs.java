package org.amparo.matching.between;

import static org.amparo.matching.rows.tables.Compared.COMPARED;
import static org.amparo.matching.rows.tables.Comparison.COMPARISON;
import static org.amparo.matching.rows.tables.Pair.PAIR;
import static org.amparo.matching.rows.tables.Run.RUN;
import static org.amparo.matching.rows.tables.RunBatch.RUN_BATCH;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.WordsSeal;
import org.amparo.identity.PersonId;
import org.amparo.matching.between.Run.Pair;
import org.amparo.matching.between.Run.State;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of runs. Whoever ends one destroys what made it possible: secret, set, batches and comparisons. */
@Component
@Transactional
class Runs {
    static final Duration MONTH = Duration.ofDays(30);

    private final DSLContext db;
    private final WordsSeal seal;
    private final Clock clock;

    Runs(DSLContext db, WordsSeal seal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.clock = clock;
    }

    /** Begins one; false where one of that agreement and side is under way. */
    boolean begin(
            UUID id, Agreement agreement, boolean asks, byte[] secret, List<PersonId> persons, int partner, String by) {
        return db.insertInto(RUN)
                        .set(RUN.ID, id)
                        .set(RUN.AGREEMENT_ID, agreement.id())
                        .set(RUN.ASKS, asks)
                        .set(RUN.STATE, State.RUNNING.code())
                        .set(RUN.SECRET, seal.seal(Base64.getEncoder().encodeToString(secret), place(id)))
                        .set(RUN.PERSONS, packed(persons))
                        .set(RUN.PERSON_COUNT, persons.size())
                        .set(RUN.PARTNER_PERSONS, partner)
                        .set(RUN.STARTED_BY, by)
                        .set(RUN.STARTED_AT, now())
                        .set(RUN.CHANGED_AT, now())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<Run> find(UUID id) {
        return some(RUN.ID.eq(id)).stream().findFirst();
    }

    List<Run> of(UUID agreement) {
        return some(RUN.AGREEMENT_ID.eq(agreement));
    }

    Optional<Run> underWay(UUID agreement, boolean asks) {
        return some(RUN.AGREEMENT_ID.eq(agreement).and(RUN.ASKS.eq(asks)).and(RUN.ENDED_AT.isNull())).stream()
                .findFirst();
    }

    /** Runs of the asking side that nobody has worked on for a while: their program ended. */
    List<Run> abandoned(Duration silence) {
        return some(RUN.ASKS.isTrue().and(RUN.ENDED_AT.isNull()).and(RUN.CHANGED_AT.lt(now().minus(silence))));
    }

    /** How many were begun within thirty days. */
    int lately(UUID agreement, boolean asks) {
        return db.fetchCount(
                RUN, RUN.AGREEMENT_ID.eq(agreement).and(RUN.ASKS.eq(asks)).and(RUN.STARTED_AT.gt(now().minus(MONTH))));
    }

    byte[] secret(UUID id) {
        return db.select(RUN.SECRET)
                .from(RUN)
                .where(RUN.ID.eq(id))
                .fetchSingle(row -> Base64.getDecoder().decode(seal.open(row.value1(), place(id))));
    }

    List<PersonId> persons(UUID id) {
        return db.select(RUN.PERSONS).from(RUN).where(RUN.ID.eq(id)).fetchSingle(row -> unpacked(row.value1()));
    }

    /** Says how far it is; false where it has ended meanwhile. */
    boolean say(UUID id, State state, @Nullable String problem) {
        return db.update(RUN)
                        .set(RUN.STATE, state.code())
                        .set(RUN.PROBLEM, problem)
                        .set(RUN.CHANGED_AT, now())
                        .where(RUN.ID.eq(id))
                        .and(RUN.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    void sayBatches(UUID id, int batches, int partner) {
        db.update(RUN)
                .set(RUN.BATCHES, batches)
                .set(RUN.PARTNER_PERSONS, partner)
                .where(RUN.ID.eq(id))
                .execute();
    }

    /** A batch that was asked; empty where none of that number was. */
    Optional<byte[]> digest(UUID run, int batch) {
        return db.select(RUN_BATCH.DIGEST)
                .from(RUN_BATCH)
                .where(RUN_BATCH.RUN_ID.eq(run).and(RUN_BATCH.BATCH.eq(batch)))
                .fetchOptional(RUN_BATCH.DIGEST);
    }

    /**
     * One message of a run at a time, until the transaction ends; false where another one is being answered. Who waited for it
     * would keep a connection from others.
     */
    boolean lock(UUID run) {
        return !db.select(RUN.ID)
                .from(RUN)
                .where(RUN.ID.eq(run))
                .forNoKeyUpdate()
                .skipLocked()
                .fetch()
                .isEmpty();
    }

    /** Keeps a batch, once. */
    void keep(UUID run, int batch, byte[] digest, int keys, byte @Nullable [] traces) {
        int rows = db.insertInto(RUN_BATCH)
                .set(RUN_BATCH.RUN_ID, run)
                .set(RUN_BATCH.BATCH, batch)
                .set(RUN_BATCH.DIGEST, digest)
                .set(RUN_BATCH.KEYS, keys)
                .set(
                        RUN_BATCH.TRACES,
                        traces == null
                                ? null
                                : seal.seal(Base64.getEncoder().encodeToString(traces), place(run) + ":" + batch))
                .onConflictDoNothing()
                .execute();
        if (rows > 0) {
            db.update(RUN)
                    .set(RUN.DONE, RUN.DONE.plus(1))
                    .set(RUN.KEYS, RUN.KEYS.plus(keys))
                    .set(RUN.CHANGED_AT, now())
                    .where(RUN.ID.eq(run))
                    .execute();
        }
    }

    /**
     * Keeps a batch that is about to be answered.
     *
     * @param most how many keys may be asked about in all
     * @return why it must not be answered; of several at once each sees what was kept before
     */
    Optional<Refusal> take(UUID run, int batch, byte[] digest, int keys, long most) {
        long before =
                db.select(RUN.KEYS).from(RUN).where(RUN.ID.eq(run)).forUpdate().fetchSingle(RUN.KEYS);
        var earlier = digest(run, batch);
        if (earlier.isPresent()) {
            return MessageDigest.isEqual(earlier.get(), digest) ? Optional.empty() : Optional.of(Refusal.BATCH_DIFFERS);
        }
        if (before + keys > most) {
            return Optional.of(Refusal.TOO_MANY_KEYS);
        }
        keep(run, batch, digest, keys, null);
        return Optional.empty();
    }

    byte[] traces(UUID run, int batch) {
        return db.select(RUN_BATCH.TRACES)
                .from(RUN_BATCH)
                .where(RUN_BATCH.RUN_ID.eq(run).and(RUN_BATCH.BATCH.eq(batch)))
                .fetchSingle(row -> Base64.getDecoder().decode(seal.open(row.value1(), place(run) + ":" + batch)));
    }

    void keep(UUID run, PersonId person, UUID own, UUID other, Collection<String> kinds) {
        int rows = db.insertInto(PAIR)
                .set(PAIR.RUN_ID, run)
                .set(PAIR.PERSON_ID, person.value())
                .set(PAIR.OWN, own)
                .set(PAIR.OTHER, other)
                .set(PAIR.KINDS, kinds.stream().sorted().toArray(String[]::new))
                .onConflictDoNothing()
                .execute();
        if (rows > 0) {
            db.update(RUN)
                    .set(RUN.PAIRS, RUN.PAIRS.plus(1))
                    .where(RUN.ID.eq(run))
                    .execute();
        }
    }

    List<Pair> pairs(UUID run) {
        return pairs(PAIR.RUN_ID.eq(run));
    }

    Optional<Pair> pair(UUID run, UUID own, UUID other) {
        return pairs(PAIR.RUN_ID.eq(run).and(PAIR.OWN.eq(own)).and(PAIR.OTHER.eq(other))).stream()
                .findFirst();
    }

    /** Those of persons whom the other side calls so, by what it calls them. */
    Map<UUID, List<Pair>> pairs(UUID run, Collection<UUID> others) {
        return pairs(PAIR.RUN_ID.eq(run).and(PAIR.OTHER.eq(DSL.any(others.toArray(UUID[]::new))))).stream()
                .collect(Collectors.groupingBy(Pair::other));
    }

    Optional<Pair> pair(long id) {
        return pairs(PAIR.ID.eq(id)).stream().findFirst();
    }

    private List<Pair> pairs(Condition condition) {
        return db.select(PAIR.ID, PAIR.RUN_ID, PAIR.PERSON_ID, PAIR.OWN, PAIR.OTHER, PAIR.KINDS)
                .from(PAIR)
                .where(condition)
                .orderBy(PAIR.ID)
                .fetch(row -> new Pair(
                        row.value1(),
                        row.value2(),
                        new PersonId(row.value3()),
                        row.value4(),
                        row.value5(),
                        Arrays.asList(row.value6())));
    }

    /** Ends it; false where it had ended before. */
    boolean end(UUID id, State state, @Nullable String problem) {
        boolean ended = db.update(RUN)
                        .set(RUN.STATE, state.code())
                        .set(RUN.PROBLEM, problem)
                        .setNull(RUN.SECRET)
                        .setNull(RUN.PERSONS)
                        .set(RUN.CHANGED_AT, now())
                        .set(RUN.ENDED_AT, now())
                        .where(RUN.ID.eq(id))
                        .and(RUN.ENDED_AT.isNull())
                        .execute()
                > 0;
        if (ended) {
            db.deleteFrom(RUN_BATCH).where(RUN_BATCH.RUN_ID.eq(id)).execute();
            db.deleteFrom(COMPARISON).where(COMPARISON.RUN_ID.eq(id)).execute();
            db.deleteFrom(COMPARED).where(COMPARED.RUN_ID.eq(id)).execute();
        }
        return ended;
    }

    private List<Run> some(Condition condition) {
        return db.select(RUN.fields())
                .from(RUN)
                .where(condition)
                .orderBy(RUN.STARTED_AT.desc())
                .limit(100)
                .fetch(Runs::read);
    }

    private static Run read(Record row) {
        return new Run(
                row.get(RUN.ID),
                row.get(RUN.AGREEMENT_ID),
                row.get(RUN.ASKS),
                State.of(row.get(RUN.STATE)),
                Optional.ofNullable(row.get(RUN.PROBLEM)),
                row.get(RUN.PERSON_COUNT),
                row.get(RUN.PARTNER_PERSONS),
                row.get(RUN.BATCHES),
                row.get(RUN.DONE),
                row.get(RUN.KEYS),
                row.get(RUN.COMPARISONS),
                row.get(RUN.PAIRS),
                row.get(RUN.STARTED_BY),
                row.get(RUN.STARTED_AT).toInstant(),
                Optional.ofNullable(row.get(RUN.ENDED_AT)).map(OffsetDateTime::toInstant));
    }

    private static byte[] packed(List<PersonId> persons) {
        var out = ByteBuffer.allocate(persons.size() * Long.BYTES);
        persons.forEach(person -> out.putLong(person.value()));
        return out.array();
    }

    private static List<PersonId> unpacked(byte[] packed) {
        var in = ByteBuffer.wrap(packed).asLongBuffer();
        var all = new long[in.remaining()];
        in.get(all);
        return Arrays.stream(all).mapToObj(PersonId::new).toList();
    }

    private static String place(UUID run) {
        return "match-run:" + run;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
