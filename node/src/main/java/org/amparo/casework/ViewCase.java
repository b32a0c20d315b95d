package org.amparo.casework;

import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;

import java.util.List;
import java.util.Optional;
import org.amparo.access.NeedToKnow;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Shows one case to one viewer. */
@Component
class ViewCase {
    private final DSLContext db;
    private final CaseReader cases;
    private final Notes notes;
    private final AttachmentRows attachments;
    private final PersonKeys personKeys;
    private final NeedToKnow needToKnow;
    private final AuditLog audit;

    ViewCase(
            DSLContext db,
            CaseReader cases,
            Notes notes,
            AttachmentRows attachments,
            PersonKeys personKeys,
            NeedToKnow needToKnow,
            AuditLog audit) {
        this.needToKnow = needToKnow;
        this.notes = notes;
        this.attachments = attachments;
        this.personKeys = personKeys;
        this.db = db;
        this.cases = cases;
        this.audit = audit;
    }

    /** The case, with an entry in the log; an attempt at a case that is not the viewer's leaves one too. */
    Optional<CaseView> view(Viewer viewer, CaseNumber number) {
        var view = load(viewer, Scope.of(viewer, number));
        audit.recordRead(view.map(found -> entry(viewer)
                        .on(List.of(found.id().value()))
                        .showing(found.sight().classes()))
                .orElseGet(() -> entry(viewer).denied()));
        return view;
    }

    /** The case without an entry: for callers that write one of their own. */
    Optional<CaseView> load(Viewer viewer, Condition condition) {
        return cases.read(condition).stream().findFirst().flatMap(stored -> {
            var row = stored.row();
            var sight = needToKnow.of(viewer, row.id().value(), row.institution());
            return sight.isThere() ? Optional.of(complete(stored, sight)) : Optional.empty();
        });
    }

    private CaseView complete(CaseReader.Stored stored, Sight sight) {
        var row = stored.row();
        var content = Redaction.of(sight).see(row.content());
        return new CaseView(
                row.id(),
                row.number(),
                row.institution(),
                row.person(),
                stored.situation(),
                stored.createdAt(),
                row.createdBy(),
                content,
                stored.versions(),
                participants(row.id()),
                Notes.seen(notes(row), sight),
                attachments(row, sight),
                IccsProposal.of(content),
                sight);
    }

    private List<CaseView.Participant> participants(CaseId id) {
        return db.select(PARTICIPANT.PERSON_ID, PARTICIPANT.ROLE)
                .from(PARTICIPANT)
                .where(PARTICIPANT.CASE_ID.eq(id.value()))
                .orderBy(PARTICIPANT.ADDED_AT, PARTICIPANT.PERSON_ID)
                .fetch(row -> new CaseView.Participant(new PersonId(row.value1()), PersonRole.of(row.value2())));
    }

    private List<CaseView.Note> notes(CaseRow row) {
        long id = row.id().value();
        return notes.of(List.of(id), CaseKeys.of(personKeys, List.of(row))).getOrDefault(id, List.of());
    }

    private List<Attachment> attachments(CaseRow row, Sight sight) {
        return attachments.of(row.id(), row.person()).stream()
                .map(AttachmentRows.Stored::attachment)
                .filter(attachment -> CaseAtHand.shows(sight, attachment.dataClass()))
                .map(Attachment::listed)
                .toList();
    }

    private static Entry entry(Viewer viewer) {
        return Entries.of(viewer, Action.READ);
    }
}
