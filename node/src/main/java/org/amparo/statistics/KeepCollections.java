package org.amparo.statistics;

import static org.amparo.statistics.rows.tables.Collection.COLLECTION;
import static org.amparo.statistics.rows.tables.CollectionRecord.COLLECTION_RECORD;
import static org.amparo.statistics.rows.tables.Record.RECORD;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The collections and their records in the database. */
@Component
class KeepCollections implements PublicCollections {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final int AT_ONCE = 2_000;
    private static final Field<Integer> RECORDS = DSL.field(DSL.selectCount()
            .from(RECORD)
            .where(RECORD.COLLECTION_ID.eq(COLLECTION.ID))
            .and(RECORD.WITHDRAWN.isFalse()));

    private static final String STAGING = """
            create temporary table collection_staging (
                place bigint generated always as identity, row_hash bytea, year smallint, sex text, age_band text,
                nationalities text[], exploitation text[], recruitment text[], means_of_control text[],
                more jsonb, fields jsonb) on commit drop
            """;

    private static final String COPY = """
            copy collection_staging (row_hash, year, sex, age_band, nationalities, exploitation, recruitment,
                means_of_control, more, fields) from stdin
            """;

    /** Which of equal rows is which does not matter: the nth of the file is the nth of the collection. */
    private static final String TAKE = """
            with numbered as (
                select s.*, row_number() over (partition by row_hash order by place) as ordinal
                from collection_staging s),
            fresh as materialized (
                select nextval(pg_get_serial_sequence('statistics.record', 'id')) as id, n.*
                from (
                    select * from numbered n
                    where not exists (
                        select from statistics.collection_record known
                        where known.collection_id = {0} and known.row_hash = n.row_hash and known.ordinal = n.ordinal)
                    order by place) n),
            counted as (
                insert into statistics.record (id, collection_id, year, sex, age_band, nationalities, exploitation,
                    recruitment, means_of_control, status, trafficking_status, more)
                select id, {0}, year, sex, age_band, nationalities, exploitation, recruitment, means_of_control,
                    'not_asked', 'not_asked', more
                from fresh)
            insert into statistics.collection_record (record_id, collection_id, row_hash, ordinal, fields)
            select id, {0}, row_hash, ordinal, fields from fresh
            """;

    private final DSLContext db;
    private final Copy copy;
    private final Clock clock;

    KeepCollections(DSLContext db, Copy copy, Clock clock) {
        this.db = db;
        this.copy = copy;
        this.clock = clock;
    }

    @Override
    public List<PublicCollection> all() {
        return select().orderBy(COLLECTION.TITLE, COLLECTION.KEY).fetch(KeepCollections::collection);
    }

    @Override
    public Optional<PublicCollection> find(String key) {
        return select().where(COLLECTION.KEY.eq(key)).fetchOptional(KeepCollections::collection);
    }

    private SelectJoinStep<? extends Record> select() {
        return db.select(
                        COLLECTION.ID,
                        COLLECTION.KEY,
                        COLLECTION.TITLE,
                        COLLECTION.SOURCE,
                        COLLECTION.ADDRESS,
                        COLLECTION.LICENCE,
                        COLLECTION.CITATION,
                        COLLECTION.IMPORTED_AT,
                        RECORDS)
                .from(COLLECTION);
    }

    private static PublicCollection collection(Record row) {
        var profile = new Profile(
                row.get(COLLECTION.KEY),
                row.get(COLLECTION.TITLE),
                row.get(COLLECTION.SOURCE),
                row.get(COLLECTION.ADDRESS),
                row.get(COLLECTION.LICENCE),
                row.get(COLLECTION.CITATION));
        @Nullable OffsetDateTime imported = row.get(COLLECTION.IMPORTED_AT);
        return new PublicCollection(
                row.get(COLLECTION.ID),
                profile,
                row.get(RECORDS),
                Optional.ofNullable(imported).map(OffsetDateTime::toInstant));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Tally takeIn(Profile profile, Iterable<NewRecord> records) {
        int collection = collectionOf(profile);
        db.execute(STAGING);
        long[] read = new long[1];
        copy.into(COPY, () -> new Staged(records.iterator(), read));
        db.execute("analyze collection_staging");
        long imported = db.execute(TAKE, DSL.inline(collection));
        db.execute("drop table collection_staging");
        return new Tally(imported, read[0] - imported);
    }

    /** Makes it if need be; two imports into one collection wait for each other here. */
    private int collectionOf(Profile profile) {
        return db.insertInto(COLLECTION)
                .set(COLLECTION.KEY, profile.key())
                .set(COLLECTION.TITLE, profile.title())
                .set(COLLECTION.SOURCE, profile.source())
                .set(COLLECTION.ADDRESS, profile.address())
                .set(COLLECTION.LICENCE, profile.licence())
                .set(COLLECTION.CITATION, profile.citation())
                .set(COLLECTION.IMPORTED_AT, OffsetDateTime.now(clock))
                .onConflict(COLLECTION.KEY)
                .doUpdate()
                .set(COLLECTION.IMPORTED_AT, OffsetDateTime.now(clock))
                .returningResult(COLLECTION.ID)
                .fetchSingle()
                .value1();
    }

    @Override
    @Transactional(readOnly = true)
    public long each(PublicCollection collection, Consumer<List<Map<String, String>>> receiver) {
        long given = 0;
        try (var rows = db.select(COLLECTION_RECORD.FIELDS)
                .from(COLLECTION_RECORD)
                .where(COLLECTION_RECORD.COLLECTION_ID.eq(collection.id()))
                .orderBy(COLLECTION_RECORD.RECORD_ID)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            while (rows.hasNext()) {
                var batch = new ArrayList<Map<String, String>>();
                rows.fetchNext(AT_ONCE).forEach(row -> batch.add(fields(row.value1())));
                receiver.accept(batch);
                given += batch.size();
            }
        }
        return given;
    }

    @Override
    public List<String> fields(PublicCollection collection) {
        return db.resultQuery(
                        "select distinct jsonb_object_keys(fields) from statistics.collection_record"
                                + " where collection_id = {0} order by 1",
                        DSL.val(collection.id()))
                .fetch(0, String.class);
    }

    static Map<String, String> fields(JSONB stored) {
        return JSON.readValue(stored.data(), FIELDS);
    }

    /** Records on their way into the staging table. */
    private record Staged(Iterator<NewRecord> records, long[] read) implements Iterator<@Nullable Object[]> {
        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public @Nullable Object[] next() {
            NewRecord next = records.next();
            read[0]++;
            return new @Nullable Object[] {
                next.hash(),
                next.year().orElse(null),
                next.sex(),
                next.ageBand(),
                next.nationalities().toArray(String[]::new),
                next.exploitation().toArray(String[]::new),
                next.recruitment().toArray(String[]::new),
                next.meansOfControl().toArray(String[]::new),
                JSONB.jsonb(JSON.writeValueAsString(next.more())),
                JSONB.jsonb(JSON.writeValueAsString(next.fields()))
            };
        }
    }
}
