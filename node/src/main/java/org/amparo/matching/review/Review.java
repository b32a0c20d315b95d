package org.amparo.matching.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.casework.CasesOfPersons;
import org.amparo.casework.CasesOfPersons.Standing;
import org.amparo.identity.Merges;
import org.amparo.identity.PersonId;
import org.amparo.matching.review.PairRows.Place;
import org.springframework.stereotype.Component;

/**
 * What a reviewer sees of the queue, and takes out of it. A pair is there for whoever may know who both persons are: in
 * at least one case of each the reviewer sees IDENTITY. For everybody else it is not there. One reviewer at a time has it.
 */
@Component
class Review {
    static final Duration CLAIMED = Duration.ofMinutes(30);
    static final int PAGE = 25;

    private static final String NAME = "duplicates";
    private static final int AT_ONCE = 200;
    /** So many pairs at most are looked through for a page. */
    private static final int FARTHEST = 4_000;

    private final PairRows rows;
    private final CasesOfPersons cases;
    private final Merges merges;
    private final RowTickets tickets;
    private final AuditLog audit;
    private final Clock clock;

    Review(PairRows rows, CasesOfPersons cases, Merges merges, RowTickets tickets, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.merges = merges;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A pair with the cases in which the reviewer knows each of the two. */
    record Seen(FoundPair pair, List<Standing> left, List<Standing> right) {
        Seen {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        /** Whether the reviewer may change who both are, and so make them one. */
        boolean mayMerge() {
            return left.stream().anyMatch(Standing::mayChange) && right.stream().anyMatch(Standing::mayChange);
        }

        List<Long> caseIds() {
            return Stream.concat(left.stream(), right.stream())
                    .map(Standing::caseId)
                    .distinct()
                    .toList();
        }
    }

    /** A page of the queue; {@code next} is empty at its end. */
    record Queue(List<Seen> pairs, Optional<Place> next) {
        Queue {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * What to show.
     *
     * @param least the least probability
     * @param unclaimed only what nobody else looks at
     */
    record Filter(double least, boolean unclaimed) {
        boolean takes(FoundPair pair, Viewer viewer, Instant now) {
            return pair.score().probability() >= least
                    && (!unclaimed
                            || pair.claim()
                                    .filter(claim ->
                                            claim.isOthers(viewer.user().value(), now))
                                    .isEmpty());
        }
    }

    Queue open(Viewer viewer, Filter filter, Optional<Place> after) {
        var now = clock.instant();
        var seen = new ArrayList<Seen>();
        var place = after;
        for (int looked = 0; looked < FARTHEST; looked += AT_ONCE) {
            var from = place;
            var some = tickets.asProcess(NAME, () -> rows.open(from, AT_ONCE));
            for (var one : seen(viewer, some)) {
                if (filter.takes(one.pair(), viewer, now)) {
                    seen.add(one);
                }
                if (seen.size() > PAGE) {
                    var last = seen.get(PAGE - 1).pair();
                    return told(
                            viewer,
                            new Queue(
                                    seen.subList(0, PAGE),
                                    Optional.of(new Place(last.score().probability(), last.id()))));
                }
            }
            if (some.size() < AT_ONCE || some.getLast().score().probability() < filter.least()) {
                break;
            }
            place = Optional.of(new Place(
                    some.getLast().score().probability(), some.getLast().id()));
        }
        return told(viewer, new Queue(seen, Optional.empty()));
    }

    List<Seen> decided(Viewer viewer) {
        var some = tickets.asProcess(NAME, () -> rows.decided(AT_ONCE));
        var seen = seen(viewer, some).stream().limit(PAGE).toList();
        return told(viewer, new Queue(seen, Optional.empty())).pairs();
    }

    private Queue told(Viewer viewer, Queue queue) {
        audit.recordRead(viewer.entry(Action.SEARCH, "duplicates")
                .on(queue.pairs().stream()
                        .flatMap(pair -> pair.caseIds().stream())
                        .distinct()
                        .toList())
                .with("shown", queue.pairs().size()));
        return queue;
    }

    Optional<Seen> find(Viewer viewer, long id) {
        return tickets.asProcess(NAME, () -> rows.find(id)).flatMap(pair -> seen(viewer, pair));
    }

    Optional<Seen> ofMerge(Viewer viewer, long merge) {
        return tickets.asProcess(NAME, () -> rows.ofMerge(merge)).flatMap(pair -> seen(viewer, pair));
    }

    private Optional<Seen> seen(Viewer viewer, FoundPair pair) {
        var seen = seen(viewer, List.of(pair)).stream().findFirst();
        if (seen.isEmpty()) {
            audit.recordRead(entry(viewer, Action.READ, pair.id()).denied());
        }
        return seen;
    }

    private List<Seen> seen(Viewer viewer, List<FoundPair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        var parts = parts(pairs);
        var known = cases.known(
                viewer, parts.values().stream().flatMap(Set::stream).distinct().toList());
        return pairs.stream()
                .map(pair -> new Seen(
                        pair, known(pair.left(), apart(pair, parts), known), known(pair.right(), parts, known)))
                .filter(pair -> !pair.left().isEmpty() && !pair.right().isEmpty())
                .toList();
    }

    /** Whoever is one with somebody is known by the cases of either. */
    private Map<PersonId, Set<PersonId>> parts(List<FoundPair> pairs) {
        return tickets.asProcess(NAME, () -> {
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
        });
    }

    /** Of two who are one by now each has its own side. */
    private static Map<PersonId, Set<PersonId>> apart(FoundPair pair, Map<PersonId, Set<PersonId>> parts) {
        var left = new HashSet<>(parts.getOrDefault(pair.left(), Set.of(pair.left())));
        left.remove(pair.right());
        return Map.of(pair.left(), left, pair.right(), parts.getOrDefault(pair.right(), Set.of(pair.right())));
    }

    /** Of two who are one already each is known by its own case. */
    private Set<PersonId> partsOf(PersonId person) {
        var parts = new HashSet<>(merges.oneWith(person));
        return merges.standingFor(List.of(person)).containsValue(person) ? parts : Set.of(person);
    }

    private static List<Standing> known(
            PersonId person, Map<PersonId, Set<PersonId>> parts, Map<PersonId, List<Standing>> known) {
        Collection<PersonId> all = parts.getOrDefault(person, Set.of(person));
        return all.stream()
                .flatMap(one -> known.getOrDefault(one, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Writes down that somebody looked at how two persons agree. */
    void look(Viewer viewer, Seen seen) {
        audit.recordRead(entry(viewer, Action.READ, seen.pair().id()).on(seen.caseIds()));
    }

    /** Takes a pair for half an hour; false while somebody else has it. */
    boolean claim(Viewer viewer, Seen seen) {
        var now = clock.instant();
        boolean claimed = tickets.asProcess(
                NAME, () -> rows.claim(seen.pair().id(), viewer.user().value(), now, now.plus(CLAIMED)));
        audit.recordRead(claimed(viewer, seen, claimed));
        return claimed;
    }

    private static Entry claimed(Viewer viewer, Seen seen, boolean claimed) {
        var entry =
                entry(viewer, Action.READ, seen.pair().id()).on(seen.caseIds()).with("part", "claim");
        return claimed ? entry : entry.denied();
    }

    void release(Viewer viewer, Seen seen) {
        tickets.asProcess(
                NAME, () -> rows.release(seen.pair().id(), viewer.user().value()));
    }

    static Entry entry(Viewer viewer, Action action, long pair) {
        return viewer.entry(action, "pair:" + pair);
    }
}
