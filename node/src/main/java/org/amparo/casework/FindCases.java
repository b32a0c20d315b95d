package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.OrderedCases.Direction;
import org.amparo.casework.OrderedCases.Walk;
import org.amparo.casework.WorkQueue.Waiting;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
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
    /** On a telephone each is a card: the first page of a night shift is not to be a mile long. */
    private static final int QUEUE_LENGTH = 10;

    private final DSLContext db;
    private final OrderedCases ordered;
    private final AuditLog audit;

    FindCases(DSLContext db, OrderedCases ordered, AuditLog audit) {
        this.db = db;
        this.ordered = ordered;
        this.audit = audit;
    }

    CasePage list(Viewer viewer, CaseFilter filter, Optional<Cursor> after, int limit) {
        checkLimit(limit);
        var found = find(viewer, filter, new Walk(Direction.NEWEST_FIRST, after, limit + 1));
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        searched(viewer, shown);
        var next = found.size() > limit ? Optional.of(shown.getLast().cursor()) : Optional.<Cursor>empty();
        return new CasePage(shown, next, after.isPresent());
    }

    CasePage listBefore(Viewer viewer, CaseFilter filter, Cursor before, int limit) {
        checkLimit(limit);
        var found = find(viewer, filter, new Walk(Direction.OLDEST_FIRST, Optional.of(before), limit + 1));
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
                waiting(Scope.own(viewer).and(CASE_FILE.OWNER.isNull()).and(active)));
        searched(
                viewer,
                Stream.of(queue.mine(), queue.followUp(), queue.unassigned())
                        .flatMap(waiting -> waiting.newest().stream())
                        .toList());
        return queue;
    }

    /** Counted only as far as a person cares, so that a flood of imported cases does not slow the first page of the day. */
    private Waiting waiting(Condition condition) {
        var newest = db.select(SUMMARY)
                .from(CASE_FILE)
                .where(condition)
                .orderBy(CASE_FILE.REGISTERED_ON.desc(), CASE_FILE.ID.desc())
                .limit(QUEUE_LENGTH)
                .fetch(FindCases::summary);
        int count = newest.size() < QUEUE_LENGTH
                ? newest.size()
                : db.fetchCount(DSL.selectOne().from(CASE_FILE).where(condition).limit(WorkQueue.COUNTED));
        return new Waiting(newest, count);
    }

    private List<CaseSummary> find(Viewer viewer, CaseFilter filter, Walk walk) {
        return ordered.find(viewer, filter, walk, SUMMARY).stream()
                .map(FindCases::summary)
                .toList();
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
