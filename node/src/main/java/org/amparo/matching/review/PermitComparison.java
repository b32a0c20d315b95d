package org.amparo.matching.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.identity.PersonId;
import org.amparo.matching.review.PairRows.Place;
import org.amparo.matching.review.SidesOfPairs.Sides;
import org.springframework.stereotype.Component;

/**
 * Where no supervisor may know both persons of a pair, custodians decide whether whoever knows the one may know the other:
 * each for the cases of the own institution and those beneath it. One permission lets compare, both let merge. Custodians see
 * numbers of their own cases and the institution of the others, and compare nothing themselves.
 */
@Component
class PermitComparison {
    static final int SHOWN = 50;

    private static final String NAME = "duplicates";
    private static final int AT_ONCE = 200;

    private final PairRows rows;
    private final SideRows sideRows;
    private final SupervisedWith supervised;
    private final SidesOfPairs sides;
    private final Permissions permissions;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final AuditLog audit;

    PermitComparison(
            PairRows rows,
            SideRows sideRows,
            SupervisedWith supervised,
            SidesOfPairs sides,
            Permissions permissions,
            NeedToKnow needToKnow,
            RowTickets tickets,
            AuditLog audit) {
        this.rows = rows;
        this.sideRows = sideRows;
        this.supervised = supervised;
        this.sides = sides;
        this.permissions = permissions;
        this.needToKnow = needToKnow;
        this.tickets = tickets;
        this.audit = audit;
    }

    /**
     * A pair that waits for a custodian.
     *
     * @param persons of whom this custodian decides, and has not yet
     */
    record Waiting(Sides sides, Set<PersonId> persons) {
        Waiting {
            persons = Set.copyOf(persons);
        }

        private List<Long> caseIds() {
            return persons.stream()
                    .flatMap(person -> sides.of(person).stream())
                    .map(one -> one.id().value())
                    .distinct()
                    .toList();
        }

        private Stream<Registered> all() {
            return Stream.concat(sides.left().stream(), sides.right().stream());
        }
    }

    /** A page of what waits; {@code next} is empty at its end. */
    record Page(List<Waiting> pairs, Optional<Place> next) {
        Page {
            pairs = List.copyOf(pairs);
        }
    }

    /** The most probable first. */
    Page open(Viewer custodian, Optional<Place> after) {
        var groups = supervised.groups(custodian.workplace().beneath());
        var waiting = new ArrayList<Waiting>();
        var place = after;
        boolean more = true;
        while (more && waiting.size() <= SHOWN) {
            var from = place;
            var places = new ArrayList<Place>();
            var pairs = tickets.asProcess(NAME, () -> {
                places.addAll(next(groups, from));
                return inOrder(places);
            });
            waiting.addAll(waiting(custodian, pairs));
            more = places.size() == AT_ONCE;
            place = more ? Optional.of(places.getLast()) : Optional.empty();
        }
        return told(custodian, page(waiting));
    }

    /** Of each group the first, and of these the first of all: the same pair may come twice, and is one place. */
    private List<Place> next(Map<Set<InstitutionId>, Set<InstitutionId>> groups, Optional<Place> after) {
        return groups.entrySet().stream()
                .flatMap(group -> sideRows.undecided(group.getValue(), group.getKey(), after, AT_ONCE).stream())
                .sorted(Comparator.comparingDouble(Place::probability)
                        .reversed()
                        .thenComparingLong(Place::id))
                .limit(AT_ONCE)
                .toList();
    }

    private List<FoundPair> inOrder(List<Place> places) {
        var pairs = rows.all(places.stream().map(Place::id).toList()).stream()
                .collect(Collectors.toMap(FoundPair::id, Function.identity()));
        return places.stream()
                .map(Place::id)
                .distinct()
                .flatMap(id -> Optional.ofNullable(pairs.get(id)).stream())
                .filter(pair -> pair.decision().isEmpty())
                .toList();
    }

