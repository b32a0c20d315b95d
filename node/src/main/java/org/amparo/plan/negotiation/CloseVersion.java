package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.TextVersion.TEXT_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.SignedNotes;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a version for good: its clean text is sealed, and what is still negotiated goes on in the next one. */
@Component
class CloseVersion {
    private final DSLContext db;
    private final Versions versions;
    private final OpenVersion open;
    private final Sessions sessions;
    private final SignedNotes notes;
    private final AuditLog audit;
    private final Clock clock;

    CloseVersion(
            DSLContext db,
            Versions versions,
            OpenVersion open,
            Sessions sessions,
            SignedNotes notes,
            AuditLog audit,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.open = open;
        this.sessions = sessions;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param renumber whether the paragraphs are counted anew, or keep their printed numbers
     * @param title of the next version
     * @return the next version's id; empty where this one was closed already
     */
    @Transactional
    Optional<Integer> close(Viewer viewer, Version version, boolean renumber, String title) {
        if (!versions.holdAlone(version)) {
            return Optional.empty();
        }
        NegotiatedText text = versions.text(version);
        NegotiatedText next = text.next(renumber);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String content = seal(version).content(renumber, now, WriteSeal.sessions(sessions.of(version)));
        String hash = TextParagraph.sha256(content);
        int closed = db.update(TEXT_VERSION)
                .set(TEXT_VERSION.CLOSED_AT, now.atOffset(ZoneOffset.UTC))
                .set(TEXT_VERSION.CLOSED_BY, viewer.user().value())
                .set(TEXT_VERSION.CONTENT, content)
                .set(TEXT_VERSION.SHA256, hash)
                .set(TEXT_VERSION.NOTE, notes.sign(note(version, hash, now)))
                .where(TEXT_VERSION.ID.eq(version.id()))
                .and(TEXT_VERSION.CLOSED_AT.isNull())
                .execute();
        if (closed == 0) {
            return Optional.empty();
        }
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:text:" + version.id()).with("change", "closed"));
        // A place in a paragraph that changed since is no place any more: a person looks again.
        List<Unsettled> left = versions.unsettled(version).stream()
                .filter(one -> next.paragraph(one.paragraph())
                        .filter(there -> text.paragraph(one.paragraph())
                                .filter(was -> was.text().equals(there.text()))
                                .isPresent())
                        .isPresent())
                .toList();
        return Optional.of(open.after(viewer, version, title, next, left, Mark.next(versions.marks(version), text)));
    }

    private WriteSeal seal(Version version) {
        return new WriteSeal(
                version,
                versions.text(version),
                versions.past(version),
                versions.remarks(version),
                versions.questions(version),
                versions.marks(version));
    }

    /** What became of what was sealed. */
    enum Verdict {
        WHOLE,
        /** The sealed text is not the one that was hashed. */
        HASH,
        /** The note is not signed by this node's key, or is of another text. */
        NOTE,
        /** What the node shows of the version is not what was sealed. */
        ROWS
    }

    Verdict verify(Version version, Version.Seal sealed) {
        return verify(version, sealed, versions.content(version));
    }

    Verdict verify(Version version, Version.Seal sealed, String content) {
        String hash = TextParagraph.sha256(content);
        if (!hash.equals(sealed.sha256())) {
            return Verdict.HASH;
        }
        boolean signed = notes.open(sealed.note())
                .filter(text -> text.lines().toList().contains(hash))
                .isPresent();
        if (!signed) {
            return Verdict.NOTE;
        }
        return seal(version).again(content).equals(content) ? Verdict.WHOLE : Verdict.ROWS;
    }

    private static String note(Version version, String hash, Instant at) {
        return String.join("\n", "amparo/plan/text", version.text().id() + "/" + version.number(), hash, at.toString())
                + "\n";
    }
}
