package org.amparo.matching.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.Officials;
import org.amparo.access.Role;
import org.springframework.stereotype.Component;

/**
 * Tells of institutions with which others they have a supervisor above both: whoever supervises highest above an institution
 * supervises all that those beneath do, so that one subtree says it.
 */
@Component
class SupervisedWith {
    private final Institutions institutions;
    private final Officials officials;

    SupervisedWith(Institutions institutions, Officials officials) {
        this.institutions = institutions;
        this.officials = officials;
    }

    /**
     * Institutions by those with which a supervisor is above both; whoever has one with all is not among them.
     *
     * @return each group of institutions by the subtree that it is supervised with, empty where nobody supervises it
     */
    Map<Set<InstitutionId>, Set<InstitutionId>> groups(Collection<InstitutionId> of) {
        var all = institutions.all().stream().collect(Collectors.toMap(Institution::id, Function.identity()));
        var supervised = officials.places(Set.of(Role.SUPERVISOR));
        var byHighest = new HashMap<Optional<InstitutionId>, Set<InstitutionId>>();
        for (var institution : of) {
            byHighest
                    .computeIfAbsent(highest(institution, all, supervised), key -> new HashSet<>())
                    .add(institution);
        }
        var groups = new HashMap<Set<InstitutionId>, Set<InstitutionId>>();
        byHighest.forEach((highest, some) -> {
            var with = highest.map(institutions::subtree).orElse(Set.of());
            if (!with.containsAll(all.keySet())) {
                groups.put(with, some);
            }
        });
        return groups;
    }

    private static Optional<InstitutionId> highest(
            InstitutionId from, Map<InstitutionId, Institution> all, Set<InstitutionId> supervised) {
        Optional<InstitutionId> highest = Optional.empty();
        for (var at = Optional.of(from); at.isPresent(); at = parent(at.get(), all)) {
            if (supervised.contains(at.get())) {
                highest = at;
            }
        }
        return highest;
    }

    private static Optional<InstitutionId> parent(InstitutionId of, Map<InstitutionId, Institution> all) {
        return Optional.ofNullable(all.get(of)).flatMap(Institution::parent);
    }
}
