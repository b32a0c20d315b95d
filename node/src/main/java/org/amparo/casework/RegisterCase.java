package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.NeedToKnow;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.RegisterOutcome.AlreadyRegistered;
import org.amparo.casework.RegisterOutcome.Flawed;
import org.amparo.casework.RegisterOutcome.KeyReused;
import org.amparo.casework.RegisterOutcome.NotAllowed;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers one case. */
@Component
class RegisterCase {
    private static final int MOST_NOTES = 50;

    private final CaseWriter writer;
    private final ViewCase viewCase;
    private final CaseRules rules;
    private final IdentityRules identityRules;
    private final EarlierRequests earlierRequests;
    private final SituationRows situations;
    private final Vault vault;
    private final Witness witness;
    private final Access access;
    private final NeedToKnow needToKnow;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterCase(
            CaseWriter writer,
            ViewCase viewCase,
            CaseRules rules,
            IdentityRules identityRules,
            EarlierRequests earlierRequests,
            SituationRows situations,
            Vault vault,
            Witness witness,
            Access access,
            NeedToKnow needToKnow,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.viewCase = viewCase;
        this.rules = rules;
        this.identityRules = identityRules;
        this.earlierRequests = earlierRequests;
        this.situations = situations;
        this.vault = vault;
        this.witness = witness;
        this.access = access;
        this.needToKnow = needToKnow;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    RegisterOutcome register(Viewer viewer, NewCase newCase, Optional<String> idempotencyKey) {
        if (!viewer.mayRegister()) {
            audit.recordRead(Entries.of(viewer, Action.REGISTER).denied());
            return new NotAllowed();
        }
        var token = token(viewer);
        var asked = earlierRequests.asked(idempotencyKey, () -> EarlierRequests.parts(newCase, token));
        var earlier = asked.flatMap(key -> earlierRequests.find(viewer, key));
        if (earlier.isPresent()) {
            return again(viewer, earlier.get());
        }
        var flaws = new ArrayList<>(flaws(newCase, token));
        var situation = newCase.situation().flatMap(reference -> situations.find(viewer, reference));
        if (newCase.situation().isPresent() && situation.isEmpty()) {
            flaws.add(Flaw.of("situation", "not_found"));
        }
        if (!flaws.isEmpty()) {
            return new Flawed(flaws);
        }
        var view = write(viewer, newCase, situation, token);
        asked.ifPresent(key -> earlierRequests.remember(viewer, key, Optional.empty(), List.of(view.id())));
        events.publishEvent(new CasesRegistered(List.of(facts(view, newCase))));
        audit.recordWrite(
                Entries.of(viewer, Action.REGISTER).on(List.of(view.id().value())));
        return new Registered(view);
    }

    /** The right to put who the person is into the vault. */
    AccessToken token(Viewer viewer) {
        return AccessToken.witnessed(new Opening(viewer.actor(), Purpose.REGISTRATION, "new-case"), witness);
    }

    /** What is wrong with a new case, who the person is included. */
    List<Flaw> flaws(NewCase newCase, AccessToken token) {
        var flaws = new ArrayList<>(rules.flaws(newCase.content()));
        flaws.addAll(identityRules.flaws(newCase.identity().open(token)));
        if (newCase.notes().size() > MOST_NOTES) {
            flaws.add(Flaw.of("notes", "too_many", Integer.toString(MOST_NOTES)));
            return flaws;
        }
        for (int i = 0; i < newCase.notes().size(); i++) {
            TextRules.checkNote("notes[" + i + "]", newCase.notes().get(i).text(), flaws);
        }
        return flaws;
    }

    /** Writes the rows of a case that was found to be without flaw, and tells how it reads back. */
    CaseView write(Viewer viewer, NewCase newCase, Optional<SituationRows.Stored> situation, AccessToken token) {
        var content = newCase.content();
        var person = vault.register(newCase.identity(), token);
        var id = writer.nextId();
        var number = CaseNumber.issue(
                access.node().orElseThrow().code(),
                content.overview().registeredOn().getYear(),
                id.value());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = new CaseRow(
                id,
                number,
                viewer.institution(),
                person,
                situation.map(SituationRows.Stored::id),
                Optional.empty(),
                Optional.empty(),
                viewer.actor(),
                content);
        writer.insert(row, at);
        var sight = needToKnow.of(viewer, id.value(), viewer.institution());
        var notes = newCase.notes().stream()
                .map(note -> new CaseView.Note(note.text(), note.classFor(sight), viewer.actor(), at))
                .toList();
        writer.addNotes(id, person, notes);
        var seen = Redaction.of(sight).see(content);
        return new CaseView(
                id,
                number,
                viewer.institution(),
                person,
                situation.map(SituationRows.Stored::reference),
                at,
                viewer.actor(),
                seen,
                Versions.FIRST,
                List.of(),
                Notes.seen(notes, sight),
                List.of(),
                IccsProposal.of(seen),
                sight);
    }

    /** What statistics are told of a new case: all of it, whatever its author may see afterwards. */
    static CaseFacts facts(CaseView view, NewCase newCase) {
        return CaseFacts.of(view.id(), view.institution(), newCase.content());
    }

    /** A case that left the viewer's sight since then is not shown again. */
    private RegisterOutcome again(Viewer viewer, EarlierRequests.Earlier earlier) {
        if (!earlier.same() || earlier.situation().isPresent()) {
            return new KeyReused();
        }
        var made = viewCase.load(viewer, Scope.of(viewer).and(CASE_FILE.ID.in(earlier.cases())));
        made.ifPresent(view -> audit.recordRead(
                Entries.of(viewer, Action.READ).on(List.of(view.id().value()))));
        return made.<RegisterOutcome>map(AlreadyRegistered::new).orElseGet(KeyReused::new);
    }
}
