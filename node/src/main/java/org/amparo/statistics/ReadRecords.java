package org.amparo.statistics;

import static org.amparo.statistics.rows.tables.Record.RECORD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.forms.MissingAnswer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the records of a collection some at a time, in the order in which they came. */
@Component
class ReadRecords {
    static final int AT_ONCE = 50;
    private static final String RELATION = "relation_to_trafficker";

    /** What is shown of each record, by key of the dimension. */
    static final List<String> SHOWN =
            List.of("year", "sex", "age", "nationality", "exploitation", "means_of_control", RELATION);

    private final DSLContext db;

    ReadRecords(DSLContext db) {
        this.db = db;
    }

    /** A record: its codes, by key of the dimension. */
    record Coded(long id, Map<String, List<String>> codes) {}

    /** Some records, and whether there are others before and after. */
    record Batch(List<Coded> records, boolean earlier, boolean later) {}

    /** The records after that one, or the first. */
    Batch after(int collection, long id) {
        List<Coded> found = read(collection, RECORD.ID.gt(id), false);
        boolean more = found.size() > AT_ONCE;
        return new Batch(more ? found.subList(0, AT_ONCE) : found, id > 0, more);
    }

    /** The records before that one. */
    Batch before(int collection, long id) {
        List<Coded> found =
                new ArrayList<>(read(collection, RECORD.ID.lt(id), true).reversed());
        boolean more = found.size() > AT_ONCE;
        return new Batch(more ? found.subList(1, found.size()) : found, more, true);
    }

    private List<Coded> read(int collection, Condition from, boolean backwards) {
        return db.select(
                        RECORD.ID,
                        RECORD.YEAR,
                        RECORD.SEX,
                        RECORD.AGE_BAND,
                        RECORD.NATIONALITIES,
                        RECORD.EXPLOITATION,
                        RECORD.MEANS_OF_CONTROL,
                        RECORD.MORE)
                .from(RECORD)
                .where(RECORD.COLLECTION_ID.eq(collection))
                .and(from)
                .orderBy(backwards ? RECORD.ID.desc() : RECORD.ID.asc())
                .limit(AT_ONCE + 1)
                .fetch(ReadRecords::coded);
    }

    private static Coded coded(Record row) {
        @Nullable Short year = row.get(RECORD.YEAR);
        String relation =
                KeepCollections.fields(row.get(RECORD.MORE)).getOrDefault(RELATION, MissingAnswer.NOT_ASKED_CODE);
        return new Coded(
                row.get(RECORD.ID),
                Map.of(
                        "year",
                        List.of(Optional.ofNullable(year).map(String::valueOf).orElse(MissingAnswer.UNKNOWN_CODE)),
                        "sex",
                        List.of(row.get(RECORD.SEX)),
                        "age",
                        List.of(row.get(RECORD.AGE_BAND)),
                        "nationality",
                        Arrays.asList(row.get(RECORD.NATIONALITIES)),
                        "exploitation",
                        Arrays.asList(row.get(RECORD.EXPLOITATION)),
                        "means_of_control",
                        Arrays.asList(row.get(RECORD.MEANS_OF_CONTROL)),
                        RELATION,
                        List.of(relation.split(" "))));
    }
}