    private static Page page(List<Waiting> waiting) {
        if (waiting.size() <= SHOWN) {
            return new Page(waiting, Optional.empty());
        }
        var shown = waiting.subList(0, SHOWN);
        return new Page(shown, Optional.of(Place.after(shown.getLast().sides().pair())));
    }

    private Page told(Viewer custodian, Page page) {
        audit.recordRead(custodian
                .entry(Action.SEARCH, "custody:duplicates")
                .on(page.pairs().stream()
                        .flatMap(one -> one.caseIds().stream())
                        .distinct()
                        .toList())
                .with("shown", page.pairs().size()));
        return page;
    }

    /** One that waits for this custodian, which is written down. */
    Optional<Waiting> find(Viewer custodian, long id) {
        var found = waiting(custodian, id);
        var entry = Review.entry(custodian, Action.READ, id);
        audit.recordRead(found.map(one -> entry.on(one.caseIds())).orElseGet(entry::denied));
        return found;
    }

    private Optional<Waiting> waiting(Viewer custodian, long id) {
        return tickets.asProcess(NAME, () -> rows.find(id))
                .filter(pair -> pair.decision().isEmpty())
                .flatMap(pair -> waiting(custodian, List.of(pair)).stream().findFirst());
    }

    private List<Waiting> waiting(Viewer custodian, List<FoundPair> pairs) {
        var concerned = tickets.asProcess(NAME, () -> {
            var alone = sides.withoutSupervisor(pairs);
            var decided =
                    permissions.of(alone.stream().map(one -> one.pair().id()).toList());
            return alone.stream()
                    .map(one -> new Waiting(
                            one,
                            Set.copyOf(Stream.of(one.pair().left(), one.pair().right())
                                    .filter(person -> isOf(custodian, one.of(person)))
                                    .filter(person -> !decided.getOrDefault(
                                                    one.pair().id(), Map.of())
                                            .containsKey(person))
                                    .toList())))
                    .filter(one -> !one.persons().isEmpty())
                    .toList();
        });
        // A case that implicates the custodian's institution is not there, nor what would tell of it.
        return tickets.as(
                custodian,
                () -> concerned.stream()
                        .filter(one -> one.all()
                                .noneMatch(
                                        found -> needToKnow.isClosed(found.id().value())))
                        .toList());
    }

    /** A custodian of one of several institutions that know a person decides for all. */
    static boolean isOf(Viewer custodian, Set<Registered> cases) {
        return cases.stream().anyMatch(one -> isOf(custodian, one.institution()));
    }

    static boolean isOf(Viewer custodian, InstitutionId institution) {
        return custodian.workplace().beneath().contains(institution);
    }

    /** What became of a decision. */
    enum Outcome {
        DECIDED,
        /** How the two agree was found anew since it was seen. */
        CHANGED,
        /** It waits for this custodian no more, or never did. */
        GONE
    }

    /** @param version that the custodian saw; empty for whatever it is now */
    Outcome decide(Viewer custodian, long id, Optional<Integer> version, boolean granted) {
        var waiting = waiting(custodian, id);
        var entry = Review.entry(custodian, Action.ADMINISTER, id).with("granted", granted);
        if (waiting.isEmpty()) {
            audit.recordRead(entry.denied());
            return Outcome.GONE;
        }
        int now = waiting.get().sides().pair().version();
        if (version.filter(seen -> seen != now).isPresent()) {
            return Outcome.CHANGED;
        }
        return tickets.asProcess(NAME, () -> {
            boolean decided = false;
            for (var person : waiting.get().persons()) {
                decided |= permissions.decide(id, person, granted, custodian.actor());
                sideRows.drop(id, person);
            }
            if (decided) {
                audit.recordWrite(entry.on(waiting.get().caseIds()));
            }
            return decided ? Outcome.DECIDED : Outcome.GONE;
        });
    }
}
