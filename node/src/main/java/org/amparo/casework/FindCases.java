package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseExploitation.CASE_EXPLOITATION;
import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.CaseNationality.CASE_NATIONALITY;
import static org.jooq.impl.DSL.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.WorkQueue.Waiting;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lists cases: newest registration first, filtered in the query, page by page. */
@Component
class FindCases {
    static final List<Field<?>> SUMMARY = List.of(
            CASE_FILE.ID,
            CASE_FILE.NUMBER,
            CASE_FILE.STATUS,
            CASE_FILE.INSTITUTION_ID,
            CASE_FILE.OWNER,
            CASE_FILE.REGISTERED_ON,
            CASE_FILE.PLACE_SUBDIVISION,
            CASE_FILE.TRAFFICKING_STATUS,
            CASE_FILE.SEX,
            CASE_FILE.AGE_BAND,
            CASE_FILE.NATIONALITIES,
            CASE_FILE.EXPLOITATION);
    private static final int QUEUE_LENGTH = 25;
    /** After every character that a case number can hold. */
    private static final String LAST = "~";

    private final DSLContext db;
    private final AuditLog audit;

    FindCases(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    CasePage list(Viewer viewer, CaseFilter filter, Optional<Cursor> after, int limit) {
        checkLimit(limit);
        var found = query(Scope.of(viewer).and(narrowed(filter)), filter, after, limit + 1);
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        searched(viewer, shown);
        var next = found.size() > limit ? Optional.of(shown.getLast().cursor()) : Optional.<Cursor>empty();
        return new CasePage(shown, next, after.isPresent());
    }

    CasePage listBefore(Viewer viewer, CaseFilter filter, Cursor before, int limit) {
        checkLimit(limit);
        var found = db.select(SUMMARY)
                .from(tables(filter))
                .where(Scope.of(viewer)
                        .and(narrowed(filter))
                        .and(row(CASE_FILE.REGISTERED_ON, CASE_FILE.ID)
                                .greaterThan(before.registeredOn(), before.id())))
                .orderBy(CASE_FILE.REGISTERED_ON, CASE_FILE.ID)
                .limit(limit + 1)
                .fetch(FindCases::summary);
        var shown = (found.size() > limit ? found.subList(0, limit) : found).reversed();
        searched(viewer, shown);
        return new CasePage(
                shown,
                shown.isEmpty() ? Optional.empty() : Optional.of(shown.getLast().cursor()),
                found.size() > limit);
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a page shows 1 to 200 cases");
        }
    }

    private void searched(Viewer viewer, List<CaseSummary> shown) {
        audit.recordRead(Entries.of(viewer, Action.SEARCH).on(ids(shown)).with("shown", shown.size()));
    }

    WorkQueue queue(Viewer viewer) {
        var scope = Scope.of(viewer);
        var mine = CASE_FILE.OWNER.eq(viewer.username()).and(scope);
        var active = CASE_FILE.STATUS.eq(CaseStatus.ACTIVE.code());
        var queue = new WorkQueue(
                waiting(mine.and(active)),
                waiting(mine.and(CASE_FILE.STATUS.eq(CaseStatus.FOLLOW_UP.code()))),
                waiting(scope.and(CASE_FILE.OWNER.isNull()).and(active)));
        searched(
                viewer,
                Stream.of(queue.mine(), queue.followUp(), queue.unassigned())
                        .flatMap(waiting -> waiting.newest().stream())
                        .toList());
        return queue;
    }

    /** Counted only as far as a person cares, so that a flood of imported cases does not slow the first page of the day. */
    private Waiting waiting(Condition condition) {
        var newest = query(condition, CaseFilter.ALL, Optional.empty(), QUEUE_LENGTH);
        int count = newest.size() < QUEUE_LENGTH
                ? newest.size()
                : db.fetchCount(DSL.selectOne().from(CASE_FILE).where(condition).limit(WorkQueue.COUNTED));
        return new Waiting(newest, count);
    }

