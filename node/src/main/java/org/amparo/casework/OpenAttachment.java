package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.casework.CaseAttachments.Opened;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lists the files of a case, and opens one. */
@Component
class OpenAttachment {
    private final DSLContext db;
    private final AttachmentRows rows;
    private final Attachments attachments;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final Witness witness;
    private final AuditLog audit;

    OpenAttachment(
            DSLContext db,
            AttachmentRows rows,
            Attachments attachments,
            NeedToKnow needToKnow,
            RowTickets tickets,
            Witness witness,
            AuditLog audit) {
        this.db = db;
        this.rows = rows;
        this.attachments = attachments;
        this.needToKnow = needToKnow;
        this.tickets = tickets;
        this.witness = witness;
        this.audit = audit;
    }

    Optional<List<Attachment>> list(Viewer viewer, CaseNumber number) {
        return tickets.as(viewer, () -> {
            var found = CaseAtHand.find(db, needToKnow, viewer, number);
            var entry = Entries.of(viewer, Action.READ).with("section", "attachment");
            audit.recordRead(found.map(at -> entry.on(List.of(at.id().value()))
                            .showing(at.sight().classes()))
                    .orElseGet(entry::denied));
            return found.map(at -> rows.of(at.id(), at.person()).stream()
                    .map(AttachmentRows.Stored::attachment)
                    .filter(attachment -> at.shows(attachment.dataClass()))
                    .map(Attachment::listed)
                    .toList());
        });
    }

    /** Whoever sees the case, and not the class of the file, is told what whoever does not see the case is told. */
    Optional<Opened> open(Viewer viewer, CaseNumber number, FileId id, Optional<Purpose> purpose) {
        return tickets.as(viewer, () -> {
            var at = CaseAtHand.find(db, needToKnow, viewer, number);
            var stored = at.flatMap(found -> rows.find(found.id(), found.person(), id));
            boolean shown = at.isPresent()
                    && stored.filter(one -> at.get().shows(one.attachment().dataClass()))
                            .isPresent();
            if (!shown) {
                audit.recordRead(denied(Action.READ, viewer, at, stored));
                return Optional.empty();
            }
            return Optional.of(open(viewer, at.get(), stored.get(), purpose));
        });
    }

    /** The log knows what was asked for, though who asked is told nothing. */
    static Entry denied(Action action, Viewer viewer, Optional<CaseAtHand> at, Optional<AttachmentRows.Stored> stored) {
        var entry = Entries.of(viewer, action).with("section", "attachment").denied();
        if (at.isEmpty() || stored.isEmpty()) {
            return entry;
        }
        return entry.on(List.of(at.get().id().value()))
                .with("attachment", stored.get().attachment().id().toString())
                .with("class", stored.get().attachment().dataClass().code());
    }

    private Opened open(Viewer viewer, CaseAtHand at, AttachmentRows.Stored stored, Optional<Purpose> purpose) {
        var attachment = stored.attachment();
        var dataClass = attachment.dataClass();
        if (dataClass == DataClass.IDENTITY) {
            if (purpose.isEmpty()) {
                return new Opened.NeedsPurpose();
            }
            var subject = "person:" + at.person().value();
            AccessToken.witnessed(new Opening(viewer.actor(), purpose.get(), subject), witness);
        }
        var entry = Entries.of(viewer, dataClass == DataClass.IDENTITY ? Action.OPEN_IDENTITY : Action.READ)
                .on(List.of(at.id().value()))
                .with("section", "attachment")
                .with("attachment", attachment.id().toString())
                .showing(Set.of(dataClass));
        audit.recordRead(purpose.map(why -> entry.forPurpose(why.code())).orElse(entry));
        return new Opened.Content(
                attachment,
                attachments.open(
                        attachment.id(),
                        stored.key(),
                        AttachmentRows.content(at.id(), at.person(), attachment.id(), dataClass)));
    }
}
