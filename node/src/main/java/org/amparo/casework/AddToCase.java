package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.access.NeedToKnow;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.IdentityOutcome.Changed;
import org.amparo.casework.IdentityOutcome.Conflict;
import org.amparo.casework.IdentityOutcome.Flawed;
import org.amparo.casework.IdentityOutcome.NotFound;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonId;
import org.amparo.identity.Vault;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to a case what has no versions: notes, further persons, and who the person is. */
@Component
class AddToCase {
    private final DSLContext db;
    private final CaseWriter writer;
    private final Vault vault;
    private final Witness witness;
    private final IdentityRules identityRules;
    private final NeedToKnow needToKnow;
    private final AuditLog audit;

    AddToCase(
            DSLContext db,
            CaseWriter writer,
            Vault vault,
            Witness witness,
            IdentityRules identityRules,
            NeedToKnow needToKnow,
            AuditLog audit) {
        this.db = db;
        this.writer = writer;
        this.vault = vault;
        this.witness = witness;
        this.identityRules = identityRules;
        this.needToKnow = needToKnow;
        this.audit = audit;
    }

    /** The ids that a number stands for. */
    private record Found(CaseId id, PersonId person, Sight sight) {}

    @Transactional
    boolean note(Viewer viewer, CaseNumber number, NewNote note) {
        var found = find(viewer, number, Action.CHANGE, "note", DataClass.GENERAL)
                .filter(file -> vault.find(file.person()).isPresent());
        found.ifPresent(file -> {
            var dataClass = note.classFor(file.sight());
            writer.addNote(file.id(), file.person(), note.text(), dataClass, viewer.actor());
            audit.recordWrite(Entries.of(viewer, Action.CHANGE)
                    .on(List.of(file.id().value()))
                    .with("section", "note")
                    .showing(Set.of(dataClass)));
        });
        return found.isPresent();
    }

    @Transactional
    boolean participant(Viewer viewer, CaseNumber number, PersonRole role, Confidential<Identity> identity) {
        var found = find(viewer, number, Action.CHANGE, "participant", DataClass.IDENTITY);
        found.ifPresent(file -> {
            var person = vault.register(identity, token(viewer, "participant"));
            db.insertInto(PARTICIPANT)
                    .set(PARTICIPANT.CASE_ID, file.id().value())
                    .set(PARTICIPANT.PERSON_ID, person.value())
                    .set(PARTICIPANT.ROLE, role.code())
                    .set(PARTICIPANT.ADDED_BY, viewer.actor())
                    .execute();
            written(viewer, file.id(), "participant");
        });
        return found.isPresent();
    }

    @Transactional
    Optional<IdentityView> identity(Viewer viewer, CaseNumber number) {
        var found = find(viewer, number, Action.READ, "identity", DataClass.IDENTITY);
        found.ifPresent(file -> audit.recordRead(
                Entries.of(viewer, Action.READ).on(List.of(file.id().value())).with("section", "identity")));
        return found.flatMap(file -> vault.find(file.person())
                .map(kept -> new IdentityView(file.person(), kept.identity(), kept.version())));
    }

    @Transactional
    Optional<IdentityView> participant(Viewer viewer, CaseNumber number, PersonId person) {
        return find(viewer, number, Action.READ, "participant", DataClass.IDENTITY)
                .filter(file -> db.fetchExists(
                        PARTICIPANT,
                        PARTICIPANT.CASE_ID.eq(file.id().value()).and(PARTICIPANT.PERSON_ID.eq(person.value()))))
                .flatMap(file -> vault.find(person))
                .map(kept -> new IdentityView(person, kept.identity(), kept.version()));
    }

    @Transactional
    IdentityOutcome changeIdentity(
            Viewer viewer, CaseNumber number, int expectedVersion, Confidential<Identity> identity) {
        var found = find(viewer, number, Action.CHANGE, "identity", DataClass.IDENTITY);
        if (found.isEmpty()) {
            return new NotFound();
        }
        var person = found.get().person();
        var token = token(viewer, "person:" + person.value());
        var before = vault.find(person).map(kept -> kept.identity().open(token)).orElse(Identity.UNKNOWN);
        var flaws = identityRules.flaws(before, identity.open(token));
        if (!flaws.isEmpty()) {
            return new Flawed(flaws);
        }
        if (!vault.replace(person, expectedVersion, identity, token)) {
            return new Conflict(vault.find(person).map(Vault.Kept::version).orElse(0));
        }
        written(viewer, found.get().id(), "identity");
        return new Changed(expectedVersion + 1);
    }

    /**
     * The case of that number, if the viewer may do that with that class of it; an attempt at one that is not leaves an
     * entry. Who the persons are is changed by the institution that registered the case alone.
     */
    private Optional<Found> find(Viewer viewer, CaseNumber number, Action action, String section, DataClass needed) {
        var found = db.select(CASE_FILE.ID, CASE_FILE.PERSON_ID, CASE_FILE.INSTITUTION_ID)
                .from(CASE_FILE)
                .where(Scope.of(viewer, number))
                .fetchOptional()
                .flatMap(row -> {
                    var registeredBy = new InstitutionId(row.value3());
                    var sight = needToKnow.of(viewer, row.value1(), registeredBy);
                    boolean reads = action == Action.READ;
                    boolean may = sight.sees(needed)
                            && (reads || sight.writes())
                            && (reads || needed != DataClass.IDENTITY || viewer.maySeeCasesOf(registeredBy));
                    return may
                            ? Optional.of(new Found(new CaseId(row.value1()), new PersonId(row.value2()), sight))
                            : Optional.empty();
                });
        if (found.isEmpty()) {
            audit.recordRead(Entries.of(viewer, action).with("section", section).denied());
        }
        return found;
    }

    private AccessToken token(Viewer viewer, String subject) {
        return AccessToken.witnessed(new Opening(viewer.actor(), Purpose.REGISTRATION, subject), witness);
    }

    private void written(Viewer viewer, CaseId id, String part) {
        audit.recordWrite(
                Entries.of(viewer, Action.CHANGE).on(List.of(id.value())).with("section", part));
    }
}
