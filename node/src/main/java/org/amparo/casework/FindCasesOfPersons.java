package org.amparo.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.casework.PersonPlaces.Place;
import org.amparo.identity.Merges;
import org.amparo.identity.Merges.Merged;
import org.amparo.identity.PersonId;
import org.amparo.web.DataClass;
import org.springframework.stereotype.Component;

/** Finds the cases of persons, each viewer's with the viewer's own ticket. */
@Component
class FindCasesOfPersons implements CasesOfPersons {
    private final PersonPlaces places;
    private final NeedToKnow needToKnow;
    private final Merges merges;
    private final RowTickets tickets;

    FindCasesOfPersons(PersonPlaces places, NeedToKnow needToKnow, Merges merges, RowTickets tickets) {
        this.places = places;
        this.needToKnow = needToKnow;
        this.merges = merges;
        this.tickets = tickets;
    }

    @Override
    public Map<PersonId, List<Standing>> known(Viewer viewer, Collection<PersonId> persons) {
        return tickets.as(viewer, () -> {
            var there = places.ofPersons(persons, Scope.of(viewer));
            var sights = needToKnow.of(
                    viewer,
                    there.stream().collect(Collectors.toMap(Place::caseId, Place::registeredBy, (one, same) -> one)));
            return byPerson(
                    there,
                    place -> Optional.ofNullable(sights.get(place.caseId()))
                            .filter(sight -> sight.sees(DataClass.IDENTITY))
                            .isPresent(),
                    place -> Optional.ofNullable(sights.get(place.caseId()))
                                    .filter(Sight::writes)
                                    .isPresent()
                            && viewer.maySeeCasesOf(place.registeredBy()));
        });
    }

    @Override
    public Optional<Made> made(Viewer viewer, PersonId person) {
        var made = tickets.as(viewer, () -> merges.of(person));
        if (made.isEmpty()) {
            return Optional.empty();
        }
        var others = tickets.as(viewer, () -> merges.oneWith(person));
        others.remove(person);
        return Optional.of(new Made(
                made.stream().map(Merged::others).toList(),
                known(viewer, others).values().stream()
                        .flatMap(List::stream)
                        .map(Standing::number)
                        .distinct()
                        .toList(),
                made.getFirst().id()));
    }

    private static Map<PersonId, List<Standing>> byPerson(
            List<Place> there, Predicate<Place> isShown, Predicate<Place> mayChange) {
        var byPerson = new LinkedHashMap<PersonId, List<Standing>>();
        there.stream()
                .filter(isShown)
                .forEach(place -> byPerson.computeIfAbsent(new PersonId(place.person()), person -> new ArrayList<>())
                        .add(new Standing(
                                place.caseId(),
                                new CaseNumber(place.number()),
                                place.registeredBy(),
                                place.role(),
                                mayChange.test(place))));
        return byPerson;
    }
}
