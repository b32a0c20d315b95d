package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.SubmittedPart.SUBMITTED_PART;
import static org.amparo.plan.rows.tables.SubmittedStatus.SUBMITTED_STATUS;
import static org.amparo.plan.rows.tables.SubmittedValue.SUBMITTED_VALUE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.monitoring.ItemStatus.Asked;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes the values of a submission as rows, and the status of each item of the plan that follows from them by the rule. */
@Component
class WriteValues {
    private final DSLContext db;
    private final Indicators indicators;
    private final Submissions submissions;

    WriteValues(DSLContext db, Indicators indicators, Submissions submissions) {
        this.db = db;
        this.indicators = indicators;
        this.submissions = submissions;
    }

    /** @param given by indicator; what is no longer asked is not counted */
    void of(long submission, StateCycle part, Map<Integer, Answer> given) {
        Map<String, BigDecimal> baselines = submissions.baselines(part.country(), part.cycle());
        Map<PlanItem, List<Asked>> byItem = new LinkedHashMap<>();
        for (Indicator indicator : indicators.inForce()) {
            Answer answer = given.getOrDefault(indicator.id(), Answer.NONE);
            Optional<Boolean> met = answer.value()
                    .flatMap(value ->
                            indicator.is().target().met(value, Optional.ofNullable(baselines.get(indicator.code()))));
            answer.value().ifPresent(value -> {
                insert(submission, indicator, value, answer.taken().isPresent(), met);
                insert(submission, indicator, answer.parts());
            });
            byItem.computeIfAbsent(indicator.item(), item -> new ArrayList<>())
                    .add(new Asked(indicator.is().kind(), indicator.is().target(), answer.value(), met));
        }
        byItem.forEach((item, asked) -> db.insertInto(SUBMITTED_STATUS)
                .set(SUBMITTED_STATUS.SUBMISSION_ID, submission)
                .set(SUBMITTED_STATUS.ITEM, item.id())
                .set(SUBMITTED_STATUS.STATUS, ItemStatus.of(asked).code())
                .set(SUBMITTED_STATUS.ANSWERED, (short)
                        asked.stream().filter(one -> one.value().isPresent()).count())
                .set(SUBMITTED_STATUS.ASKED, (short) asked.size())
                .execute());
    }

    private void insert(long submission, Indicator indicator, Parts parts) {
        parts.figures()
                .forEach((dimension, figures) -> figures.forEach((code, figure) -> db.insertInto(SUBMITTED_PART)
                        .set(SUBMITTED_PART.SUBMISSION_ID, submission)
                        .set(SUBMITTED_PART.INDICATOR_ID, indicator.id())
                        .set(SUBMITTED_PART.DIMENSION, dimension)
                        .set(SUBMITTED_PART.CODE, code)
                        .set(SUBMITTED_PART.FIGURE, figure)
                        .execute()));
    }

    private void insert(long submission, Indicator indicator, Value value, boolean taken, Optional<Boolean> met) {
        db.insertInto(SUBMITTED_VALUE)
                .set(SUBMITTED_VALUE.SUBMISSION_ID, submission)
                .set(SUBMITTED_VALUE.INDICATOR_ID, indicator.id())
                .set(SUBMITTED_VALUE.CHOICE, value.choice().map(Choice::code).orElse(null))
                .set(SUBMITTED_VALUE.FIGURE, value.figure().orElse(null))
                .set(SUBMITTED_VALUE.TAKEN, taken)
                .set(SUBMITTED_VALUE.TARGET_MET, met.orElse(null))
                .execute();
    }
}
