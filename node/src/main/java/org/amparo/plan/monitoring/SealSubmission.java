package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Submission.SUBMISSION;
import static org.amparo.plan.rows.tables.SubmittedStatus.SUBMITTED_STATUS;
import static org.amparo.plan.rows.tables.SubmittedValue.SUBMITTED_VALUE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.SignedNotes;
import org.amparo.plan.monitoring.ItemStatus.Asked;
import org.amparo.plan.monitoring.Stage.Step;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submits what a State cleared: writes it down once and for all, with its hash, signed with the node's key. */
@Component
class SealSubmission {
    private final DSLContext db;
    private final StateCycles parts;
    private final Indicators indicators;
    private final Answers answers;
    private final WriteContent content;
    private final Submissions submissions;
    private final SignedNotes notes;
    private final AuditLog audit;
    private final Clock clock;

    SealSubmission(
            DSLContext db,
            StateCycles parts,
            Indicators indicators,
            Answers answers,
            WriteContent content,
            Submissions submissions,
            SignedNotes notes,
            AuditLog audit,
            Clock clock) {
        this.db = db;
        this.parts = parts;
        this.indicators = indicators;
        this.answers = answers;
        this.content = content;
        this.submissions = submissions;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reason why an earlier submission is corrected; does not count at the first
     * @return the submission's id; empty where nothing was cleared
     */
    @Transactional
    Optional<Long> submit(Viewer viewer, StateCycle part, String reason) {
        if (parts.step(viewer, part, Step.SUBMIT).isEmpty()) {
            return Optional.empty();
        }
        List<Submission> earlier = submissions.of(part);
        int number = earlier.size() + 1;
        Optional<Submission> corrected = earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<Integer, Answer> given = answers.of(part);
        String text = content.of(part, given, number, corrected, corrected.isPresent() ? reason : "", now);
        byte[] hash = Sha256.of(text);
        long id = db.insertInto(SUBMISSION)
                .set(SUBMISSION.STATE_CYCLE_ID, part.id())
                .set(SUBMISSION.NUMBER, (short) number)
                .set(SUBMISSION.CORRECTS, corrected.map(Submission::id).orElse(null))
                .set(SUBMISSION.REASON, corrected.isPresent() ? reason : "")
                .set(SUBMISSION.CONTENT, text)
                .set(SUBMISSION.SHA256, hash)
                .set(SUBMISSION.NOTE, notes.sign(note(part, number, hash, now)))
                .set(SUBMISSION.SUBMITTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(SUBMISSION.SUBMITTED_BY, viewer.user().value())
                .returningResult(SUBMISSION.ID)
                .fetchSingle()
                .value1();
        values(id, part, given);
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:submission:" + id).with("change", "submitted"));
        return Optional.of(id);
    }

    /** What the signature stands under: enough to tell whose submission it is without its content. */
    private static String note(StateCycle part, int number, byte[] hash, Instant at) {
        return String.join(
                        "\n",
                        "amparo/plan/submission",
                        part.country(),
                        part.cycle().years(),
                        String.valueOf(number),
                        HexFormat.of().formatHex(hash),
                        at.toString())
                + "\n";
    }

    private void values(long submission, StateCycle part, Map<Integer, Answer> given) {
        Map<String, BigDecimal> baselines = submissions.baselines(part.country(), part.cycle());
        Map<PlanItem, List<Asked>> byItem = new LinkedHashMap<>();
        for (Indicator indicator : indicators.inForce()) {
            Answer answer = given.getOrDefault(indicator.id(), Answer.NONE);
            Optional<Boolean> met = answer.value()
                    .flatMap(value ->
                            indicator.is().target().met(value, Optional.ofNullable(baselines.get(indicator.code()))));
            answer.value()
                    .ifPresent(value ->
                            insert(submission, indicator, value, answer.taken().isPresent(), met));
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
