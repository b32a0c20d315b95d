package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.Situations.BatchOutcome.Flawed;
import org.amparo.casework.Situations.BatchOutcome.NotAllowed;
import org.amparo.casework.Situations.BatchOutcome.Registered;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers the persons who were found together: thirty at once are one batch, not thirty forms. */
@Component
class RegisterTogether implements Situations {
    private static final int MOST_PERSONS = 500;
    private static final int CASES_SHOWN = 500;

    private final DSLContext db;
    private final SituationRows situations;
    private final RegisterCase registerCase;
    private final SituationRules situationRules;
    private final CaseRules rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RegisterTogether(
            DSLContext db,
            SituationRows situations,
            RegisterCase registerCase,
            SituationRules situationRules,
            CaseRules rules,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.situations = situations;
        this.registerCase = registerCase;
        this.situationRules = situationRules;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional
    public BatchOutcome registerTogether(Viewer viewer, Situation situation, List<NewCase> persons) {
        if (!viewer.mayRegister()) {
            audit.recordRead(Entries.of(viewer, Action.REGISTER).denied());
            return new NotAllowed();
        }
        var flaws = new ArrayList<>(situationRules.flaws(situation));
        flaws.addAll(flaws(persons));
        if (!flaws.isEmpty()) {
            return new Flawed(flaws);
        }
        return registerAll(viewer, situations.insert(viewer, situation), persons);
    }

    @Override
    @Transactional
    public Optional<BatchOutcome> registerMore(Viewer viewer, String reference, List<NewCase> persons) {
        if (!viewer.mayRegister()) {
            return Optional.of(new NotAllowed());
        }
        return situations.find(viewer, reference).map(situation -> {
            var flaws = flaws(persons);
            return flaws.isEmpty() ? registerAll(viewer, situation, persons) : new Flawed(flaws);
        });
    }

    @Override
    public Optional<SituationView> view(Viewer viewer, String reference) {
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
    public List<SituationView> newest(Viewer viewer, int limit) {
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

    private List<Flaw> flaws(List<NewCase> persons) {
        if (persons.isEmpty() || persons.size() > MOST_PERSONS) {
            return List.of(Flaw.of("persons", "out_of_range", "1", Integer.toString(MOST_PERSONS)));
        }
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < persons.size(); i++) {
            for (var flaw : rules.flaws(persons.get(i).content())) {
                flaws.add(new Flaw("persons[" + i + "]." + flaw.field(), flaw.code(), flaw.arguments()));
            }
        }
        return flaws;
    }

    private BatchOutcome registerAll(Viewer viewer, SituationRows.Stored situation, List<NewCase> persons) {
        var token = registerCase.token(viewer);
        var rows = persons.stream()
                .map(person -> registerCase.write(viewer, person, Optional.of(situation.id()), token))
                .toList();
        events.publishEvent(new CasesRegistered(rows.stream()
                .map(row -> CaseFacts.of(row.id(), row.institution(), row.content()))
                .toList()));
        audit.recordWrite(Entries.of(viewer, Action.REGISTER)
                .on(rows.stream().map(row -> row.id().value()).toList()));
        return new Registered(
                situation.reference(), rows.stream().map(CaseRow::number).toList());
    }
}
