package org.amparo.audit;

import static org.amparo.audit.rows.tables.Entry.ENTRY;
import static org.amparo.audit.rows.tables.EntryCase.ENTRY_CASE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.audit.AuditLog.Trace;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the log: several entries go in with one statement. */
final class EntryRows {
    /** The ids are drawn first, so that each entry finds its cases whatever order the rows are inserted in. */
    private static final String INSERT = """
            with new as (
                select nextval('audit.entry_id_seq') as id, given.*
                from unnest({0}::text[], {1}::integer[], {2}::text[], {3}::text[], {4}::text[], {5}::text[], {6}::text[],
                    {9}::text[], {10}::text[], {11}::bigint[], {12}::bytea[])
                    with ordinality
                    as given (actor, institution_id, action, subject, purpose, outcome, detail,
                        classes, channel, origin, reason, place)),
            entries as (
                insert into audit.entry (id, form, actor, institution_id, action, subject, purpose, outcome, detail,
                        classes, channel, origin, reason)
                    overriding system value
                select id, 2, actor, institution_id, action, subject, purpose, outcome, detail::jsonb,
                        classes, channel, origin, reason from new),
            waiting as (insert into audit.pending (entry_id) select id from new)
            insert into audit.entry_case (case_id, entry_id)
            select distinct touched.case_id, new.id
            from unnest({7}::bigint[], {8}::bigint[]) as touched (place, case_id)
            join new on new.place = touched.place
            """;

    /** The same for one entry, as most come: half the work for the database. */
    private static final String INSERT_ONE = """
            with new as (
                insert into audit.entry (form, actor, institution_id, action, subject, purpose, outcome, detail, classes,
                        channel, origin, reason)
                values (2, {0}, {1}, {2}, {3}, {4}, {5}, {6}::jsonb, {7}, {8}, {9}, {10})
                returning id),
            waiting as (insert into audit.pending (entry_id) select id from new)
            insert into audit.entry_case (case_id, entry_id)
            select distinct touched.case_id, new.id from new, unnest({11}::bigint[]) as touched (case_id)
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private EntryRows() {}

    static void insert(DSLContext db, List<NewEntry> given) {
        if (given.size() == 1) {
            insertOne(db, given.getFirst());
        } else {
            insertAll(db, given);
        }
    }

    private static void insertOne(DSLContext db, NewEntry given) {
        Entry entry = given.entry();
        db.execute(
                INSERT_ONE,
                DSL.val(entry.actor()),
                DSL.val(entry.institution().orElse(null), SQLDataType.INTEGER),
                DSL.val(stored(entry.action())),
                DSL.val(entry.subject()),
                DSL.val(entry.purpose().orElse(null), SQLDataType.CLOB),
                DSL.val(stored(entry.outcome())),
                DSL.val(detail(given)),
                DSL.val(given.classesStored().orElse(null), SQLDataType.CLOB),
                DSL.val(stored(given.channel())),
                DSL.val(given.origin(), SQLDataType.BIGINT),
                DSL.val(given.reason(), SQLDataType.BLOB),
                DSL.val(entry.cases().toArray(Long[]::new)));
    }

    private static void insertAll(DSLContext db, List<NewEntry> given) {
        List<Entry> entries = given.stream().map(NewEntry::entry).toList();
        List<Long> places = new ArrayList<>();
        List<Long> cases = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (Long touched : entries.get(i).cases()) {
                places.add(i + 1L);
                cases.add(touched);
            }
        }
        db.execute(
                INSERT,
                DSL.val(entries.stream().map(Entry::actor).toArray(String[]::new)),
                DSL.val(entries.stream().map(e -> e.institution().orElse(null)).toArray(Integer[]::new)),
                DSL.val(entries.stream().map(e -> stored(e.action())).toArray(String[]::new)),
                DSL.val(entries.stream().map(Entry::subject).toArray(String[]::new)),
                DSL.val(entries.stream().map(e -> e.purpose().orElse(null)).toArray(String[]::new)),
                DSL.val(entries.stream().map(e -> stored(e.outcome())).toArray(String[]::new)),
                DSL.val(given.stream().map(EntryRows::detail).toArray(String[]::new)),
                DSL.val(places.toArray(Long[]::new)),
                DSL.val(cases.toArray(Long[]::new)),
                DSL.val(given.stream().map(e -> e.classesStored().orElse(null)).toArray(String[]::new)),
                DSL.val(given.stream().map(e -> stored(e.channel())).toArray(String[]::new)),
                DSL.val(given.stream().map(NewEntry::origin).toArray(Long[]::new)),
                DSL.val(given.stream().map(NewEntry::reason).toArray(byte[][]::new)));
    }

    static List<Trace> ofCase(DSLContext db, long caseId, Optional<Long> before, int limit) {
        return db.select(
                        ENTRY.ID,
                        ENTRY.AT,
                        ENTRY.ACTOR,
                        ENTRY.INSTITUTION_ID,
                        ENTRY.ACTION,
                        ENTRY.PURPOSE,
                        ENTRY.OUTCOME,
                        ENTRY.SUBJECT,
                        DSL.field("{0} ->> 'decided'", String.class, ENTRY.DETAIL))
                .from(ENTRY_CASE)
                .join(ENTRY)
                .on(ENTRY.ID.eq(ENTRY_CASE.ENTRY_ID))
                .where(ENTRY_CASE.CASE_ID.eq(caseId))
                .and(ENTRY_CASE.ENTRY_ID.lt(before.orElse(Long.MAX_VALUE)))
                .orderBy(ENTRY_CASE.ENTRY_ID.desc())
                .limit(limit)
                .fetch(row -> new Trace(
                        row.value1(),
                        row.value2().toInstant(),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        Action.valueOf(row.value5().toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.value6()),
                        Outcome.valueOf(row.value7().toUpperCase(Locale.ROOT)),
                        row.value8().replaceFirst(":.*", ""),
                        Optional.ofNullable(row.value9())));
    }

    private static String detail(NewEntry given) {
        Map<String, Object> detail = given.entry().detail();
        if (!given.asked().isEmpty()) {
            detail = new HashMap<>(detail);
            detail.put("asked", WriteDown.written(given.asked()));
        }
        return detail.isEmpty() ? "{}" : JSON.writeValueAsString(detail);
    }

    static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
