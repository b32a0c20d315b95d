package org.amparo.casework;

import java.util.List;
import java.util.Set;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseAttachments.Removal;
import org.amparo.identity.Erasures;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Removes a file from a case, for good and with a reason, which the log keeps sealed. */
@Component
class RemoveAttachment {
    private final DSLContext db;
    private final AttachmentRows rows;
    private final Attachments attachments;
    private final Erasures erasures;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final AuditLog audit;

    RemoveAttachment(
            DSLContext db,
            AttachmentRows rows,
            Attachments attachments,
            Erasures erasures,
            NeedToKnow needToKnow,
            RowTickets tickets,
            AuditLog audit) {
        this.db = db;
        this.rows = rows;
        this.attachments = attachments;
        this.erasures = erasures;
        this.needToKnow = needToKnow;
        this.tickets = tickets;
        this.audit = audit;
    }

    Removal remove(Viewer viewer, CaseNumber number, FileId id, String reason) {
        if (reason.isBlank() || reason.length() > CaseAttachments.LONGEST_REASON) {
            throw new IllegalArgumentException("a file is removed for a reason");
        }
        return tickets.as(viewer, () -> {
            var at = CaseAtHand.find(db, needToKnow, viewer, number);
            var stored = at.flatMap(found -> {
                rows.lock(found.id());
                return rows.find(found.id(), found.person(), id);
            });
            if (at.isEmpty()
                    || stored.isEmpty()
                    || !at.get().shows(stored.get().attachment().dataClass())) {
                audit.recordRead(OpenAttachment.denied(Action.CHANGE, viewer, at, stored));
                return Removal.NOT_FOUND;
            }
            var attachment = stored.get().attachment();
            var about = Entries.of(viewer, Action.CHANGE)
                    .with("section", "attachment")
                    .on(List.of(at.get().id().value()))
                    .with("attachment", id.toString())
                    .with("change", "removed")
                    .with("class", attachment.dataClass().code())
                    .showing(Set.of(attachment.dataClass()))
                    .because(reason);
            if (!at.get().mayRemove(viewer, attachment)) {
                audit.recordRead(about.denied());
                return Removal.NOT_YOURS;
            }
            var person = at.get().person();
            if (erasures.standing(List.of(person)).get(person) instanceof Erasures.Standing.Held) {
                audit.recordRead(about.denied());
                return Removal.ON_HOLD;
            }
            rows.remove(id);
            attachments.remove(List.of(id));
            audit.recordWrite(about);
            return Removal.REMOVED;
        });
    }
}