    private List<CaseSummary> query(Condition condition, CaseFilter filter, Optional<Cursor> after, int limit) {
        var afterCursor = after.map(cursor ->
                        row(CASE_FILE.REGISTERED_ON, CASE_FILE.ID).lessThan(cursor.registeredOn(), cursor.id()))
                .orElse(DSL.noCondition());
        return db.select(SUMMARY)
                .from(tables(filter))
                .where(condition.and(afterCursor))
                .orderBy(CASE_FILE.REGISTERED_ON.desc(), CASE_FILE.ID.desc())
                .limit(limit)
                .fetch(FindCases::summary);
    }

    /**
     * The index tables repeat the date, so that the planner may walk them newest first and stop when the page is full.
     */
    private static Table<?> tables(CaseFilter filter) {
        Table<?> tables = CASE_FILE;
        if (filter.exploitation().isPresent()) {
            tables = tables.join(CASE_EXPLOITATION)
                    .on(CASE_EXPLOITATION.CASE_ID.eq(CASE_FILE.ID))
                    .and(CASE_EXPLOITATION.REGISTERED_ON.eq(CASE_FILE.REGISTERED_ON))
                    .and(CASE_EXPLOITATION.CODE.eq(filter.exploitation().get()));
        }
        if (filter.nationality().isPresent()) {
            tables = tables.join(CASE_NATIONALITY)
                    .on(CASE_NATIONALITY.CASE_ID.eq(CASE_FILE.ID))
                    .and(CASE_NATIONALITY.REGISTERED_ON.eq(CASE_FILE.REGISTERED_ON))
                    .and(CASE_NATIONALITY.CODE.eq(filter.nationality().get()));
        }
        return tables;
    }

    private static Condition narrowed(CaseFilter filter) {
        var conditions = new ArrayList<Condition>();
        filter.number().ifPresent(number -> conditions.add(numbered(number)));
        filter.status().ifPresent(status -> conditions.add(CASE_FILE.STATUS.eq(status.code())));
        filter.sex().ifPresent(sex -> conditions.add(CASE_FILE.SEX.eq(sex)));
        filter.ageBand().ifPresent(band -> conditions.add(CASE_FILE.AGE_BAND.eq(band)));
        filter.subdivision().ifPresent(place -> conditions.add(CASE_FILE.PLACE_SUBDIVISION.eq(place)));
        filter.from().ifPresent(day -> conditions.add(CASE_FILE.REGISTERED_ON.ge(day)));
        filter.to().ifPresent(day -> conditions.add(CASE_FILE.REGISTERED_ON.le(day)));
        filter.institution().ifPresent(id -> conditions.add(CASE_FILE.INSTITUTION_ID.eq(id.value())));
        filter.owner().ifPresent(owner -> conditions.add(CASE_FILE.OWNER.eq(owner)));
        if (filter.unassigned()) {
            conditions.add(CASE_FILE.OWNER.isNull());
        }
        return DSL.and(conditions);
    }

    /** Digits alone are a running number, as people say it to each other; else the beginning of a number. */
    private static Condition numbered(String typed) {
        var plain = typed.strip().toUpperCase(Locale.ROOT);
        if (plain.matches("\\d{1,12}")) {
            return CASE_FILE.ID.eq(Long.parseLong(plain)).or(CASE_FILE.NUMBER.eq(plain));
        }
        return CASE_FILE.NUMBER.ge(plain).and(CASE_FILE.NUMBER.lt(plain + LAST));
    }

    static CaseSummary summary(Record row) {
        return new CaseSummary(
                new CaseId(row.get(CASE_FILE.ID)),
                new CaseNumber(row.get(CASE_FILE.NUMBER)),
                CaseStatus.of(row.get(CASE_FILE.STATUS)).orElseThrow(),
                new InstitutionId(row.get(CASE_FILE.INSTITUTION_ID)),
                Optional.ofNullable(row.get(CASE_FILE.OWNER)),
                row.get(CASE_FILE.REGISTERED_ON),
                Optional.ofNullable(row.get(CASE_FILE.PLACE_SUBDIVISION)),
                row.get(CASE_FILE.TRAFFICKING_STATUS),
                row.get(CASE_FILE.SEX),
                row.get(CASE_FILE.AGE_BAND),
                Arrays.asList(row.get(CASE_FILE.NATIONALITIES)),
                Arrays.asList(row.get(CASE_FILE.EXPLOITATION)));
    }

    private static List<Long> ids(List<CaseSummary> cases) {
        return cases.stream().map(found -> found.id().value()).toList();
    }
}
