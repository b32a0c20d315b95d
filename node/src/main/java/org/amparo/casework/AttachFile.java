package org.amparo.casework;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.attachments.Reception;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.casework.AttachOutcome.Attached;
import org.amparo.casework.AttachOutcome.Flawed;
import org.amparo.casework.AttachOutcome.Full;
import org.amparo.casework.AttachOutcome.NotFound;
import org.amparo.casework.AttachOutcome.Refused;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Attaches a file to a case. Asked before the file comes in, which may take minutes, and again when it is here: by then the
 * case may be closed to who sends it, the person erased, or the case full.
 */
@Component
class AttachFile {
    private final DSLContext db;
    private final AttachmentRows rows;
    private final Attachments attachments;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final AuditLog audit;
    private final Clock clock;

    AttachFile(
            DSLContext db,
            AttachmentRows rows,
            Attachments attachments,
            NeedToKnow needToKnow,
            RowTickets tickets,
            AuditLog audit,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.attachments = attachments;
        this.needToKnow = needToKnow;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A case to which the file may be attached, or why it may not. */
    private record Place(Optional<CaseAtHand> at, AttachOutcome otherwise) {
        static Place none(AttachOutcome why) {
            return new Place(Optional.empty(), why);
        }
    }

    AttachOutcome attach(Viewer viewer, CaseNumber number, NewAttachment said, InputStream content) throws IOException {
        var place = tickets.as(viewer, () -> find(viewer, number, said));
        if (place.at().isEmpty()) {
            return place.otherwise();
        }
        var at = place.at().get();
        var id = FileId.fresh();
        var bound = AttachmentRows.content(at.id(), at.person(), id, said.dataClass());
        return switch (attachments.receive(id, said.name(), content, bound)) {
            case Reception.Refused(var why) -> {
                audit.recordRead(entry(viewer, at, said.dataClass())
                        .with("refused", why.code())
                        .denied());
                yield new Refused(why);
            }
            case Reception.Received received -> keep(viewer, number, at.id(), said, id, received);
        };
    }

    private AttachOutcome keep(
            Viewer viewer,
            CaseNumber number,
            CaseId caseId,
            NewAttachment said,
            FileId id,
            Reception.Received received) {
        boolean kept = false;
        try {
            var outcome = tickets.as(viewer, () -> {
                // First of all: a key that was read before would outlive an erasure that came between.
                rows.lock(caseId);
                var place = find(viewer, number, said);
                return place.at().isEmpty()
                        ? place.otherwise()
                        : write(viewer, place.at().get(), said, id, received);
            });
            kept = outcome instanceof Attached;
            return outcome;
        } finally {
            if (!kept) {
                attachments.remove(List.of(id));
            }
        }
    }

    private AttachOutcome write(
            Viewer viewer, CaseAtHand at, NewAttachment said, FileId id, Reception.Received received) {
        if (!rows.hasRoom(at.id(), received.size())) {
            return new Full();
        }
        var attachment = new Attachment(
                id,
                said.dataClass(),
                received.kind(),
                received.size(),
                said.name(),
                said.description(),
                viewer.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!rows.add(at.id(), at.person(), attachment, received.key())) {
            return new NotFound();
        }
        attachments.keep(id);
        audit.recordWrite(entry(viewer, at, said.dataClass()).with("attachment", id.toString()));
        return new Attached(attachment);
    }

    private Place find(Viewer viewer, CaseNumber number, NewAttachment said) {
        var flaws = new ArrayList<Flaw>();
        TextRules.check("description", Optional.of(said.description()), CaseAttachments.LONGEST_DESCRIPTION, flaws);
        var found = CaseAtHand.find(db, needToKnow, viewer, number)
                .filter(at -> at.sight().writes() && rows.isThere(at.person()));
        if (found.isEmpty()) {
            audit.recordRead(Entries.of(viewer, Action.CHANGE)
                    .with("section", "attachment")
                    .denied());
            return Place.none(new NotFound());
        }
        var at = found.get();
        if (!CaseAttachments.CLASSES.contains(said.dataClass()) || !at.mayChange(viewer, said.dataClass())) {
            audit.recordRead(entry(viewer, at, said.dataClass()).denied());
            flaws.add(Flaw.of("class", "class_not_yours"));
        }
        if (!flaws.isEmpty()) {
            return Place.none(new Flawed(flaws));
        }
        return rows.hasRoom(at.id(), 0) ? new Place(found, new NotFound()) : Place.none(new Full());
    }

    private static Entry entry(Viewer viewer, CaseAtHand at, DataClass dataClass) {
        return Entries.of(viewer, Action.CHANGE)
                .on(List.of(at.id().value()))
                .with("section", "attachment")
                .with("class", dataClass.code())
                .showing(java.util.Set.of(dataClass));
    }
}
