package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFacet.CASE_FACET;
import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.access.VisibleCases;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * The first cases after a place in the list, that meet a filter and are the viewer's.
 *
 * <p>What a page costs must not depend on how rare the asked-for combination is, nor on how long ago it occurred. So:
 *
 * <ul>
 *   <li>with a case number, by the number's index;
 *   <li>with any coded answer, by the index over all of them, one quarter after the other until the page is full;
 *   <li>else the first of each of the viewer's institutions, and of these the first;
 *   <li>and with these the first that other institutions share, by the index of teams.
 * </ul>
 */
@Component
class OrderedCases {
    private final DSLContext db;
    private final Clock clock;

    OrderedCases(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Which way a list is walked. */
    enum Direction {
        NEWEST_FIRST,
        OLDEST_FIRST;

        private Condition beyond(Field<LocalDate> day, Field<Long> id, Optional<Cursor> cursor) {
            return cursor.map(at -> this == NEWEST_FIRST
                            ? row(day, id).lessThan(at.registeredOn(), at.id())
                            : row(day, id).greaterThan(at.registeredOn(), at.id()))
                    .orElse(DSL.noCondition());
        }

        private List<OrderField<?>> order(Field<LocalDate> day, Field<Long> id) {
            return this == NEWEST_FIRST ? List.of(day.desc(), id.desc()) : List.of(day, id);
        }
    }

    /** Where to begin, which way, and how far. */
    record Walk(Direction direction, Optional<Cursor> beyond, int limit) {}

    List<Record> find(Viewer viewer, CaseFilter filter, Walk walk, List<Field<?>> columns) {
        if (filter.number().isPresent()) {
            return byNumber(viewer, filter, walk, columns);
        }
        var own = hasCodedAnswer(filter) ? byAnswers(viewer, filter, walk) : byInstitution(viewer, filter, walk);
        var shared = shared(viewer, filter, walk);
        var ids = DSL.select(own.field(CASE_FILE.ID))
                .from(own)
                .union(DSL.select(shared.field(CASE_FILE.ID)).from(shared))
                .asTable("ids");
        return db.select(columns)
                .from(ids)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(ids.field(CASE_FILE.ID)))
                .where(VisibleCases.isNotClosed(CASE_FILE.ID))
                .orderBy(walk.direction().order(CASE_FILE.REGISTERED_ON, CASE_FILE.ID))
                .limit(walk.limit())
                .fetch(found -> found);
    }

    private static boolean hasCodedAnswer(CaseFilter filter) {
        return filter.status().isPresent()
                || filter.exploitation().isPresent()
                || filter.sex().isPresent()
                || filter.ageBand().isPresent()
                || filter.nationality().isPresent()
                || filter.subdivision().isPresent()
                || filter.owner().isPresent()
                || filter.unassigned();
    }

    private List<Record> byNumber(Viewer viewer, CaseFilter filter, Walk walk, List<Field<?>> columns) {
        var answers = DSL.selectOne()
                .from(CASE_FACET)
                .where(CASE_FACET.CASE_ID.eq(CASE_FILE.ID))
                .and(answers(filter));
        return db.select(columns)
                .from(CASE_FILE)
                .where(Scope.of(viewer))
                .and(CaseNumbers.likeTyped(filter.number().orElseThrow()))
                .and(walk.direction().beyond(CASE_FILE.REGISTERED_ON, CASE_FILE.ID, walk.beyond()))
                .and(DSL.exists(answers))
                .orderBy(walk.direction().order(CASE_FILE.REGISTERED_ON, CASE_FILE.ID))
                .limit(walk.limit())
                .fetch(found -> found);
    }

    /**
     * The planner sees a limit over one query after the other, and stops with the quarter that fills the page. It must
     * not look for the institutions through the index: that would multiply the searches by their number. Nor may it ask
     * row-level security first, which is dear for the rows of others: so the condition must be one that the database
     * knows not to leak, as a cast to a wider number is and a sum is not.
     */
    private Table<?> byAnswers(Viewer viewer, CaseFilter filter, Walk walk) {
        var quarters = quarters(filter, walk).as("quarters", "quarter");
        var ofQuarter = db.select(CASE_FACET.CASE_ID.as(CASE_FILE.ID))
                .from(CASE_FACET)
                .where(CASE_FACET.QUARTER.eq(
                        quarters.field("quarter", SQLDataType.INTEGER).cast(SQLDataType.SMALLINT)))
                .and(answers(filter))
                .and(Scope.ownWithoutIndex(viewer, CASE_FACET.INSTITUTION_ID))
                .and(walk.direction().beyond(CASE_FACET.REGISTERED_ON, CASE_FACET.CASE_ID, walk.beyond()))
                .orderBy(walk.direction().order(CASE_FACET.REGISTERED_ON, CASE_FACET.CASE_ID))
                .limit(walk.limit())
                .asTable("of_quarter");
        return db.select(ofQuarter.field(CASE_FILE.ID))
                .from(quarters, lateral(ofQuarter))
                .limit(walk.limit())
                .asTable("page");
    }

