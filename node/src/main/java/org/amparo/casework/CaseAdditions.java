package org.amparo.casework;

import static org.amparo.casework.rows.tables.Note.NOTE;
import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;

import java.util.ArrayList;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseImports.Participant;
import org.amparo.confidential.AccessToken;
import org.amparo.identity.PersonId;
import org.amparo.identity.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows of notes and further persons, as files bring them: what is there already is not added again. */
@Component
class CaseAdditions {
    private final DSLContext db;
    private final CaseWriter writer;
    private final Vault vault;

    CaseAdditions(DSLContext db, CaseWriter writer, Vault vault) {
        this.db = db;
        this.writer = writer;
        this.vault = vault;
    }

    boolean addMissingNotes(CaseId id, List<String> notes, Viewer viewer) {
        if (notes.isEmpty()) {
            return false;
        }
        var missing = new ArrayList<>(notes);
        db.select(NOTE.TEXT).from(NOTE).where(NOTE.CASE_ID.eq(id.value())).forEach(row -> missing.remove(row.value1()));
        missing.forEach(note -> writer.addNote(id, note, viewer.actor()));
        return !missing.isEmpty();
    }

    boolean addMissingParticipants(CaseId id, List<Participant> told, Viewer viewer, AccessToken token) {
        if (told.isEmpty()) {
            return false;
        }
        var missing = new ArrayList<>(told);
        missing.removeAll(of(id));
        missing.forEach(participant -> add(id, participant, viewer, token));
        return !missing.isEmpty();
    }

    void add(CaseId id, Participant participant, Viewer viewer, AccessToken token) {
        var person = vault.register(participant.identity(), token);
        db.insertInto(PARTICIPANT)
                .set(PARTICIPANT.CASE_ID, id.value())
                .set(PARTICIPANT.PERSON_ID, person.value())
                .set(PARTICIPANT.ROLE, participant.role().code())
                .set(PARTICIPANT.ADDED_BY, viewer.actor())
                .execute();
    }

    private List<Participant> of(CaseId id) {
        var rows = db.select(PARTICIPANT.PERSON_ID, PARTICIPANT.ROLE)
                .from(PARTICIPANT)
                .where(PARTICIPANT.CASE_ID.eq(id.value()))
                .fetch();
        var persons = vault.findAll(
                rows.stream().map(row -> new PersonId(row.value1())).toList());
        var here = new ArrayList<Participant>();
        for (var row : rows) {
            var kept = persons.get(new PersonId(row.value1()));
            if (kept != null) {
                here.add(new Participant(PersonRole.of(row.value2()), kept.identity()));
            }
        }
        return here;
    }
}
