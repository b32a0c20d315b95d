package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.GoodPractice.GOOD_PRACTICE;
import static org.amparo.plan.rows.tables.Question.QUESTION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the Secretariat asks and flags about submissions, and what States reply. */
@Component
class Questions {
    private final DSLContext db;
    private final AuditLog audit;

    Questions(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** @param indicator which one it is about; empty when it is about the whole */
    record Question(
            long id,
            Optional<Integer> indicator,
            String words,
            Instant askedAt,
            Optional<String> reply,
            Optional<Instant> repliedAt) {}

    List<Question> of(long submission) {
        return db.select(
                        QUESTION.ID,
                        QUESTION.INDICATOR_ID,
                        QUESTION.WORDS,
                        QUESTION.ASKED_AT,
                        QUESTION.REPLY,
                        QUESTION.REPLIED_AT)
                .from(QUESTION)
                .where(QUESTION.SUBMISSION_ID.eq(submission))
                .orderBy(QUESTION.ID)
                .fetch(row -> new Question(
                        row.value1(),
                        Optional.ofNullable(row.value2()),
                        row.value3(),
                        row.value4().toInstant(),
                        Optional.ofNullable(row.value5()),
                        Optional.ofNullable(row.value6()).map(OffsetDateTime::toInstant)));
    }

    /** How many of a submission's questions wait for a reply. */
    int waiting(long submission) {
        return db.fetchCount(QUESTION, QUESTION.SUBMISSION_ID.eq(submission).and(QUESTION.REPLY.isNull()));
    }

    @Transactional
    void ask(Viewer viewer, long submission, Optional<Integer> indicator, String words) {
        db.insertInto(QUESTION)
                .set(QUESTION.SUBMISSION_ID, submission)
                .set(QUESTION.INDICATOR_ID, indicator.orElse(null))
                .set(QUESTION.WORDS, words)
                .set(QUESTION.ASKED_BY, viewer.user().value())
                .execute();
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:submission:" + submission).with("change", "asked"));
    }

    /** False where that was replied to before. */
    @Transactional
    boolean reply(Viewer viewer, long submission, long question, String words) {
        boolean first = db.update(QUESTION)
                        .set(QUESTION.REPLY, words)
                        .set(QUESTION.REPLIED_AT, DSL.currentOffsetDateTime())
                        .set(QUESTION.REPLIED_BY, viewer.user().value())
                        .where(QUESTION.ID.eq(question))
                        .and(QUESTION.SUBMISSION_ID.eq(submission))
                        .and(QUESTION.REPLY.isNull())
                        .execute()
                == 1;
        if (first) {
            audit.recordWrite(
                    viewer.entry(Action.CHANGE, "plan:submission:" + submission).with("change", "replied"));
        }
        return first;
    }

    /** Why an answer is a good practice, by indicator. */
    Map<Integer, String> practices(long submission) {
        Map<Integer, String> found = new HashMap<>();
        db.select(GOOD_PRACTICE.INDICATOR_ID, GOOD_PRACTICE.WHY)
                .from(GOOD_PRACTICE)
                .where(GOOD_PRACTICE.SUBMISSION_ID.eq(submission))
                .forEach(row -> found.put(row.value1(), row.value2()));
        return found;
    }

    @Transactional
    void flag(Viewer viewer, long submission, int indicator, String why) {
        db.insertInto(GOOD_PRACTICE)
                .set(GOOD_PRACTICE.SUBMISSION_ID, submission)
                .set(GOOD_PRACTICE.INDICATOR_ID, indicator)
                .set(GOOD_PRACTICE.WHY, why)
                .set(GOOD_PRACTICE.FLAGGED_BY, viewer.user().value())
                .onConflict(GOOD_PRACTICE.SUBMISSION_ID, GOOD_PRACTICE.INDICATOR_ID)
                .doUpdate()
                .set(GOOD_PRACTICE.WHY, why)
                .execute();
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:submission:" + submission).with("change", "flagged"));
    }
}
