package org.amparo.matching.review;

import static org.amparo.matching.rows.tables.Likeness.LIKENESS;
import static org.amparo.matching.rows.tables.Waiting.WAITING;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amparo.identity.PersonId;
import org.amparo.matching.review.FoundPair.Claim;
import org.amparo.matching.review.FoundPair.Decision;
import org.amparo.matching.review.FoundPair.Score;
import org.amparo.matching.review.FoundPair.Step;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of pairs, and of who waits to be looked at. Pairs are there for the program's own ticket alone. */
@Component
class PairRows {
    private static final String OPEN = "open";
    private static final double NOTHING = 0;

    private final DSLContext db;
    private final Clock clock;

    PairRows(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void await(Collection<Long> persons) {
        db.execute("insert into matching.waiting (person_id) select unnest(?::bigint[])", (Object)
                persons.toArray(Long[]::new));
    }

    /** As {@link #await}, but whoever waits already waits no second time. */
    void awaitOnce(Collection<Long> persons) {
        db.execute(
                "insert into matching.waiting (person_id) select wanted from unnest(?::bigint[]) wanted"
                        + " where wanted not in (select person_id from matching.waiting)",
                (Object) persons.toArray(Long[]::new));
    }

    /** Someone who waits. */
    record Waiting(long id, PersonId person) {}

    /** Some of those who wait, for this transaction alone. */
    List<Waiting> some(int most) {
        return db.select(WAITING.ID, WAITING.PERSON_ID)
                .from(WAITING)
                .orderBy(WAITING.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Waiting(row.value1(), new PersonId(row.value2())));
    }

    void done(List<Waiting> some) {
        db.deleteFrom(WAITING)
                .where(WAITING.ID.in(some.stream().map(Waiting::id).toList()))
                .execute();
    }

    /**
     * The open pairs from the most probable on.
     *
     * @param after none for the first; else where the page before ended
     */
    List<FoundPair> open(Optional<Place> after, int most) {
        Condition from = after.map(place -> DSL.row(LIKENESS.PROBABILITY.neg(), LIKENESS.ID)
                        .gt(DSL.row(DSL.val(-place.probability()), DSL.val(place.id()))))
                .orElse(DSL.noCondition());
        return db.select(LIKENESS.fields())
                .from(LIKENESS)
                .where(LIKENESS.STATE.eq(OPEN))
                .and(from)
                .orderBy(LIKENESS.PROBABILITY.desc(), LIKENESS.ID)
                .limit(most)
                .fetch(PairRows::pair);
    }

    /** The pairs that were decided last. */
    List<FoundPair> decided(int most) {
        return db.select(LIKENESS.fields())
                .from(LIKENESS)
                .where(LIKENESS.STATE.ne(OPEN))
                .orderBy(LIKENESS.DECIDED_AT.desc(), LIKENESS.ID.desc())
                .limit(most)
                .fetch(PairRows::pair);
    }

    /** Where a page of the queue ended. */
    record Place(double probability, long id) {
        static Place after(FoundPair pair) {
            return new Place(pair.score().probability(), pair.id());
        }
    }

    Optional<FoundPair> find(long id) {
        return db.select(LIKENESS.fields())
                .from(LIKENESS)
                .where(LIKENESS.ID.eq(id))
                .fetchOptional(PairRows::pair);
    }

    List<FoundPair> all(Collection<Long> ids) {
        return db.select(LIKENESS.fields())
                .from(LIKENESS)
                .where(LIKENESS.ID.in(ids))
                .orderBy(LIKENESS.ID)
                .fetch(PairRows::pair);
    }

    /** The open pairs with one of these. */
    List<FoundPair> openOf(Collection<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toList();
        return db.select(LIKENESS.fields())
                .from(LIKENESS)
                .where(LIKENESS.STATE.eq(OPEN))
                .and(LIKENESS.LEFT_PERSON.in(ids).or(LIKENESS.RIGHT_PERSON.in(ids)))
                .orderBy(LIKENESS.ID)
                .fetch(PairRows::pair);
    }

    Optional<FoundPair> ofMerge(long merge) {
        return db.select(LIKENESS.fields())
                .from(LIKENESS)
                .where(LIKENESS.MERGE_ID.eq(merge))
                .fetchOptional(PairRows::pair);
    }

    /** All pairs of one of these with one of those. */
    List<FoundPair> between(Collection<PersonId> these, Collection<PersonId> those) {
        var one = these.stream().map(PersonId::value).toList();
        var other = those.stream().map(PersonId::value).toList();
        return db.select(LIKENESS.fields())
                .from(LIKENESS)
                .where(LIKENESS.LEFT_PERSON.in(one).and(LIKENESS.RIGHT_PERSON.in(other)))
                .or(LIKENESS.LEFT_PERSON.in(other).and(LIKENESS.RIGHT_PERSON.in(one)))
                .orderBy(LIKENESS.ID)
                .fetch(PairRows::pair);
    }

    /** The new pair's id, unless it was there. */
    Optional<Long> insert(PersonId left, PersonId right, Score score) {
        return db.insertInto(LIKENESS)
                .set(LIKENESS.LEFT_PERSON, left.value())
                .set(LIKENESS.RIGHT_PERSON, right.value())
                .set(LIKENESS.PROBABILITY, score.probability())
                .set(LIKENESS.FIELDS, texts(score.fields()))
                .set(LIKENESS.LEVELS, texts(score.levels()))
                .set(LIKENESS.BITS, bits(score))
                .set(LIKENESS.PRIOR_BITS, score.priorBits())
                .onConflictDoNothing()
                .returningResult(LIKENESS.ID)
                .fetchOptional(row -> row.value1());
    }

    /** Keeps how the two agree now. Asked again: what was decided before is asked anew. */
    void score(FoundPair pair, Score score, boolean askedAgain) {
        var update = db.update(LIKENESS)
                .set(LIKENESS.PROBABILITY, score.probability())
                .set(LIKENESS.FIELDS, texts(score.fields()))
                .set(LIKENESS.LEVELS, texts(score.levels()))
                .set(LIKENESS.BITS, bits(score))
                .set(LIKENESS.PRIOR_BITS, score.priorBits())
                .set(LIKENESS.VERSION, LIKENESS.VERSION.plus(1));
        (askedAgain
                        ? update.set(LIKENESS.STATE, OPEN)
                                .setNull(LIKENESS.DECIDED_BY)
                                .setNull(LIKENESS.DECIDED_AT)
                                .setNull(LIKENESS.REASON)
                                .setNull(LIKENESS.DECIDED_LEVELS)
                                .setNull(LIKENESS.DECIDED_BITS)
                        : update)
                .where(LIKENESS.ID.eq(pair.id()))
                .execute();
    }

    /** Open pairs with this person that are none any more. */
    void dropOpen(Collection<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toList();
        db.deleteFrom(LIKENESS)
                .where(LIKENESS.STATE.eq(OPEN))
                .and(LIKENESS.LEFT_PERSON.in(ids).or(LIKENESS.RIGHT_PERSON.in(ids)))
                .execute();
    }

    void drop(long id) {
        db.deleteFrom(LIKENESS).where(LIKENESS.ID.eq(id)).execute();
    }

    /** Of persons who were erased nothing stays, not even whom they were like. */
    void forget(Collection<Long> persons) {
        db.deleteFrom(LIKENESS)
                .where(LIKENESS.LEFT_PERSON.in(persons).or(LIKENESS.RIGHT_PERSON.in(persons)))
                .execute();
        db.deleteFrom(WAITING).where(WAITING.PERSON_ID.in(persons)).execute();
    }

    /** Takes a pair for one reviewer; false while somebody else has it. */
    boolean claim(long id, int user, Instant now, Instant until) {
        return db.update(LIKENESS)
                        .set(LIKENESS.CLAIMED_BY, user)
                        .set(LIKENESS.CLAIMED_UNTIL, at(until))
                        .where(LIKENESS.ID.eq(id))
                        .and(LIKENESS.CLAIMED_BY
                                .isNull()
                                .or(LIKENESS.CLAIMED_BY.eq(user))
                                .or(LIKENESS.CLAIMED_UNTIL.le(at(now))))
                        .execute()
                == 1;
    }

    boolean release(long id, int user) {
        return db.update(LIKENESS)
                        .setNull(LIKENESS.CLAIMED_BY)
                        .setNull(LIKENESS.CLAIMED_UNTIL)
                        .where(LIKENESS.ID.eq(id))
                        .and(LIKENESS.CLAIMED_BY.eq(user))
                        .execute()
                == 1;
    }

    /** Keeps a decision, unless the pair has another version by now. */
    boolean decide(FoundPair pair, Answer answer, String by, byte[] reason, Optional<Long> merge) {
        return db.update(LIKENESS)
                        .set(LIKENESS.STATE, answer.code())
                        .set(LIKENESS.DECIDED_BY, by)
                        .set(LIKENESS.DECIDED_AT, at(clock.instant()))
                        .set(LIKENESS.DECIDED_LEVELS, texts(pair.score().levels()))
                        .set(LIKENESS.DECIDED_BITS, pair.score().bits())
                        .set(LIKENESS.REASON, reason)
                        .set(LIKENESS.MERGE_ID, merge.orElse(null))
                        .set(LIKENESS.VERSION, pair.version() + 1)
                        .setNull(LIKENESS.CLAIMED_BY)
                        .setNull(LIKENESS.CLAIMED_UNTIL)
                        .where(LIKENESS.ID.eq(pair.id()))
                        .and(LIKENESS.VERSION.eq(pair.version()))
                        .execute()
                == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Double[] bits(Score score) {
        return score.steps().stream().map(Step::bits).toArray(Double[]::new);
    }

    private static FoundPair pair(Record row) {
        return new FoundPair(
                row.get(LIKENESS.ID),
                new PersonId(row.get(LIKENESS.LEFT_PERSON)),
                new PersonId(row.get(LIKENESS.RIGHT_PERSON)),
                new Score(
                        row.get(LIKENESS.PROBABILITY),
                        row.get(LIKENESS.PRIOR_BITS),
                        steps(row.get(LIKENESS.FIELDS), row.get(LIKENESS.LEVELS), row.get(LIKENESS.BITS))),
                row.get(LIKENESS.FOUND_AT).toInstant(),
                row.get(LIKENESS.VERSION),
                Optional.ofNullable(row.get(LIKENESS.CLAIMED_BY))
                        .map(user ->
                                new Claim(user, row.get(LIKENESS.CLAIMED_UNTIL).toInstant())),
                Answer.of(row.get(LIKENESS.STATE)).map(answer -> decision(answer, row)));
    }

    private static Decision decision(Answer answer, Record row) {
        return new Decision(
                answer,
                row.get(LIKENESS.DECIDED_BY),
                row.get(LIKENESS.DECIDED_AT).toInstant(),
                Optional.ofNullable(row.get(LIKENESS.DECIDED_LEVELS))
                        .map(Arrays::asList)
                        .orElse(List.of()),
                Optional.ofNullable(row.get(LIKENESS.DECIDED_BITS)).orElse(NOTHING),
                row.get(LIKENESS.REASON),
                Optional.ofNullable(row.get(LIKENESS.MERGE_ID)));
    }

    private static List<Step> steps(String[] fields, String[] levels, Double[] bits) {
        return IntStream.range(0, fields.length)
                .mapToObj(field -> new Step(fields[field], levels[field], bits[field]))
                .toList();
    }
}
