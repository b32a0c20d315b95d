package org.amparo.audit;

import static org.amparo.audit.rows.tables.Entry.ENTRY;
import static org.amparo.audit.rows.tables.EntryCase.ENTRY_CASE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Finds entries. All questions go newest first by id, which rises with time, so that every index ends in it; a span of time
 * becomes a span of ids first.
 */
@Component
class SearchLog implements LogSearch {
    private static final int MOST = 200;
    private static final int CASES_SHOWN = 3;
    /** How far an id may be from its place in time: entries are numbered a moment before they are written. */
    private static final long SLACK = 10_000;

    private static final Field<Long[]> SOME_CASES = DSL.array(DSL.select(ENTRY_CASE.CASE_ID)
                    .from(ENTRY_CASE)
                    .where(ENTRY_CASE.ENTRY_ID.eq(ENTRY.ID))
                    .orderBy(ENTRY_CASE.CASE_ID)
                    .limit(CASES_SHOWN))
            .as("some_cases");
    private static final Field<Integer> TOUCHED = DSL.selectCount()
            .from(ENTRY_CASE)
            .where(ENTRY_CASE.ENTRY_ID.eq(ENTRY.ID))
            .<Integer>asField("touched");
    private static final Condition OPENING = ENTRY.ACTION
            .in(DSL.inline("read"), DSL.inline("change"), DSL.inline("open_identity"))
            .and(ENTRY.OUTCOME.eq(DSL.inline("granted")))
            .and(ENTRY.ACTOR.startsWith(DSL.inline("user:")));

    private final DSLContext db;

    SearchLog(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Found> find(Question question, Optional<Long> before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to 200 entries at a time");
        }
        Condition common = condition(question, before);
        Optional<OfCase> one = question.cases();
        if (one.isEmpty()) {
            return entries(common, limit);
        }
        // Two indexes, each walked as far as a page needs.
        Condition touching = ENTRY.ID.in(db.select(ENTRY_CASE.ENTRY_ID)
                .from(ENTRY_CASE)
                .join(ENTRY)
                .on(ENTRY.ID.eq(ENTRY_CASE.ENTRY_ID))
                .where(ENTRY_CASE.CASE_ID.eq(one.get().id()))
                .and(ENTRY_CASE.ENTRY_ID.lt(before.orElse(Long.MAX_VALUE)))
                .and(common)
                .orderBy(ENTRY_CASE.ENTRY_ID.desc())
                .limit(limit)
                .fetch(ENTRY_CASE.ENTRY_ID));
        return Stream.concat(
                        entries(touching, limit).stream(),
                        entries(common.and(isAbout(one.get().person())), limit).stream())
                .sorted(Comparator.comparing(Found::id).reversed())
                .distinct()
                .limit(limit)
                .toList();
    }

    private Condition condition(Question question, Optional<Long> before) {
        Condition all = DSL.noCondition();
        if (before.isPresent()) {
            all = all.and(ENTRY.ID.lt(before.get()));
        }
        if (question.actor().isPresent()) {
            all = all.and(ENTRY.ACTOR.eq(question.actor().get()));
        }
        if (question.person().isPresent()) {
            all = all.and(isAbout(question.person().get()));
        }
        if (question.action().isPresent()) {
            // Written out, so that the index of rare actions is seen to fit.
            all = all.and(ENTRY.ACTION.eq(
                    DSL.inline(EntryRows.stored(question.action().get()))));
        }
        if (question.denied()) {
            all = all.and(ENTRY.OUTCOME.eq(DSL.inline("denied")));
        }
        if (question.from().isPresent()) {
            OffsetDateTime from = utc(question.from().get());
            all = all.and(ENTRY.AT.ge(from)).and(ENTRY.ID.ge(firstSince(from) - SLACK));
        }
        if (question.to().isPresent()) {
            OffsetDateTime to = utc(question.to().get());
            all = all.and(ENTRY.AT.lt(to)).and(ENTRY.ID.le(firstSince(to) + SLACK));
        }
        return all;
    }

    /** The second half follows from the first, which PostgreSQL does not see: without it, the index of persons does not fit. */
    private static Condition isAbout(long person) {
        return ENTRY.SUBJECT.eq(DSL.inline("person:" + person)).and(ENTRY.SUBJECT.like(DSL.inline("person:%")));
    }

