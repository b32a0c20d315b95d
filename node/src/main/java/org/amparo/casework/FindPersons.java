package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.InstitutionId;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.PersonSearches.Hidden;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonSearch;
import org.amparo.identity.PersonSearch.Alike;
import org.amparo.identity.PersonSearch.Likeness;
import org.amparo.identity.Sought;
import org.amparo.web.DataClass;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Finds persons twice, whatever there is to be found: among those of the viewer's cases, for the answer, and among all, for
 * the custodians. The second never touches the first, every statement is sent every time, with as many values, and a row is
 * written in any case: neither the answer nor the work for it tells whether somebody else knows the person.
 */
@Component
class FindPersons implements PersonFinder {
    /** Whoever sees more cases than this is answered from the most alike of all persons. */
    private static final int FEW = 20_000;

    private static final int CANDIDATES = 1_000;
    private static final String PROCESS = "person-search";
    private static final String VICTIM = "victim";

    private final DSLContext db;
    private final PersonSearch search;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final PersonSearches searches;
    private final AuditLog audit;

    FindPersons(
            DSLContext db,
            PersonSearch search,
            NeedToKnow needToKnow,
            RowTickets tickets,
            PersonSearches searches,
            AuditLog audit) {
        this.db = db;
        this.search = search;
        this.needToKnow = needToKnow;
        this.tickets = tickets;
        this.searches = searches;
        this.audit = audit;
    }

    /** A person in a case. */
    private record Place(long person, long caseId, String number, int institution, String role) {}

    @Override
    public Found find(Viewer viewer, Sought sought) {
        var everywhere = search.everywhere(sought, CANDIDATES);
        var found = tickets.as(viewer, () -> mine(viewer, sought, everywhere));
        var shown = found.stream().limit(SHOWN).toList();
        remember(viewer, sought, everywhere, found);
        audit.recordRead(viewer.entry(Action.SEARCH, "person")
                .on(shown.stream().map(Placed::caseId).distinct().toList())
                .asking(sought.words())
                .with("sought", sought.by().code())
                .with("shown", shown.size()));
        return new Found(
                shown.stream()
                        .map(one -> new Match(
                                new CaseNumber(one.place().number()),
                                one.place().role(),
                                one.likeness()))
                        .toList(),
                found.size() > SHOWN);
    }

    private record Placed(Place place, Likeness likeness) {
        long caseId() {
            return place.caseId();
        }
    }

    /** The persons of the viewer's cases, where the viewer may see who they are. */
    private List<Placed> mine(Viewer viewer, Sought sought, List<Alike> everywhere) {
        var known = persons(viewer);
        var alike = known.size() > FEW ? everywhere : search.among(known, sought, CANDIDATES);
        var places = places(alike, Scope.of(viewer));
        var sights = needToKnow.of(
                viewer,
                places.stream()
                        .collect(Collectors.toMap(
                                Place::caseId, place -> new InstitutionId(place.institution()), (one, same) -> one)));
        return inOrder(alike, places).stream()
                .filter(placed -> Optional.ofNullable(sights.get(placed.caseId()))
                        .filter(sight -> sight.sees(DataClass.IDENTITY))
                        .isPresent())
                .toList();
    }

    /** At most one more than few. */
    private Set<PersonId> persons(Viewer viewer) {
        var persons = new LinkedHashSet<PersonId>();
        db.select(CASE_FILE.PERSON_ID)
                .from(CASE_FILE)
                .where(Scope.of(viewer))
                .limit(FEW + 1)
                .forEach(row -> persons.add(new PersonId(row.value1())));
        db.select(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(PARTICIPANT.CASE_ID))
                .where(Scope.of(viewer))
                .limit(FEW + 1)
                .forEach(row -> persons.add(new PersonId(row.value1())));
        return persons;
    }

    /** Where these persons stand; as many ids are asked for, however many there are. */
    private List<Place> places(List<Alike> alike, Condition scope) {
        var ids = new Long[CANDIDATES];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i < alike.size() ? alike.get(i).person().value() : 0;
        }
        var places = new ArrayList<Place>();
        db.select(CASE_FILE.PERSON_ID, CASE_FILE.ID, CASE_FILE.NUMBER, CASE_FILE.INSTITUTION_ID)
                .from(CASE_FILE)
                .where(CASE_FILE.PERSON_ID.eq(DSL.any(ids)))
                .and(scope)
                .forEach(row -> places.add(new Place(row.value1(), row.value2(), row.value3(), row.value4(), VICTIM)));
        db.select(PARTICIPANT.PERSON_ID, CASE_FILE.ID, CASE_FILE.NUMBER, CASE_FILE.INSTITUTION_ID, PARTICIPANT.ROLE)
                .from(PARTICIPANT)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(PARTICIPANT.CASE_ID))
                .where(PARTICIPANT.PERSON_ID.eq(DSL.any(ids)))
                .and(scope)
                .forEach(row ->
                        places.add(new Place(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
        return places;
    }

    private static List<Placed> inOrder(List<Alike> alike, List<Place> places) {
        Map<Long, List<Place>> byPerson = new HashMap<>();
        places.stream()
                .sorted(Comparator.comparingLong(Place::caseId))
                .forEach(place -> byPerson.computeIfAbsent(place.person(), key -> new ArrayList<>())
                        .add(place));
        return alike.stream()
                .flatMap(one -> byPerson.getOrDefault(one.person().value(), List.of()).stream()
                        .map(place -> new Placed(place, one.likeness())))
                .toList();
    }

    /**
     * What is strongly alike and was not answered is for the custodians, save where it implicates an institution of whoever
     * searched: those are never brought together. A single common name says too little.
     */
    private void remember(Viewer viewer, Sought sought, List<Alike> everywhere, List<Placed> found) {
        var answered = found.stream().map(Placed::caseId).collect(Collectors.toSet());
        var strong = everywhere.stream()
                .filter(one -> one.likeness() == Likeness.STRONG && !sought.isCommon())
                .toList();
        var others = tickets.asProcess(
                PROCESS,
                () -> inOrder(strong, places(strong, DSL.noCondition())).stream()
                        .filter(placed -> !answered.contains(placed.caseId()))
                        .map(placed ->
                                new Hidden(placed.caseId(), placed.place().institution()))
                        .distinct()
                        .toList());
        var closed = tickets.as(viewer, searches::closed);
        var hidden = others.stream().filter(one -> !closed.contains(one.caseId()));
        tickets.asProcess(PROCESS, () -> searches.write(viewer, hidden));
    }
}
