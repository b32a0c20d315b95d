package org.amparo.plan.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.attachments.Reception;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.monitoring.EvidenceFiles.EvidenceFile;
import org.amparo.plan.monitoring.Stage.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts a file beside an answer, takes it out again, and gives it out. */
@Component
class ProveByFile {
    /** Beside one answer. */
    static final int MOST_FILES = 20;

    private final EvidenceFiles files;
    private final Attachments attachments;
    private final StateCycles parts;
    private final TransactionOperations transaction;
    private final AuditLog audit;

    ProveByFile(
            EvidenceFiles files,
            Attachments attachments,
            StateCycles parts,
            TransactionOperations transaction,
            AuditLog audit) {
        this.files = files;
        this.attachments = attachments;
        this.parts = parts;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** What became of a file that was sent. */
    sealed interface Outcome {
        record Added() implements Outcome {}

        /** The State submitted meanwhile. */
        record Submitted() implements Outcome {}

        /** There are {@link #MOST_FILES} already. */
        record Full() implements Outcome {}

        record Refused(Reception.Why why) implements Outcome {}
    }

    /**
     * In no transaction: a slow line would hold a connection.
     *
     * @throws IOException when the content breaks off
     */
    Outcome add(Viewer viewer, StateCycle part, Indicator indicator, String title, String name, InputStream content)
            throws IOException {
        FileId id = FileId.fresh();
        var hashed = new DigestInputStream(content, Sha256.digest());
        return switch (attachments.receive(id, name, hashed, EvidenceFiles.content(id, part))) {
            case Reception.Refused(var why) -> new Outcome.Refused(why);
            case Reception.Received received -> {
                var file = new EvidenceFile(
                        id,
                        part.id(),
                        indicator.id(),
                        title,
                        name,
                        received.kind(),
                        received.size(),
                        HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
                yield keep(viewer, part, file, received);
            }
        };
    }

    private Outcome keep(Viewer viewer, StateCycle part, EvidenceFile file, Reception.Received received) {
        Outcome outcome = new Outcome.Submitted();
        try {
            outcome = transaction.execute(status -> write(viewer, part, file, received));
            return outcome;
        } finally {
            if (!(outcome instanceof Outcome.Added)) {
                attachments.remove(List.of(file.id()));
            }
        }
    }

    private Outcome write(Viewer viewer, StateCycle part, EvidenceFile file, Reception.Received received) {
        if (parts.step(viewer, part, Step.CHANGE).isEmpty()) {
            return new Outcome.Submitted();
        }
        if (files.of(part).getOrDefault(file.indicator(), List.of()).size() >= MOST_FILES) {
            return new Outcome.Full();
        }
        files.add(file, received.key(), Optional.of(viewer.user()));
        attachments.keep(file.id());
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:evidence:" + part.id() + ":" + file.indicator())
                .with("change", "added")
                .with("attachment", file.id().toString()));
        return new Outcome.Added();
    }

    /** Takes it out of what stands; false where there is none, or where the State has submitted. */
    boolean remove(Viewer viewer, StateCycle part, Indicator indicator, FileId id) {
        return transaction.execute(status -> {
            Optional<EvidenceFile> found = files.of(part).getOrDefault(indicator.id(), List.of()).stream()
                    .filter(file -> file.id().equals(id))
                    .findFirst();
            if (found.isEmpty() || parts.step(viewer, part, Step.CHANGE).isEmpty()) {
                return false;
            }
            if (files.wasSubmitted(id)) {
                files.takeOut(id);
            } else {
                files.delete(id);
                attachments.remove(List.of(id));
            }
            audit.recordWrite(viewer.entry(Action.CHANGE, "plan:evidence:" + part.id() + ":" + indicator.id())
                    .with("change", "removed")
                    .with("attachment", id.toString()));
            return true;
        });
    }

    /** The bytes as they came; that they were given out is written down. */
    InputStream open(Viewer viewer, StateCycle part, EvidenceFile file) {
        audit.recordRead(viewer.entry(Action.READ, "plan:evidence:" + part.id() + ":" + file.indicator())
                .with("attachment", file.id().toString()));
        return attachments.open(file.id(), files.key(file), EvidenceFiles.content(file.id(), part));
    }
}