    private long firstSince(OffsetDateTime moment) {
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.AT.ge(moment))
                .orderBy(ENTRY.AT)
                .limit(1)
                .fetchOptional(ENTRY.ID)
                .orElse(Long.MAX_VALUE - SLACK);
    }

    private List<Found> entries(Condition condition, int limit) {
        List<SelectField<?>> fields = List.of(
                ENTRY.ID,
                ENTRY.AT,
                ENTRY.ACTOR,
                ENTRY.INSTITUTION_ID,
                ENTRY.ACTION,
                ENTRY.SUBJECT,
                ENTRY.PURPOSE,
                ENTRY.OUTCOME,
                ENTRY.CLASSES,
                ENTRY.CHANNEL,
                ENTRY.ORIGIN,
                ENTRY.REASON,
                SOME_CASES,
                TOUCHED);
        return db.select(fields)
                .from(ENTRY)
                .where(condition)
                .orderBy(ENTRY.ID.desc())
                .limit(limit)
                .fetch(SearchLog::found);
    }

    private static Found found(Record row) {
        return new Found(
                row.get(ENTRY.ID),
                row.get(ENTRY.AT).toInstant(),
                row.get(ENTRY.ACTOR),
                Optional.ofNullable(row.get(ENTRY.INSTITUTION_ID)),
                Action.valueOf(row.get(ENTRY.ACTION).toUpperCase(Locale.ROOT)),
                row.get(ENTRY.SUBJECT),
                Optional.ofNullable(row.get(ENTRY.PURPOSE)),
                Outcome.valueOf(row.get(ENTRY.OUTCOME).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get(ENTRY.CLASSES))
                        .map(classes -> Set.of(classes.split(",")))
                        .orElse(Set.of()),
                Optional.ofNullable(row.get(ENTRY.CHANNEL)).map(way -> Channel.valueOf(way.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(row.get(ENTRY.ORIGIN)).map("%016x"::formatted),
                row.get(ENTRY.REASON) != null,
                Arrays.asList(row.get(SOME_CASES)),
                row.get(TOUCHED));
    }

    @Override
    public List<DayOfUser> days(Instant since, ZoneId zone, int nightBegins, int nightEnds) {
        OffsetDateTime from = utc(since);
        Field<java.time.LocalDateTime> local =
                DSL.field("{0} at time zone {1}", SQLDataType.LOCALDATETIME, ENTRY.AT, DSL.val(zone.getId()));
        Field<Integer> hour = DSL.extract(local, org.jooq.DatePart.HOUR);
        Field<java.time.LocalDate> day = local.cast(SQLDataType.LOCALDATE).as("day");
        return db.select(
                        ENTRY.ACTOR,
                        day,
                        DSL.countDistinct(ENTRY_CASE.CASE_ID),
                        DSL.countDistinct(ENTRY.ID),
                        DSL.countDistinct(ENTRY.ID)
                                .filterWhere(hour.ge(nightBegins).or(hour.lt(nightEnds))))
                .from(ENTRY)
                .leftJoin(ENTRY_CASE)
                .on(ENTRY_CASE.ENTRY_ID.eq(ENTRY.ID))
                .where(ENTRY.AT.ge(from))
                .and(OPENING)
                .groupBy(ENTRY.ACTOR, day)
                .orderBy(ENTRY.ACTOR, day)
                .fetch(row -> new DayOfUser(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    @Override
    public List<SearchesOfUser> searches(Instant since, ZoneId zone) {
        Field<java.time.LocalDate> day = DSL.field(
                        "{0} at time zone {1}", SQLDataType.LOCALDATETIME, ENTRY.AT, DSL.val(zone.getId()))
                .cast(SQLDataType.LOCALDATE)
                .as("day");
        return db.select(
                        ENTRY.ACTOR,
                        day,
                        DSL.count(),
                        DSL.count()
                                .filterWhere(
                                        DSL.condition("{0}::text like {1}", ENTRY.DETAIL, DSL.val("%\"refused\"%"))))
                .from(ENTRY)
                .where(ENTRY.AT.ge(utc(since)))
                .and(ENTRY.ACTION.eq("search"))
                .and(ENTRY.SUBJECT.eq("person"))
                .groupBy(ENTRY.ACTOR, day)
                .orderBy(ENTRY.ACTOR, day)
                .fetch(row -> new SearchesOfUser(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    @Override
    public List<OpenedByUser> opened(Instant since) {
        Field<String> person = DSL.field("substring({0} from '^person:(\\d+)$')", SQLDataType.CLOB, ENTRY.SUBJECT);
        return db.select(
                        ENTRY.ACTOR,
                        ENTRY.INSTITUTION_ID,
                        DSL.arrayAggDistinct(ENTRY_CASE.CASE_ID),
                        DSL.arrayAggDistinct(person.cast(SQLDataType.BIGINT)))
                .from(ENTRY)
                .leftJoin(ENTRY_CASE)
                .on(ENTRY_CASE.ENTRY_ID.eq(ENTRY.ID))
                .where(ENTRY.AT.ge(utc(since)))
                .and(OPENING)
                .groupBy(ENTRY.ACTOR, ENTRY.INSTITUTION_ID)
                .orderBy(ENTRY.ACTOR, ENTRY.INSTITUTION_ID)
                .fetch(row -> new OpenedByUser(
                        row.value1(), Optional.ofNullable(row.value2()), present(row.value3()), present(row.value4())));
    }

    private static List<Long> present(Long[] ids) {
        return Arrays.stream(ids).filter(java.util.Objects::nonNull).toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
