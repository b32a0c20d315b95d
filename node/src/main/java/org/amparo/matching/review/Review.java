package org.amparo.matching.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.casework.CasesOfPersons;
import org.amparo.casework.CasesOfPersons.Standing;
import org.amparo.identity.PersonId;
import org.amparo.matching.review.PairRows.Place;
import org.springframework.stereotype.Component;

/**
 * What a reviewer sees of the queue, and takes out of it. A pair is there for whoever may know who both persons are: in
 * at least one case of each the reviewer sees IDENTITY, or in one and custodians permit the other. For everybody else it is not there. One reviewer at a time has it.
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
    private final PartsOfPersons parts;
    private final SidesOfPairs sides;
    private final Permissions permissions;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final AuditLog audit;
    private final Clock clock;

    Review(
            PairRows rows,
            CasesOfPersons cases,
            PartsOfPersons parts,
            SidesOfPairs sides,
            Permissions permissions,
            NeedToKnow needToKnow,
            RowTickets tickets,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.parts = parts;
        this.sides = sides;
        this.permissions = permissions;
        this.needToKnow = needToKnow;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A pair with the cases in which the reviewer knows each of the two.
     *
     * @param across what custodians permit beyond
     */
    record Seen(FoundPair pair, List<Standing> left, List<Standing> right, Across across) {
        Seen {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        boolean mayMerge() {
            return hindrance() == Hindrance.NONE;
        }

        /**
         * Whoever may change who both are makes them one, or who may change one of them where custodians of both sides agree.
         * A custodian who refused and one who did not decide are the same.
         */
        Hindrance hindrance() {
            boolean first = left.stream().anyMatch(Standing::mayChange);
            boolean second = right.stream().anyMatch(Standing::mayChange);
            if (first && second) {
                return Hindrance.NONE;
            }
            if (!first && !second || across.permitted().isEmpty()) {
                return Hindrance.INSTITUTION;
            }
            return across.permitted().containsAll(Set.of(pair.left(), pair.right()))
                    ? Hindrance.NONE
                    : Hindrance.CUSTODIAN;
        }

        List<Long> caseIds() {
            return Stream.concat(
                            Stream.concat(left.stream(), right.stream()).map(Standing::caseId),
                            across.cases().stream().map(one -> one.id().value()))
                    .distinct()
                    .toList();
        }
    }

    /** What stands in the way of merging two persons. */
    enum Hindrance {
        NONE,
        /** One side's custodian permits it, the other's does not. */
        CUSTODIAN,
        /** Another institution registered one of them, or both. */
        INSTITUTION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What custodians permit a reviewer who knows one of the two.
     *
     * @param permitted of whom they let others know
     * @param cases of the one whom the reviewer does not know by a case: to write down that it was looked at
     */
    record Across(Set<PersonId> permitted, Set<Registered> cases) {
        static final Across NOTHING = new Across(Set.of(), Set.of());

        Across {
            permitted = Set.copyOf(permitted);
            cases = Set.copyOf(cases);
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
                    return told(
                            viewer,
                            new Queue(
                                    seen.subList(0, PAGE),
                                    Optional.of(Place.after(seen.get(PAGE - 1).pair()))));
                }
            }
            if (some.size() < AT_ONCE || some.getLast().score().probability() < filter.least()) {
                break;
            }
            place = Optional.of(Place.after(some.getLast()));
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
        var all = tickets.asProcess(NAME, () -> parts.of(pairs));
        var known = cases.known(
                viewer, all.values().stream().flatMap(Set::stream).distinct().toList());
        var byCases = pairs.stream()
                .map(pair -> new Seen(
                        pair,
                        known(PartsOfPersons.side(pair.left(), pair, all), known),
                        known(PartsOfPersons.side(pair.right(), pair, all), known),
                        Across.NOTHING))
                .filter(pair -> !pair.left().isEmpty() || !pair.right().isEmpty())
                .toList();
        var across = across(viewer, byCases);
        return byCases.stream()
                .map(seen -> new Seen(
                        seen.pair(),
                        seen.left(),
                        seen.right(),
                        across.getOrDefault(seen.pair().id(), Across.NOTHING)))
                .filter(Review::isThere)
                .toList();
    }

    private static boolean isThere(Seen seen) {
        return (!seen.left().isEmpty()
                        || seen.across().permitted().contains(seen.pair().left()))
                && (!seen.right().isEmpty()
                        || seen.across().permitted().contains(seen.pair().right()));
    }

    /** What custodians permit where the reviewer's own cases do not suffice. */
    private Map<Long, Across> across(Viewer viewer, List<Seen> byCases) {
        var narrow = byCases.stream().filter(seen -> !seen.mayMerge()).toList();
        if (narrow.isEmpty()) {
            return Map.of();
        }
        var found = tickets.asProcess(NAME, () -> {
            var granted = permissions.granted(
                    narrow.stream().map(seen -> seen.pair().id()).toList());
            var concerned = narrow.stream()
                    .filter(seen -> granted.containsKey(seen.pair().id()))
                    .toList();
            var where = sides.of(concerned.stream().map(Seen::pair).toList());
            var across = new HashMap<Long, Across>();
            for (int i = 0; i < concerned.size(); i++) {
                var seen = concerned.get(i);
                var unknown = new HashSet<Registered>();
                if (seen.left().isEmpty()) {
                    unknown.addAll(where.get(i).left());
                }
                if (seen.right().isEmpty()) {
                    unknown.addAll(where.get(i).right());
                }
                across.put(
                        seen.pair().id(),
                        new Across(granted.getOrDefault(seen.pair().id(), Set.of()), unknown));
            }
            return across;
        });
        // Who stands in a case that implicates the reviewer's institution is not there, whoever permitted it.
        return tickets.as(
                viewer,
                () -> found.entrySet().stream()
                        .filter(entry -> entry.getValue().cases().stream()
                                .noneMatch(one -> needToKnow.isClosed(one.id().value())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static List<Standing> known(Set<PersonId> persons, Map<PersonId, List<Standing>> known) {
        return persons.stream()
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
