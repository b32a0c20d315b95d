package org.amparo.matching.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final int FARTHEST = 4_000;

    private final PairRows rows;
    private final SidesOfPairs sides;
    private final Permissions permissions;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final AuditLog audit;

    PermitComparison(
            PairRows rows,
            SidesOfPairs sides,
            Permissions permissions,
            NeedToKnow needToKnow,
            RowTickets tickets,
            AuditLog audit) {
        this.rows = rows;
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

    /** The most probable first; at most {@value #SHOWN}. */
    List<Waiting> open(Viewer custodian) {
        var waiting = new ArrayList<Waiting>();
        Optional<Place> place = Optional.empty();
        for (int looked = 0; looked < FARTHEST && waiting.size() < SHOWN; looked += AT_ONCE) {
            var from = place;
            var some = tickets.asProcess(NAME, () -> rows.open(from, AT_ONCE));
            waiting.addAll(waiting(custodian, some));
            if (some.size() < AT_ONCE) {
                break;
            }
            place = Optional.of(Place.after(some.getLast()));
        }
        var shown = List.copyOf(waiting.subList(0, Math.min(SHOWN, waiting.size())));
        audit.recordRead(custodian
                .entry(Action.SEARCH, "custody:duplicates")
                .on(shown.stream()
                        .flatMap(one -> one.caseIds().stream())
                        .distinct()
                        .toList())
                .with("shown", shown.size()));
        return shown;
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

    /** Whether it still waited for this custodian. */
    boolean decide(Viewer custodian, long id, boolean granted) {
        var found = tickets.asProcess(NAME, () -> rows.find(id))
                .filter(pair -> pair.decision().isEmpty());
        var waiting =
                found.flatMap(pair -> waiting(custodian, List.of(pair)).stream().findFirst());
        var entry = custodian.entry(Action.ADMINISTER, "pair:" + id).with("granted", granted);
        if (waiting.isEmpty()) {
            audit.recordRead(entry.denied());
            return false;
        }
        return tickets.asProcess(NAME, () -> {
            // All of it: a stream that stops at the first would leave the other person undecided.
            long decided = waiting.get().persons().stream()
                    .filter(person -> permissions.decide(id, person, granted, custodian.actor()))
                    .count();
            if (decided > 0) {
                audit.recordWrite(entry.on(waiting.get().caseIds()));
            }
            return decided > 0;
        });
    }
}
