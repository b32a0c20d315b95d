package org.amparo.casework;

import static org.amparo.casework.rows.tables.Note.NOTE;
import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseImports.Participant;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.identity.Merges;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.amparo.identity.Vault;
import org.amparo.storage.Copy;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of notes and further persons, as files bring them: what is there already is not added again. */
@Component
class CaseAdditions {
    private final DSLContext db;
    private final CaseWriter writer;
    private final Notes notes;
    private final Vault vault;
    private final Merges merges;
    private final PersonKeys personKeys;
    private final Copy copy;

    CaseAdditions(
            DSLContext db,
            CaseWriter writer,
            Notes notes,
            Vault vault,
            Merges merges,
            PersonKeys personKeys,
            Copy copy) {
        this.notes = notes;
        this.personKeys = personKeys;
        this.db = db;
        this.writer = writer;
        this.vault = vault;
        this.merges = merges;
        this.copy = copy;
    }

    /** What a file adds to a new case. */
    record Addition(CaseId id, PersonId person, List<NewNote> notes, List<Participant> participants) {
        static Addition of(CaseRow file, CaseImports.Row row) {
            return new Addition(file.id(), file.person(), row.newCase().notes(), row.participants());
        }
    }

    /** The notes of many new cases, sealed: on whatever thread. */
    static List<@Nullable Object[]> notes(List<Addition> additions, CaseKeys keys, Viewer viewer) {
        var notes = new ArrayList<@Nullable Object[]>();
        for (var addition : additions) {
            for (var note : addition.notes()) {
                notes.add(new @Nullable Object[] {
                    addition.id().value(),
                    Notes.seal(keys, addition.id(), note.text()),
                    note.dataClass().orElse(NewNote.UNSAID).code(),
                    viewer.actor()
                });
            }
        }
        return notes;
    }

    /** Adds to many new cases at once. */
    void addAll(List<Addition> additions, List<@Nullable Object[]> notes, Viewer viewer, AccessToken token) {
        if (!notes.isEmpty()) {
            copy.into(NOTE, List.of(NOTE.CASE_ID, NOTE.TEXT, NOTE.DATA_CLASS, NOTE.WRITTEN_BY), notes);
        }
        var identities = new ArrayList<Confidential<Identity>>();
        for (var addition : additions) {
            addition.participants().forEach(participant -> identities.add(participant.identity()));
        }
        if (!identities.isEmpty()) {
            participants(additions, vault.registerAll(identities, token).iterator(), viewer);
        }
    }

    private void participants(List<Addition> additions, Iterator<PersonId> persons, Viewer viewer) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var addition : additions) {
            for (var participant : addition.participants()) {
                rows.add(new @Nullable Object[] {
                    addition.id().value(),
                    persons.next().value(),
                    participant.role().code(),
                    viewer.actor()
                });
            }
        }
        copy.into(
                PARTICIPANT,
                List.of(PARTICIPANT.CASE_ID, PARTICIPANT.PERSON_ID, PARTICIPANT.ROLE, PARTICIPANT.ADDED_BY),
                rows);
    }

    /**
     * What cases have already, by the case's id.
     *
     * @param closed the cases of which somebody who was no victim was erased, or is one with somebody else
     */
    record Present(Map<Long, List<CaseView.Note>> notes, Map<Long, List<Participant>> participants, Set<Long> closed) {}

    /** What some cases have already: read for all of them at once. */
    Present of(Collection<CaseRow> files) {
        var ids = files.stream().map(file -> file.id().value()).toList();
        var closed = new HashSet<Long>();
        var participants = participants(ids, closed);
        return new Present(notes.of(ids, CaseKeys.of(personKeys, files)), participants, closed);
    }

    /** A note that is there already stays what it is about, whatever the file says. */
    boolean addMissingNotes(CaseRow file, Present present, List<NewNote> told, Viewer viewer) {
        var there = new ArrayList<>(present.notes().getOrDefault(file.id().value(), List.of()).stream()
                .map(CaseView.Note::text)
                .toList());
        var missing = told.stream().filter(note -> !there.remove(note.text())).toList();
        missing.forEach(note -> writer.addNote(
                file.id(), file.person(), note.text(), note.dataClass().orElse(NewNote.UNSAID), viewer.actor()));
        return !missing.isEmpty();
    }

    /** None, where one was erased or merged: who of the file that is nobody can tell. */
    boolean addMissingParticipants(
            CaseId id, Present present, List<Participant> told, Viewer viewer, AccessToken token) {
        if (present.closed().contains(id.value())) {
            return false;
        }
        var missing = new ArrayList<>(told);
        missing.removeAll(present.participants().getOrDefault(id.value(), List.of()));
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

    private Map<Long, List<Participant>> participants(List<Long> ids, Set<Long> closed) {
        var rows = db.select(PARTICIPANT.CASE_ID, PARTICIPANT.PERSON_ID, PARTICIPANT.ROLE)
                .from(PARTICIPANT)
                .where(PARTICIPANT.CASE_ID.in(ids))
                .fetch();
        var there = rows.stream().map(row -> new PersonId(row.value2())).toList();
        var persons = vault.findAll(there);
        var merged = merges.amongMerged(there);
        var here = new HashMap<Long, List<Participant>>();
        for (var row : rows) {
            var kept = persons.get(new PersonId(row.value2()));
            if (kept == null || merged.contains(new PersonId(row.value2()))) {
                closed.add(row.value1());
            } else {
                here.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Participant(PersonRole.of(row.value3()), kept.identity()));
            }
        }
        return here;
    }
}