    private Table<?> quarters(CaseFilter filter, Walk walk) {
        var newestFirst = walk.direction() == Direction.NEWEST_FIRST;
        var cursor = walk.beyond().map(Cursor::registeredOn);
        // No registration lies in the future, save by a clock that was wrong.
        int last = earliest(filter.to(), newestFirst ? cursor : Optional.empty())
                .map(CaseFacets::quarter)
                .orElseGet(() -> CaseFacets.quarter(LocalDate.now(clock).plusYears(2)));
        int first = latest(filter.from(), newestFirst ? Optional.empty() : cursor)
                .map(CaseFacets::quarter)
                .orElse(CaseFacets.FIRST_QUARTER);
        return newestFirst ? generateSeries(last, first, -1) : generateSeries(first, last, 1);
    }

    private static Optional<LocalDate> earliest(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isPresent() && b.isPresent() && b.get().isBefore(a.get()) ? b : a.or(() -> b);
    }

    private static Optional<LocalDate> latest(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isPresent() && b.isPresent() && b.get().isAfter(a.get()) ? b : a.or(() -> b);
    }

    /** What the filter asks of a case's answers; each case once. */
    private static Condition answers(CaseFilter filter) {
        var conditions = new ArrayList<Condition>();
        filter.status().ifPresent(status -> conditions.add(CASE_FACET.STATUS.eq(status.code())));
        filter.sex().ifPresent(sex -> conditions.add(CASE_FACET.SEX.eq(sex)));
        filter.ageBand().ifPresent(band -> conditions.add(CASE_FACET.AGE_BAND.eq(band)));
        filter.subdivision().ifPresent(place -> conditions.add(CASE_FACET.SUBDIVISION.eq(place)));
        filter.owner().ifPresent(owner -> conditions.add(CASE_FACET.OWNER.eq(owner)));
        if (filter.unassigned()) {
            conditions.add(CASE_FACET.OWNER.eq(""));
        }
        conditions.add(filter.exploitation()
                .map(CASE_FACET.EXPLOITATION::eq)
                .orElseGet(() -> CASE_FACET.EXPLOITATION_AT.eq((short) 1)));
        conditions.add(filter.nationality()
                .map(CASE_FACET.NATIONALITY::eq)
                .orElseGet(() -> CASE_FACET.NATIONALITY_AT.eq((short) 1)));
        filter.from().ifPresent(day -> conditions.add(CASE_FACET.REGISTERED_ON.ge(day)));
        filter.to().ifPresent(day -> conditions.add(CASE_FACET.REGISTERED_ON.le(day)));
        filter.institution().ifPresent(id -> conditions.add(CASE_FACET.INSTITUTION_ID.eq(id.value())));
        return DSL.and(conditions);
    }

    private Table<?> byInstitution(Viewer viewer, CaseFilter filter, Walk walk) {
        var asked = Scope.institutions(viewer)
                .filter(id -> filter.institution()
                        .map(InstitutionId::value)
                        .map(id::equals)
                        .orElse(true));
        var institutions = DSL.unnest(val(asked.toArray(Integer[]::new))).as("institutions", "id");
        var day = CASE_FILE.REGISTERED_ON;
        var ofInstitution = db.select(CASE_FILE.ID, day)
                .from(CASE_FILE)
                .where(CASE_FILE.INSTITUTION_ID.eq(institutions.field("id", SQLDataType.INTEGER)))
                .and(filter.from().map(day::ge).orElse(DSL.noCondition()))
                .and(filter.to().map(day::le).orElse(DSL.noCondition()))
                .and(walk.direction().beyond(day, CASE_FILE.ID, walk.beyond()))
                .orderBy(walk.direction().order(day, CASE_FILE.ID))
                .limit(walk.limit())
                .asTable("of_institution");
        return db.select(ofInstitution.field(CASE_FILE.ID))
                .from(institutions, lateral(ofInstitution))
                .orderBy(walk.direction().order(ofInstitution.field(day), ofInstitution.field(CASE_FILE.ID)))
                .limit(walk.limit())
                .asTable("page");
    }

    private Table<?> shared(Viewer viewer, CaseFilter filter, Walk walk) {
        var shared = VisibleCases.sharedWith(viewer);
        return db.select(VisibleCases.CASE_ID.as(CASE_FILE.ID))
                .from(shared)
                .join(CASE_FACET)
                .on(CASE_FACET.CASE_ID.eq(VisibleCases.CASE_ID))
                .where(answers(filter))
                .and(walk.direction().beyond(VisibleCases.REGISTERED_ON, VisibleCases.CASE_ID, walk.beyond()))
                .orderBy(walk.direction().order(VisibleCases.REGISTERED_ON, VisibleCases.CASE_ID))
                .limit(walk.limit())
                .asTable("of_others");
    }
}
