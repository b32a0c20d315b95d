package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Cycle.CYCLE;
import static org.amparo.plan.rows.tables.Indicator.INDICATOR;
import static org.amparo.plan.rows.tables.ReceivedSubmission.RECEIVED_SUBMISSION;
import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;
import static org.amparo.plan.rows.tables.Submission.SUBMISSION;
import static org.amparo.plan.rows.tables.SubmittedValue.SUBMITTED_VALUE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of submissions. There is no way to change one. */
@Component
class Submissions {
    private final DSLContext db;

    Submissions(DSLContext db) {
        this.db = db;
    }

    Optional<Submission> find(long id) {
        return where(SUBMISSION.ID.eq(id)).stream().findFirst();
    }

    /** The one with that hash which another node sealed. */
    Optional<Submission> received(String sha256) {
        return sha256.matches("[0-9a-f]{64}")
                ? where(SUBMISSION
                                .SHA256
                                .eq(HexFormat.of().parseHex(sha256))
                                .and(DSL.exists(DSL.selectOne()
                                        .from(RECEIVED_SUBMISSION)
                                        .where(RECEIVED_SUBMISSION.SUBMISSION_ID.eq(SUBMISSION.ID)))))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** The hash of a submission, without its content. */
    String sha256(long id) {
        return HexFormat.of()
                .formatHex(db.select(SUBMISSION.SHA256)
                        .from(SUBMISSION)
                        .where(SUBMISSION.ID.eq(id))
                        .fetchSingle()
                        .value1());
    }

    /** Of a State in a cycle, the first one first. */
    List<Submission> of(StateCycle part) {
        return where(SUBMISSION.STATE_CYCLE_ID.eq(part.id()));
    }

    private List<Submission> where(Condition which) {
        return db.select(
                        SUBMISSION.ID,
                        STATE_CYCLE.CYCLE_ID,
                        STATE_CYCLE.COUNTRY,
                        SUBMISSION.NUMBER,
                        SUBMISSION.CORRECTS,
                        SUBMISSION.REASON,
                        SUBMISSION.CONTENT,
                        SUBMISSION.SHA256,
                        SUBMISSION.NOTE,
                        SUBMISSION.SUBMITTED_AT)
                .from(SUBMISSION)
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(SUBMISSION.STATE_CYCLE_ID))
                .where(which)
                .orderBy(SUBMISSION.NUMBER)
                .fetch(row -> new Submission(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Optional.ofNullable(row.value5()),
                        row.value6(),
                        row.value7(),
                        HexFormat.of().formatHex(row.value8()),
                        row.value9(),
                        row.value10().toInstant()));
    }

    /** The figure that a State submitted first to each indicator, in earlier cycles: its baseline. By the indicator's code. */
    Map<String, BigDecimal> baselines(String country, Cycle before) {
        Map<String, BigDecimal> first = new HashMap<>();
        db.select(INDICATOR.CODE, SUBMITTED_VALUE.FIGURE)
                .from(SUBMITTED_VALUE)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(SUBMITTED_VALUE.SUBMISSION_ID))
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(SUBMISSION.STATE_CYCLE_ID))
                .join(CYCLE)
                .on(CYCLE.ID.eq(STATE_CYCLE.CYCLE_ID))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(SUBMITTED_VALUE.INDICATOR_ID))
                .where(STATE_CYCLE.COUNTRY.eq(country))
                .and(CYCLE.LAST_YEAR.lt((short) before.firstYear()))
                .and(SUBMITTED_VALUE.FIGURE.isNotNull())
                // A correction counts as what the State submitted of those years.
                .orderBy(CYCLE.LAST_YEAR, SUBMISSION.NUMBER.desc())
                .forEach(row -> first.putIfAbsent(row.value1(), row.value2()));
        return first;
    }
}
