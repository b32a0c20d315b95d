package org.amparo.matching.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.Officials;
import org.amparo.access.Role;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.casework.PersonsOfCases;
import org.amparo.identity.PersonId;
import org.springframework.stereotype.Component;

/** In which cases the two persons of a pair stand, and whether any supervisor may see both. For the program's own work. */
@Component
class SidesOfPairs {
    private final PersonsOfCases persons;
    private final PartsOfPersons parts;
    private final Institutions institutions;
    private final Officials officials;

    SidesOfPairs(PersonsOfCases persons, PartsOfPersons parts, Institutions institutions, Officials officials) {
        this.persons = persons;
        this.parts = parts;
        this.institutions = institutions;
        this.officials = officials;
    }

    /** The cases of either person. */
    record Sides(FoundPair pair, Set<Registered> left, Set<Registered> right) {
        Sides {
            left = Set.copyOf(left);
            right = Set.copyOf(right);
        }

        Set<Registered> of(PersonId person) {
            return person.equals(pair.left()) ? left : right;
        }
    }

    /**
     * Those of the pairs that wait for custodians: nobody works above both sides who decides about pairs. Who is on a team
     * with one side does not count, since only whoever registered a case changes who its person is.
     */
    List<Sides> withoutSupervisor(List<FoundPair> pairs) {
        var found = of(pairs);
        var known = new HashMap<Set<InstitutionId>, Boolean>();
        return found.stream()
                .filter(sides -> !sides.left().isEmpty() && !sides.right().isEmpty())
                .filter(sides -> !known.computeIfAbsent(above(sides), this::hasSupervisor))
                .toList();
    }

    /** In the pairs' order. */
    List<Sides> of(List<FoundPair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        var all = parts.of(pairs);
        var everywhere = institutions.all().stream().map(Institution::id).collect(Collectors.toSet());
        var cases = persons.casesOf(all.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), everywhere);
        return pairs.stream()
                .map(pair -> new Sides(
                        pair,
                        cases(PartsOfPersons.side(pair.left(), pair, all), cases),
                        cases(PartsOfPersons.side(pair.right(), pair, all), cases)))
                .toList();
    }

    private static Set<Registered> cases(Set<PersonId> persons, Map<PersonId, Set<Registered>> cases) {
        return persons.stream()
                .flatMap(one -> cases.getOrDefault(one, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private Set<InstitutionId> above(Sides sides) {
        var both = above(sides.left());
        both.retainAll(above(sides.right()));
        return both;
    }

    private Set<InstitutionId> above(Collection<Registered> cases) {
        return cases.stream()
                .map(Registered::institution)
                .distinct()
                .flatMap(institution -> institutions.workplace(institution).above().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean hasSupervisor(Set<InstitutionId> any) {
        return any.stream()
                .anyMatch(institution ->
                        !officials.at(institution, Set.of(Role.SUPERVISOR)).isEmpty());
    }
}
