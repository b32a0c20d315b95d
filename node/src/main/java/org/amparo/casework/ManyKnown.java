package org.amparo.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * The persons of the cases of those who see very many, a bit for each, so that a search need not read them all again. What
 * was registered since is read each time; all of it every ten minutes, since cases are also shared, and persons added to old
 * ones. It only says among whom to look: what is answered, the database decides.
 */
@Component
class ManyKnown {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 16;
    /** Cases come into sight in another order than they were numbered. */
    private static final int AGAIN = 2_000;

    private final PersonPlaces places;
    private final Clock clock;
    private final Map<Key, Known> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    ManyKnown(PersonPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** Whoever has the same sees the same cases. */
    private record Key(Set<InstitutionId> cases, Set<InstitutionId> teams, Set<Role> roles) {}

    private static final class Known {
        private final BitSet persons = new BitSet();
        private long last;
        private Instant until = Instant.MIN;
    }

    /** Whom the viewer knows, if that was read before. With the viewer's ticket, as {@link #read}. */
    Optional<LongPredicate> of(Viewer viewer) {
        Known known;
        synchronized (kept) {
            known = kept.get(key(viewer));
        }
        return Optional.ofNullable(known).map(one -> upToDate(one, viewer));
    }

    LongPredicate read(Viewer viewer) {
        Known known;
        synchronized (kept) {
            known = kept.computeIfAbsent(key(viewer), key -> new Known());
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return upToDate(known, viewer);
    }

    private LongPredicate upToDate(Known known, Viewer viewer) {
        synchronized (known) {
            var now = clock.instant();
            if (now.isAfter(known.until)) {
                known.persons.clear();
                known.last = 0;
                known.until = now.plus(KEPT);
            }
            known.last =
                    places.each(viewer, Math.max(0, known.last - AGAIN), person -> known.persons.set((int) person));
            var persons = (BitSet) known.persons.clone();
            return person -> person <= Integer.MAX_VALUE && persons.get((int) person);
        }
    }

    private static Key key(Viewer viewer) {
        return new Key(viewer.caseInstitutions(), viewer.teamInstitutions(), viewer.roles());
    }
}
