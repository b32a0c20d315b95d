package org.amparo.matching.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.identity.Merges;
import org.amparo.identity.PersonId;
import org.springframework.stereotype.Component;

/** Of whom the persons of pairs are made up: whoever is one with somebody is known by the cases of either. */
@Component
class PartsOfPersons {
    private final Merges merges;

    PartsOfPersons(Merges merges) {
        this.merges = merges;
    }

    /** Within the caller's transaction. */
    Map<PersonId, Set<PersonId>> of(List<FoundPair> pairs) {
        var persons = pairs.stream()
                .flatMap(pair -> Stream.of(pair.left(), pair.right()))
                .distinct()
                .toList();
        var merged = merges.amongMerged(persons);
        var parts = new HashMap<PersonId, Set<PersonId>>();
        for (var person : persons) {
            parts.put(person, merged.contains(person) ? partsOf(person) : Set.of(person));
        }
        return parts;
    }

    /** Whoever stands for others is made up of them; who is part of another is known by its own case. */
    private Set<PersonId> partsOf(PersonId person) {
        var parts = new HashSet<>(merges.oneWith(person));
        return merges.standingFor(List.of(person)).containsValue(person) ? parts : Set.of(person);
    }

    /** Of whom one of a pair is made up. Of two who are one by now each has its own side. */
    static Set<PersonId> side(PersonId person, FoundPair pair, Map<PersonId, Set<PersonId>> parts) {
        var own = new HashSet<>(parts.getOrDefault(person, Set.of(person)));
        if (person.equals(pair.left())) {
            own.remove(pair.right());
        }
        return own;
    }
}
