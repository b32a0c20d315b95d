package org.amparo.plan.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.attachments.Reception;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.SignedNotes;
import org.amparo.plan.monitoring.EvidenceFiles.EvidenceFile;
import org.amparo.plan.monitoring.ReadContent.Given;
import org.amparo.plan.monitoring.ReadContent.Proof;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in the files that prove what another node sealed: those that the submission names, with the hash that it says, signed
 * by the key that the State agreed on. Here they are sealed anew, under an id of their own.
 */
@Component
class TakeInFile {
    private final EvidenceFiles files;
    private final Attachments attachments;
    private final Indicators indicators;
    private final StateKeys keys;
    private final SignedNotes notes;
    private final TransactionOperations transaction;
    private final AuditLog audit;

    TakeInFile(
            EvidenceFiles files,
            Attachments attachments,
            Indicators indicators,
            StateKeys keys,
            SignedNotes notes,
            TransactionOperations transaction,
            AuditLog audit) {
        this.files = files;
        this.attachments = attachments;
        this.indicators = indicators;
        this.keys = keys;
        this.notes = notes;
        this.transaction = transaction;
        this.audit = audit;
    }

    sealed interface Outcome {
        /** It is here now, or was before. */
        record Taken() implements Outcome {}

        /** The submission names no such file, or the key of the State did not sign for it. */
        record Unknown() implements Outcome {}

        /** It is not what the submission says. */
        record Different() implements Outcome {}

        record Refused(Reception.Why why) implements Outcome {}
    }

    private record Named(Given answer, Proof.File file) {}

    /** The ids of files that a submission names and that are not here. */
    List<String> lacking(Submission submission) {
        Set<String> here = files.named(submission.id()).keySet();
        return named(submission)
                .map(one -> one.file().file())
                .filter(id -> !here.contains(id))
                .distinct()
                .toList();
    }

    /** What came with an earlier submission of the State, and is named again, need not come again. */
    void carryOver(Submission submission, StateCycle part) {
        named(submission)
                .forEach(
                        one -> files.earlier(part, one.file().file(), one.file().sha256())
                                .ifPresent(id -> files.arrived(
                                        submission.id(), id, one.file().file())));
    }

    private static Stream<Named> named(Submission submission) {
        return ReadContent.of(submission).answers().stream()
                .flatMap(answer -> answer.evidence().stream()
                        .filter(Proof.File.class::isInstance)
                        .map(proof -> new Named(answer, (Proof.File) proof)))
                // Whoever signed may still have written nonsense.
                .filter(one -> FileId.parse(one.file().file()).isPresent()
                        && one.file().sha256().matches("[0-9a-f]{64}"));
    }

    /**
     * In no transaction: a slow line would hold a connection.
     *
     * @param note what the State's node signed for the file
     * @throws IOException when the content breaks off
     */
    Outcome take(Submission submission, StateCycle part, String id, String note, InputStream content)
            throws IOException {
        Optional<Named> found =
                named(submission).filter(one -> one.file().file().equals(id)).findFirst();
        if (found.isEmpty() || !isSigned(submission, found.get().file(), note)) {
            return new Outcome.Unknown();
        }
        if (files.named(submission.id()).containsKey(id)) {
            return new Outcome.Taken();
        }
        return receive(submission, part, found.get(), content);
    }

    private boolean isSigned(Submission submission, Proof.File file, String note) {
        String expected = SendToRegion.note(submission.sha256(), file.file(), file.sha256());
        return keys.sealed(submission.id())
                .filter(key -> keys.holds(submission.country(), key))
                .flatMap(key -> notes.open(note, key))
                .filter(expected::equals)
                .isPresent();
    }

    private Outcome receive(Submission submission, StateCycle part, Named named, InputStream content)
            throws IOException {
        FileId id = FileId.fresh();
        var hashed = new DigestInputStream(content, Sha256.digest());
        return switch (attachments.receive(id, named.file().name(), hashed, EvidenceFiles.content(id, part))) {
            case Reception.Refused(var why) -> new Outcome.Refused(why);
            case Reception.Received received -> {
                String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
                boolean same = hash.equals(named.file().sha256())
                        && received.size() == named.file().size();
                if (!same) {
                    attachments.remove(List.of(id));
                    yield new Outcome.Different();
                }
                yield keep(submission, part, named, id, received);
            }
        };
    }

    private Outcome keep(Submission submission, StateCycle part, Named named, FileId id, Reception.Received received) {
        Proof.File said = named.file();
        int indicator = indicators
                .version(named.answer().indicator(), named.answer().version())
                .orElseThrow()
                .id();
        var file = new EvidenceFile(
                id, part.id(), indicator, said.title(), said.name(), received.kind(), received.size(), said.sha256());
        transaction.executeWithoutResult(status -> {
            files.add(file, received.key(), Optional.empty());
            // It belongs to what was submitted, and to no draft at this node.
            files.takeOut(id);
            files.arrived(submission.id(), id, said.file());
            attachments.keep(id);
            audit.recordWrite(Bringer.node()
                    .entry(Action.CHANGE, "plan:submission:" + submission.id())
                    .with("change", "received")
                    .with("attachment", id.toString()));
        });
        return new Outcome.Taken();
    }

    /** Which files of a submission are here: the id here, by the id that the submission says. */
    Map<String, FileId> here(Submission submission) {
        return files.named(submission.id());
    }
}
