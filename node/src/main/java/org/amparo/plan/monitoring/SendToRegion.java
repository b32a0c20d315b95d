package org.amparo.plan.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.audit.SignedNotes;
import org.amparo.confidential.BrokenSeal;
import org.amparo.plan.monitoring.EvidenceFiles.EvidenceFile;
import org.amparo.plan.monitoring.RegionLine.Answer;
import org.amparo.plan.monitoring.Sendings.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends one submission to the node of the region, and then the files that it names and the region does not have. What breaks
 * off is sent again: the region takes nothing twice.
 */
@Component
class SendToRegion {
    private static final Logger LOG = LoggerFactory.getLogger(SendToRegion.class);
    private static final String ACTOR = "process:region";
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Sendings sendings;
    private final Submissions submissions;
    private final EvidenceFiles files;
    private final Attachments attachments;
    private final Cycles cycles;
    private final SignedNotes notes;
    private final TransactionOperations transaction;
    private final AuditLog audit;

    SendToRegion(
            Sendings sendings,
            Submissions submissions,
            EvidenceFiles files,
            Attachments attachments,
            Cycles cycles,
            SignedNotes notes,
            TransactionOperations transaction,
            AuditLog audit) {
        this.sendings = sendings;
        this.submissions = submissions;
        this.files = files;
        this.attachments = attachments;
        this.cycles = cycles;
        this.notes = notes;
        this.transaction = transaction;
        this.audit = audit;
    }

    enum Went {
        NOTHING_DUE,
        ENDED,
        FAILED
    }

    /** In no transaction: a line may be slow. */
    Went next(URI region) {
        return sendings.take().map(due -> send(due, new RegionLine(region))).orElse(Went.NOTHING_DUE);
    }

    private Went send(Due due, RegionLine line) {
        try {
            Submission submission = submissions.find(due.submission()).orElseThrow();
            Answer answer =
                    line.send(new SealedFile(notes.verifyingKey(), submission.note(), submission.content()).text());
            if (answer instanceof Answer.Taken(var lacking)) {
                answer = files(line, submission, new HashSet<>(lacking));
            }
            switch (answer) {
                case Answer.Taken taken -> end(submission, "sent", () -> sendings.sent(due));
                case Answer.Refused(var why) -> end(submission, "refused", () -> sendings.refused(due, why));
            }
            return Went.ENDED;
        } catch (IOException e) {
            LOG.warn(
                    "The node of the region was not reached, attempt {}: {}",
                    due.attempts(),
                    e.getClass().getSimpleName());
            sendings.tryAgainIn(due, pause(due.attempts()));
            return Went.FAILED;
        }
    }

    /** Those of the submission alone, whatever the region asks for. */
    private Answer files(RegionLine line, Submission submission, Set<String> lacking) throws IOException {
        for (FileId id : files.submittedWith(submission.id())) {
            Optional<EvidenceFile> file = lacking.contains(id.toString()) ? files.find(id) : Optional.empty();
            if (file.isPresent() && send(line, submission, file.get()) instanceof Answer.Refused refused) {
                return refused;
            }
        }
        return new Answer.Taken(java.util.List.of());
    }

    private Answer send(RegionLine line, Submission submission, EvidenceFile file) throws IOException {
        StateCycle part = files.owner(file, cycles).orElseThrow();
        String note = notes.sign(note(submission.sha256(), file.id().toString(), file.sha256()));
        try {
            Answer answer = line.sendFile(submission.sha256(), file.id().toString(), note, () -> open(part, file));
            audit.recordRead(entry(submission).with("attachment", file.id().toString()));
            return answer;
        } catch (IOException e) {
            if (isBroken(e)) {
                return new Answer.Refused("submission_file_lost");
            }
            throw e;
        }
    }

    private InputStream open(StateCycle part, EvidenceFile file) {
        return attachments.open(file.id(), files.key(file), EvidenceFiles.content(file.id(), part));
    }

    private static boolean isBroken(Throwable e) {
        return e instanceof BrokenSeal || e.getCause() != null && isBroken(e.getCause());
    }

    /** What is signed for a file: of which submission, which one, and with which hash. */
    static String note(String submission, String file, String hash) {
        return String.join("\n", "amparo/plan/submitted-file", submission, file, hash) + "\n";
    }

    private void end(Submission submission, String change, Runnable rows) {
        transaction.executeWithoutResult(status -> {
            rows.run();
            audit.recordWrite(entry(submission).with("change", change));
        });
    }

    private static Entry entry(Submission submission) {
        return Entry.of(ACTOR, Optional.empty(), Action.EXPORT, "plan:submission:" + submission.id());
    }

    /** Twice as long each time, up to an hour; nobody gives up: a report waits for it. */
    static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
