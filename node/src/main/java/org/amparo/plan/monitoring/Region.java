package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.GoodPractice.GOOD_PRACTICE;
import static org.amparo.plan.rows.tables.Indicator.INDICATOR;
import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;
import static org.amparo.plan.rows.tables.Submission.SUBMISSION;
import static org.amparo.plan.rows.tables.SubmittedPart.SUBMITTED_PART;
import static org.amparo.plan.rows.tables.SubmittedStatus.SUBMITTED_STATUS;
import static org.amparo.plan.rows.tables.SubmittedValue.SUBMITTED_VALUE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the region sees: the latest submission of each State in a cycle, never a draft. */
@Component
class Region {
    private final DSLContext db;

    Region(DSLContext db) {
        this.db = db;
    }

    /** The latest submission of a State in a cycle. */
    record Sent(String country, long submission, int number, Instant at) {}

    /** @param answered how many of the indicators asked about the item were answered */
    record Standing(ItemStatus status, int answered, int asked) {}

    /** A submitted value, with where it comes from. */
    record Figure(String country, long submission, int indicator, Value value, boolean taken) {
        Origin origin() {
            return new Origin(submission, indicator);
        }
    }

    /** Which answer a figure or its parts are from. */
    record Origin(long submission, int indicator) {}

    /** An answer that was flagged as a good practice. */
    record Practice(String country, long submission, int indicator, String why) {}

    /** The latest submissions, by country. */
    Map<String, Sent> sent(Cycle cycle) {
        Map<String, Sent> sent = new LinkedHashMap<>();
        db.select(STATE_CYCLE.COUNTRY, SUBMISSION.ID, SUBMISSION.NUMBER, SUBMISSION.SUBMITTED_AT)
                .from(SUBMISSION)
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(SUBMISSION.STATE_CYCLE_ID))
                .where(SUBMISSION.ID.in(latest(cycle)))
                .orderBy(STATE_CYCLE.COUNTRY)
                .forEach(row -> sent.put(
                        row.value1(),
                        new Sent(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4().toInstant())));
        return sent;
    }

    /** By item and country. */
    Map<String, Map<String, Standing>> standings(Cycle cycle) {
        Map<String, Map<String, Standing>> standings = new HashMap<>();
        db.select(
                        SUBMITTED_STATUS.ITEM,
                        STATE_CYCLE.COUNTRY,
                        SUBMITTED_STATUS.STATUS,
                        SUBMITTED_STATUS.ANSWERED,
                        SUBMITTED_STATUS.ASKED)
                .from(SUBMITTED_STATUS)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(SUBMITTED_STATUS.SUBMISSION_ID))
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(SUBMISSION.STATE_CYCLE_ID))
                .where(SUBMISSION.ID.in(latest(cycle)))
                .forEach(row -> standings
                        .computeIfAbsent(row.value1(), item -> new HashMap<>())
                        .put(row.value2(), new Standing(ItemStatus.parse(row.value3()), row.value4(), row.value5())));
        return standings;
    }

    /** All values of a cycle, as printed and by country. */
    List<Figure> figures(Cycle cycle) {
        return figures(cycle, DSL.noCondition());
    }

    /** The values to the indicators of one item. */
    List<Figure> figures(Cycle cycle, PlanItem item) {
        return figures(cycle, INDICATOR.ITEM.eq(item.id()));
    }

    private List<Figure> figures(Cycle cycle, Condition which) {
        return db.select(
                        STATE_CYCLE.COUNTRY,
                        SUBMITTED_VALUE.SUBMISSION_ID,
                        SUBMITTED_VALUE.INDICATOR_ID,
                        SUBMITTED_VALUE.CHOICE,
                        SUBMITTED_VALUE.FIGURE,
                        SUBMITTED_VALUE.TAKEN)
                .from(SUBMITTED_VALUE)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(SUBMITTED_VALUE.SUBMISSION_ID))
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(SUBMISSION.STATE_CYCLE_ID))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(SUBMITTED_VALUE.INDICATOR_ID))
                .where(SUBMISSION.ID.in(latest(cycle)))
                .and(which)
                .orderBy(INDICATOR.PLACE, INDICATOR.CODE, STATE_CYCLE.COUNTRY)
                .fetch(row -> new Figure(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4())
                                .flatMap(Choice::parse)
                                .map(Value::of)
                                .orElseGet(() -> Value.of(row.value5())),
                        row.value6()));
    }

    /** The parts of the figures of a cycle, by submission and indicator. */
    Map<Origin, Parts> parts(Cycle cycle) {
        return parts(cycle, DSL.noCondition());
    }

    /** Those of one item. */
    Map<Origin, Parts> parts(Cycle cycle, PlanItem item) {
        return parts(cycle, INDICATOR.ITEM.eq(item.id()));
    }

    private Map<Origin, Parts> parts(Cycle cycle, Condition which) {
        Map<Origin, Map<String, Map<String, BigDecimal>>> found = new HashMap<>();
        db.select(
                        SUBMITTED_PART.SUBMISSION_ID,
                        SUBMITTED_PART.INDICATOR_ID,
                        SUBMITTED_PART.DIMENSION,
                        SUBMITTED_PART.CODE,
                        SUBMITTED_PART.FIGURE)
                .from(SUBMITTED_PART)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(SUBMITTED_PART.INDICATOR_ID))
                .where(SUBMITTED_PART.SUBMISSION_ID.in(latest(cycle)))
                .and(which)
                .forEach(row -> found.computeIfAbsent(new Origin(row.value1(), row.value2()), origin -> new HashMap<>())
                        .computeIfAbsent(row.value3(), dimension -> new HashMap<>())
                        .put(row.value4(), row.value5()));
        Map<Origin, Parts> parts = new HashMap<>();
        found.forEach((origin, figures) -> parts.put(origin, new Parts(figures)));
        return parts;
    }

    List<Practice> practices(Cycle cycle) {
        return db.select(
                        STATE_CYCLE.COUNTRY, GOOD_PRACTICE.SUBMISSION_ID, GOOD_PRACTICE.INDICATOR_ID, GOOD_PRACTICE.WHY)
                .from(GOOD_PRACTICE)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(GOOD_PRACTICE.SUBMISSION_ID))
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(SUBMISSION.STATE_CYCLE_ID))
                .where(SUBMISSION.ID.in(latest(cycle)))
                .orderBy(STATE_CYCLE.COUNTRY, GOOD_PRACTICE.INDICATOR_ID)
                .fetch(row -> new Practice(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Of each State the last submission in a cycle: some thirty ids, found before their thousands of rows are. */
    private Select<Record1<Long>> latest(Cycle cycle) {
        return db.select(SUBMISSION.ID)
                .distinctOn(SUBMISSION.STATE_CYCLE_ID)
                .from(SUBMISSION)
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(SUBMISSION.STATE_CYCLE_ID))
                .where(STATE_CYCLE.CYCLE_ID.eq(cycle.id()))
                .orderBy(SUBMISSION.STATE_CYCLE_ID, SUBMISSION.NUMBER.desc());
    }
}
