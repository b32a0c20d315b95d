package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Participant.PARTICIPANT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.access.VisibleCases;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonSearch.Alike;
import org.amparo.identity.PersonSearch.Likeness;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** In which cases persons stand, and as what. Each query is the same whatever there is to be found. */
@Component
class PersonPlaces {
    private static final String VICTIM = "victim";
    private static final int AT_ONCE = 5_000;

    private final DSLContext db;

    PersonPlaces(DSLContext db) {
        this.db = db;
    }

    /** A person in a case. */
    record Place(long person, long caseId, String number, InstitutionId registeredBy, String role) {}

    /** A person in a case, and how alike. */
    record Placed(Place place, Likeness likeness) {
        long caseId() {
            return place.caseId();
        }
    }

    /**
     * The persons of the viewer's cases, at most so many of each kind. Own cases and shared ones are asked for apart: each
     * has an index, and together they have none.
     */
    Set<PersonId> of(Viewer viewer, int most) {
        var persons = new LinkedHashSet<PersonId>();
        var open = VisibleCases.isNotClosed(CASE_FILE.ID);
        var shared = CASE_FILE.ID.in(DSL.select(VisibleCases.CASE_ID).from(VisibleCases.sharedWith(viewer)));
        for (var which : List.of(Scope.own(viewer), shared)) {
            db.select(CASE_FILE.PERSON_ID)
                    .from(CASE_FILE)
                    .where(which)
                    .and(open)
                    .limit(most)
                    .forEach(row -> persons.add(new PersonId(row.value1())));
            db.select(PARTICIPANT.PERSON_ID)
                    .from(PARTICIPANT)
                    .join(CASE_FILE)
                    .on(CASE_FILE.ID.eq(PARTICIPANT.CASE_ID))
                    .where(which)
                    .and(open)
                    .limit(most)
                    .forEach(row -> persons.add(new PersonId(row.value1())));
        }
        return persons;
    }

    /**
     * All persons of the viewer's cases, where the list of them would be too long.
     *
     * @param from cases from this id on
     * @return the last of the cases
     */
    long each(Viewer viewer, long from, LongConsumer persons) {
        var open = VisibleCases.isNotClosed(CASE_FILE.ID);
        var shared = CASE_FILE.ID.in(DSL.select(VisibleCases.CASE_ID).from(VisibleCases.sharedWith(viewer)));
        long last = from;
        for (var which : List.of(Scope.own(viewer), shared)) {
            try (var rows = db.select(CASE_FILE.PERSON_ID, CASE_FILE.ID)
                    .from(CASE_FILE)
                    .where(which)
                    .and(open)
                    .and(CASE_FILE.ID.ge(from))
                    .fetchSize(AT_ONCE)
                    .fetchLazy()) {
                for (var row : rows) {
                    persons.accept(row.value1());
                    last = Math.max(last, row.value2());
                }
            }
            db.select(PARTICIPANT.PERSON_ID)
                    .from(PARTICIPANT)
                    .join(CASE_FILE)
                    .on(CASE_FILE.ID.eq(PARTICIPANT.CASE_ID))
                    .where(which)
                    .and(open)
                    .and(CASE_FILE.ID.ge(from))
                    .forEach(row -> persons.accept(row.value1()));
        }
        return last;
    }

    /**
     * Where these persons stand, the most alike first.
     *
     * @param width as many ids are asked for, however many there are
     */
    List<Placed> of(List<Alike> alike, int width, Condition scope) {
        var ids = new Long[width];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i < alike.size() ? alike.get(i).person().value() : 0;
        }
        return inOrder(
                alike, where(CASE_FILE.PERSON_ID.eq(DSL.any(ids)), PARTICIPANT.PERSON_ID.eq(DSL.any(ids)), scope));
    }

    /** Where these persons stand. */
    List<Place> ofPersons(Collection<PersonId> persons, Condition scope) {
        var ids = persons.stream().map(PersonId::value).toArray(Long[]::new);
        return where(CASE_FILE.PERSON_ID.eq(DSL.any(ids)), PARTICIPANT.PERSON_ID.eq(DSL.any(ids)), scope);
    }

    /** Who stands in the cases of these numbers. */
    List<Place> inCases(Collection<CaseNumber> numbers, Condition scope) {
        var named = CASE_FILE.NUMBER.in(numbers.stream().map(CaseNumber::value).toList());
        return where(named, named, scope);
    }

    private List<Place> where(Condition victims, Condition participants, Condition scope) {
        var places = new ArrayList<Place>();
        db.select(CASE_FILE.PERSON_ID, CASE_FILE.ID, CASE_FILE.NUMBER, CASE_FILE.INSTITUTION_ID)
                .from(CASE_FILE)
                .where(victims)
                .and(scope)
                .forEach(row -> places.add(
                        new Place(row.value1(), row.value2(), row.value3(), new InstitutionId(row.value4()), VICTIM)));
        db.select(PARTICIPANT.PERSON_ID, CASE_FILE.ID, CASE_FILE.NUMBER, CASE_FILE.INSTITUTION_ID, PARTICIPANT.ROLE)
                .from(PARTICIPANT)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(PARTICIPANT.CASE_ID))
                .where(participants)
                .and(scope)
                .forEach(row -> places.add(new Place(
                        row.value1(), row.value2(), row.value3(), new InstitutionId(row.value4()), row.value5())));
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
}
