package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.Situations.BatchOutcome.AlreadyRegistered;
import org.amparo.casework.Situations.BatchOutcome.Flawed;
import org.amparo.casework.Situations.BatchOutcome.KeyReused;
import org.amparo.casework.Situations.BatchOutcome.NotAllowed;
import org.amparo.casework.Situations.BatchOutcome.Registered;
import org.amparo.confidential.AccessToken;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers the persons who were found together: thirty at once are one batch, not thirty forms. */
@Component
class RegisterTogether implements Situations {
    private static final int CASES_SHOWN = 500;

    private final DSLContext db;
    private final SituationRows situations;
    private final RegisterCase registerCase;
    private final SituationRules situationRules;
    private final EarlierRequests earlierRequests;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final RowTickets tickets;

    RegisterTogether(
            DSLContext db,
            SituationRows situations,
            RegisterCase registerCase,
            SituationRules situationRules,
            EarlierRequests earlierRequests,
            AuditLog audit,
            ApplicationEventPublisher events,
            RowTickets tickets) {
        this.db = db;
        this.situations = situations;
        this.registerCase = registerCase;
        this.situationRules = situationRules;
        this.earlierRequests = earlierRequests;
        this.audit = audit;
        this.events = events;
        this.tickets = tickets;
    }

    /**
     * The persons of one request.
     *
     * @param about the new situation, or the reference of a known one
     * @param flaws of the situation
     * @param situation writes it, or has it already
     */
    private record Batch(
            Object about, List<NewCase> persons, List<Flaw> flaws, Supplier<SituationRows.Stored> situation) {
        List<?> parts(AccessToken token) {
            return List.of(
                    about,
                    persons.stream()
                            .map(person -> EarlierRequests.parts(person, token))
                            .toList());
        }
    }

    @Override
    @Transactional
    public BatchOutcome registerTogether(
            Viewer viewer, Situation situation, List<NewCase> persons, Optional<String> idempotencyKey) {
        tickets.show(viewer);
        if (!viewer.mayRegister()) {
            audit.recordRead(Entries.of(viewer, Action.REGISTER).denied());
            return new NotAllowed();
        }
        var flaws = situationRules.flaws(situation);
        return once(
                viewer,
                new Batch(situation, persons, flaws, () -> situations.insert(viewer, situation)),
                idempotencyKey);
    }

    @Override
    @Transactional
    public Optional<BatchOutcome> registerMore(
            Viewer viewer, String reference, List<NewCase> persons, Optional<String> idempotencyKey) {
        tickets.show(viewer);
        if (!viewer.mayRegister()) {
            audit.recordRead(Entries.of(viewer, Action.REGISTER).denied());
            return Optional.of(new NotAllowed());
        }
        var found = situations.find(viewer, reference);
        if (found.isEmpty()) {
            audit.recordRead(Entries.of(viewer, Action.REGISTER).denied());
        }
        return found.map(
                situation -> once(viewer, new Batch(reference, persons, List.of(), () -> situation), idempotencyKey));
    }

    @Override
    @Transactional
    public Optional<SituationView> view(Viewer viewer, String reference) {
        tickets.show(viewer);
        var found = situations.find(viewer, reference).map(situation -> show(viewer, situation));
        var entry = Entries.of(viewer, Action.READ).with("part", "situation");
        audit.recordRead(
                found.isEmpty()
                        ? entry.denied()
                        : entry.on(found.get().cases().stream()
                                .map(summary -> summary.id().value())
                                .toList()));
        return found;
    }

    @Override
    @Transactional
    public List<SituationView> newest(Viewer viewer, int limit) {
        tickets.show(viewer);
        var found = situations.newest(viewer, limit).stream()
                .map(stored -> new SituationView(stored.reference(), stored.situation(), List.of()))
                .toList();
        audit.recordRead(Entries.of(viewer, Action.SEARCH).with("situations", found.size()));
        return found;
    }

    private SituationView show(Viewer viewer, SituationRows.Stored situation) {
        var cases = db.select(FindCases.SUMMARY)
                .from(CASE_FILE)
                .where(CASE_FILE.SITUATION_ID.eq(situation.id()))
                .and(Scope.of(viewer))
                .orderBy(CASE_FILE.ID)
                .limit(CASES_SHOWN)
                .fetch(FindCases::summary);
        return new SituationView(situation.reference(), situation.situation(), cases);
    }

    /** Registers the persons, unless the same key registered them before. */
    private BatchOutcome once(Viewer viewer, Batch batch, Optional<String> idempotencyKey) {
        var token = registerCase.token(viewer);
        var asked = earlierRequests.asked(idempotencyKey, () -> batch.parts(token));
        var earlier = asked.flatMap(key -> earlierRequests.find(viewer, key));
        if (earlier.isPresent()) {
            return again(viewer, earlier.get());
        }
        var flaws = new ArrayList<>(batch.flaws());
        flaws.addAll(flaws(batch.persons(), token));
        if (!flaws.isEmpty()) {
            return new Flawed(flaws);
        }
        var situation = batch.situation().get();
        var views = batch.persons().stream()
                .map(person -> registerCase.write(viewer, person, Optional.of(situation), token))
                .toList();
        var ids = views.stream().map(CaseView::id).toList();
        asked.ifPresent(key -> earlierRequests.remember(viewer, key, Optional.of(situation.reference()), ids));
        events.publishEvent(new CasesRegistered(IntStream.range(0, views.size())
                .mapToObj(i -> RegisterCase.facts(views.get(i), batch.persons().get(i)))
                .toList()));
        audit.recordWrite(Entries.of(viewer, Action.REGISTER)
                .on(ids.stream().map(CaseId::value).toList()));
        return new Registered(
                situation.reference(), views.stream().map(CaseView::number).toList());
    }

    private BatchOutcome again(Viewer viewer, EarlierRequests.Earlier earlier) {
        if (!earlier.same() || earlier.situation().isEmpty()) {
            return new KeyReused();
        }
        var made = db.select(CASE_FILE.ID, CASE_FILE.NUMBER)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(earlier.cases()))
                .and(Scope.of(viewer))
                .orderBy(CASE_FILE.ID)
                .fetch();
        audit.recordRead(Entries.of(viewer, Action.READ).on(made.getValues(CASE_FILE.ID)));
        return new AlreadyRegistered(earlier.situation().get(), made.map(row -> new CaseNumber(row.value2())));
    }

    private List<Flaw> flaws(List<NewCase> persons, AccessToken token) {
        if (persons.isEmpty() || persons.size() > Situations.MOST_PERSONS) {
            return List.of(Flaw.of("persons", "out_of_range", "1", Integer.toString(Situations.MOST_PERSONS)));
        }
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < persons.size(); i++) {
            for (var flaw : registerCase.flaws(persons.get(i), token)) {
                flaws.add(new Flaw("persons[" + i + "]." + flaw.field(), flaw.code(), flaw.arguments()));
            }
        }
        return flaws;
    }
}
