package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Change.CHANGE;
import static org.amparo.casework.rows.tables.ImportRow.IMPORT_ROW;
import static org.amparo.casework.rows.tables.Note.NOTE;
import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.access.VisibleCases;
import org.amparo.attachments.Attachments;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.identity.Erasures;
import org.amparo.identity.Erasures.AskedBy;
import org.amparo.identity.Erasures.Cause;
import org.amparo.identity.Erasures.Outcome;
import org.amparo.identity.Erasures.Standing;
import org.amparo.identity.Merges;
import org.amparo.identity.PersonId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Erases persons of a case. The custodian sees no case: the program finds it, and does what it is told. */
@Component
class EraseFromCase implements CaseErasures {
    private static final String NAME = "erasure";

    private final DSLContext db;
    private final Erasures erasures;
    private final Merges merges;
    private final AttachmentRows rows;
    private final Attachments attachments;
    private final RowTickets tickets;
    private final AuditLog audit;

    EraseFromCase(
            DSLContext db,
            Erasures erasures,
            Merges merges,
            AttachmentRows rows,
            Attachments attachments,
            RowTickets tickets,
            AuditLog audit) {
        this.db = db;
        this.erasures = erasures;
        this.merges = merges;
        this.rows = rows;
        this.attachments = attachments;
        this.tickets = tickets;
        this.audit = audit;
    }

    private record Found(CaseId id, PersonsOfCase persons) {}

    @Override
    public Optional<PersonsOfCase> find(Viewer custodian, CaseNumber number) {
        var found = load(custodian, number);
        var entry = Entries.of(custodian, Action.READ).with("part", "erasure");
        audit.recordRead(found.map(file -> entry.on(List.of(file.id().value()))).orElseGet(entry::denied));
        return found.map(Found::persons);
    }

    @Override
    public Optional<Outcome> erase(
            Viewer custodian, CaseNumber number, PersonId person, AskedBy askedBy, String reason) {
        return within(custodian, number, person, file -> {
            rows.lock(file.id());
            var cases = about(merges.oneWith(person));
            var outcome = erasures.erase(person, askedBy, cause(custodian, reason));
            if (outcome instanceof Outcome.Erased) {
                cases.forEach(this::forget);
            }
            return outcome;
        });
    }

    /** The cases that are about any of these persons: who is one with somebody is erased with them, in every case. */
    private List<CaseId> about(Collection<PersonId> persons) {
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.PERSON_ID.in(
                        persons.stream().map(PersonId::value).toList()))
                .orderBy(CASE_FILE.ID)
                .fetch(row -> new CaseId(row.value1()));
    }

    /** Which row of a file the case came from is forgotten; that such a row came is not, or the next import brings it. */
    private void forget(CaseId id) {
        db.update(IMPORT_ROW)
                .setNull(IMPORT_ROW.CASE_ID)
                .where(IMPORT_ROW.CASE_ID.eq(id.value()))
                .execute();
        attachments.remove(rows.removeAll(id));
    }

    @Override
    public boolean hold(Viewer custodian, CaseNumber number, PersonId person, String reason) {
        return within(custodian, number, person, file -> erasures.hold(person, cause(custodian, reason)))
                .orElse(false);
    }

    @Override
    public boolean release(Viewer custodian, CaseNumber number, PersonId person, String reason) {
        return within(custodian, number, person, file -> erasures.release(person, cause(custodian, reason)))
                .orElse(false);
    }

    private interface Work<T> {
        T on(Found file);
    }

    private <T> Optional<T> within(Viewer custodian, CaseNumber number, PersonId person, Work<T> work) {
        var found = load(custodian, number)
                .filter(file -> file.persons().person(person).isPresent());
        if (found.isEmpty()) {
            audit.recordRead(
                    Entries.of(custodian, Action.CHANGE).with("part", "erasure").denied());
        }
        return found.map(file -> tickets.asProcess(NAME, () -> work.on(file)));
    }

    private Optional<Found> load(Viewer custodian, CaseNumber number) {
        return tickets.asProcess(NAME, () -> read(custodian, number)).filter(file -> isOpenTo(custodian, file.id()));
    }

    /** Asked with the custodian's own ticket: a case that implicates the own institution is not there. */
    private boolean isOpenTo(Viewer custodian, CaseId id) {
        return tickets.as(
                custodian,
                () -> Objects.requireNonNull(db.select(DSL.field(VisibleCases.isNotClosed(DSL.val(id.value()))))
                        .fetchSingle()
                        .value1()));
    }

    private Optional<Found> read(Viewer custodian, CaseNumber number) {
        if (!custodian.has(Role.CUSTODIAN)) {
            return Optional.empty();
        }
        var institutions = custodian.workplace().beneath().stream()
                .map(InstitutionId::value)
                .toArray(Integer[]::new);
        return db.select(CASE_FILE.ID, CASE_FILE.PERSON_ID)
                .from(CASE_FILE)
                .where(CASE_FILE.NUMBER.eq(number.value()))
                .and(CASE_FILE.INSTITUTION_ID.eq(DSL.any(institutions)))
                .fetchOptional()
                .map(row -> new Found(
                        new CaseId(row.value1()),
                        new PersonsOfCase(number, persons(row.value1(), new PersonId(row.value2())))));
    }

    private List<PersonOfCase> persons(long caseId, PersonId about) {
        var roles = db.select(PARTICIPANT.PERSON_ID, PARTICIPANT.ROLE)
                .from(PARTICIPANT)
                .where(PARTICIPANT.CASE_ID.eq(caseId))
                .orderBy(PARTICIPANT.ADDED_AT, PARTICIPANT.PERSON_ID)
                .fetch();
        var ids = new ArrayList<>(List.of(about));
        roles.forEach(row -> ids.add(new PersonId(row.value1())));
        var standing = erasures.standing(ids);
        var merged = merges.amongMerged(ids);
        var persons = new ArrayList<PersonOfCase>();
        persons.add(new PersonOfCase(
                about,
                Optional.empty(),
                standing.getOrDefault(about, new Standing.Kept()),
                merged.contains(about),
                db.fetchCount(NOTE, NOTE.CASE_ID.eq(caseId)),
                rows.count(new CaseId(caseId)),
                db.fetchCount(CHANGE, CHANGE.CASE_ID.eq(caseId))));
        for (var row : roles) {
            var id = new PersonId(row.value1());
            persons.add(new PersonOfCase(
                    id,
                    Optional.of(PersonRole.of(row.value2())),
                    standing.getOrDefault(id, new Standing.Kept()),
                    merged.contains(id),
                    0,
                    0,
                    0));
        }
        return persons;
    }

    private static Cause cause(Viewer custodian, String reason) {
        return new Cause(custodian.actor(), Optional.of(custodian.institution().value()), reason);
    }
}
