package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Submission.SUBMISSION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.SignedNotes;
import org.amparo.plan.monitoring.KeepSendingToRegion.SubmissionWaits;
import org.amparo.plan.monitoring.Stage.Step;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submits what a State cleared: writes it down once and for all, with its hash, signed with the node's key. */
@Component
class SealSubmission {
    private final DSLContext db;
    private final StateCycles parts;
    private final WriteValues values;
    private final Answers answers;
    private final WriteContent content;
    private final EvidenceFiles files;
    private final Submissions submissions;
    private final SignedNotes notes;
    private final RegionAddress region;
    private final Sendings sendings;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    SealSubmission(
            DSLContext db,
            StateCycles parts,
            WriteValues values,
            Answers answers,
            WriteContent content,
            EvidenceFiles files,
            Submissions submissions,
            SignedNotes notes,
            RegionAddress region,
            Sendings sendings,
            ApplicationEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.db = db;
        this.parts = parts;
        this.values = values;
        this.answers = answers;
        this.content = content;
        this.files = files;
        this.submissions = submissions;
        this.notes = notes;
        this.region = region;
        this.sendings = sendings;
        this.events = events;
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
                .set(
                        SUBMISSION.NOTE,
                        notes.sign(note(
                                part.country(),
                                part.cycle().years(),
                                number,
                                HexFormat.of().formatHex(hash),
                                now)))
                .set(SUBMISSION.SUBMITTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(SUBMISSION.SUBMITTED_BY, viewer.user().value())
                .returningResult(SUBMISSION.ID)
                .fetchSingle()
                .value1();
        values.of(id, part, given);
        files.submitted(id, part);
        if (region.isSet()) {
            sendings.begin(id);
            events.publishEvent(new SubmissionWaits(id));
        }
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:submission:" + id).with("change", "submitted"));
        return Optional.of(id);
    }

    /** What the signature stands under: enough to tell whose submission it is without its content. */
    static String note(String country, String years, int number, String hash, Instant at) {
        return String.join("\n", "amparo/plan/submission", country, years, String.valueOf(number), hash, at.toString())
                + "\n";
    }
}
