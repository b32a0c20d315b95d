package org.amparo.casework;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.NeedToKnow;
import org.amparo.access.RowTickets;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.PersonPlaces.Place;
import org.amparo.casework.PersonPlaces.Placed;
import org.amparo.casework.PersonSearches.Hidden;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Identity;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonSearch;
import org.amparo.identity.PersonSearch.Alike;
import org.amparo.identity.PersonSearch.Everywhere;
import org.amparo.identity.PersonSearch.Likeness;
import org.amparo.identity.Sought;
import org.amparo.identity.Vault;
import org.amparo.identity.WeighPersons;
import org.amparo.web.DataClass;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds persons twice, whatever there is to be found: among those of the viewer's cases, for the answer, and among all, for
 * the custodians. The second never touches the first, every statement is sent every time, with as many values, and a row is
 * written in any case: neither the answer nor the work for it tells whether somebody else knows the person.
 */
@Component
class FindPersons implements PersonFinder {
    private static final int CANDIDATES = 1_000;
    /** So many persons are asked for in any case, for each thing that is looked for. */
    private static final int SAME = 8;

    /** So many of those who are alike are weighed before somebody is registered. */
    private static final int WEIGHED = 20;

    /** Of how many persons a newcomer is weighed: the same in every node, or the answer would depend on who else is there. */
    private static final long AMONG = 20_000;

    /** What is less probable is not asked about. */
    private static final double LEAST_PROBABLE = 0.05;

    private static final double CLOSELY = 0.3;
    private static final double STRONGLY = 0.8;

    private static final String PROCESS = "person-search";
    private static final String NEWCOMER = "newcomer";

    private final PersonSearch search;
    private final Vault vault;
    private final WeighPersons weigh;
    private final PersonPlaces places;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final PersonSearches searches;
    private final Witness witness;
    private final AuditLog audit;
    private final ManyKnown manyKnown;
    private final int few;

    /** @param few of whoever sees no more persons than this they are listed for each search */
    FindPersons(
            PersonSearch search,
            Vault vault,
            WeighPersons weigh,
            PersonPlaces places,
            NeedToKnow needToKnow,
            RowTickets tickets,
            PersonSearches searches,
            Witness witness,
            AuditLog audit,
            ManyKnown manyKnown,
            @Value("${amparo.person-search.listed:20000}") int few) {
        this.search = search;
        this.vault = vault;
        this.weigh = weigh;
        this.places = places;
        this.needToKnow = needToKnow;
        this.tickets = tickets;
        this.searches = searches;
        this.witness = witness;
        this.audit = audit;
        this.manyKnown = manyKnown;
        this.few = few;
    }

    @Override
    public Optional<Duration> isTooOften(Viewer viewer) {
        var wait = searches.isTooOften(viewer);
        if (wait.isPresent()) {
            audit.recordRead(viewer.entry(Action.SEARCH, "person").with("refused", "too_many"));
        }
        return wait;
    }

    @Override
    public Found find(Viewer viewer, Sought sought) {
        return find(viewer, new Question(List.of(sought), sought.by().code(), Likeness.FAINT, SHOWN), found -> found);
    }

    @Override
    public Found resembling(Viewer viewer, Confidential<Identity> newcomer) {
        var opening = new Opening(viewer.actor(), Purpose.REGISTRATION, "new-case");
        var token = AccessToken.witnessed(opening, witness);
        var identity = newcomer.open(token);
        var sought = Sought.allOf(identity);
        return sought.isEmpty()
                ? new Found(List.of(), false)
                : find(
                        viewer,
                        new Question(sought, NEWCOMER, Likeness.FAINT, ASKED),
                        found -> weighed(viewer, identity, found, token));
    }

    /** By all that is known of both, the most probable first. Only who the viewer may know is opened. */
    private List<Placed> weighed(Viewer viewer, Identity newcomer, List<Placed> found, AccessToken token) {
        var some = found.stream().limit(WEIGHED).toList();
        var kept = tickets.as(
                viewer,
                () -> vault.findAll(some.stream()
                        .map(placed -> new PersonId(placed.place().person()))
                        .collect(Collectors.toSet())));
        var probable = new HashMap<Placed, Double>();
        some.forEach(placed -> Optional.ofNullable(
                        kept.get(new PersonId(placed.place().person())))
                .map(there -> weigh.probability(newcomer, there.identity().open(token), AMONG))
                .filter(probability -> probability >= LEAST_PROBABLE)
                .ifPresent(probability -> probable.put(placed, probability)));
        return some.stream()
                .filter(probable::containsKey)
                .sorted(Comparator.comparingDouble((Placed placed) -> -probable.getOrDefault(placed, 0.0)))
                .map(placed -> new Placed(placed.place(), likeness(probable.getOrDefault(placed, 0.0))))
                .toList();
    }

    private static Likeness likeness(double probability) {
        return probability >= STRONGLY ? Likeness.STRONG : probability >= CLOSELY ? Likeness.CLOSE : Likeness.FAINT;
    }

    @Override
    public List<Match> stillKnown(Viewer viewer, List<Match> matches) {
        if (matches.isEmpty()) {
            return matches;
        }
        var numbers = matches.stream().map(Match::number).collect(Collectors.toSet());
        var known = tickets.as(viewer, () -> {
            var there = places.inCases(numbers, Scope.of(viewer));
            var sights = sights(viewer, there);
            return there.stream()
                    .filter(place -> mayKnow(sights, place.caseId()))
                    .map(Place::number)
                    .collect(Collectors.toSet());
        });
        return matches.stream()
                .filter(match -> known.contains(match.number().value()))
                .toList();
    }

    /**
     * What is looked for.
     *
     * @param sought one thing, or several that one person has
     * @param kind for the log
     * @param least what is less alike is not answered
     */
    private record Question(List<Sought> sought, String kind, Likeness least, int most) {
        /** Each person once, the most alike first. */
        List<Alike> about(Function<Sought, List<Alike>> search) {
            return once(sought.stream().flatMap(one -> search.apply(one).stream()));
        }

        private static List<Alike> once(Stream<Alike> found) {
            var best = new LinkedHashMap<PersonId, Alike>();
            found.forEach(alike -> best.merge(alike.person(), alike, (a, b) -> a.permille() >= b.permille() ? a : b));
            return best.values().stream()
                    .sorted((a, b) -> Integer.compare(b.permille(), a.permille()))
                    .limit(CANDIDATES)
                    .toList();
        }

        /**
         * With so many others that as many persons are asked for as where nobody is alike; more only where more are alike
         * than ever are one person.
         */
        List<Alike> amongOthers(List<Alike> found, FoundEverywhere everywhere) {
            int full = SAME * sought.size();
            while (full < found.size()) {
                full *= 2;
            }
            var others = sought.stream()
                    .flatMap(one -> everywhere.of(one).others().stream())
                    .map(person -> new Alike(person, 0));
            return once(Stream.concat(found.stream(), others)).stream()
                    .limit(full)
                    .toList();
        }

        List<String> words() {
            return sought.stream().flatMap(one -> one.words().stream()).toList();
        }
    }

    private record FoundEverywhere(Map<Sought, Everywhere> all) {
        Everywhere of(Sought sought) {
            return Objects.requireNonNull(all.get(sought));
        }
    }

    private Found find(Viewer viewer, Question question, UnaryOperator<List<Placed>> choose) {
        var all = new HashMap<Sought, Everywhere>();
        question.sought().forEach(one -> all.put(one, search.everywhere(one, CANDIDATES)));
        var everywhere = new FoundEverywhere(all);
        var found = tickets.as(viewer, () -> mine(viewer, question));
        var chosen = choose.apply(found);
        var shown = chosen.stream().limit(question.most()).toList();
        remember(viewer, question, everywhere, found);
        audit.recordRead(viewer.entry(Action.SEARCH, "person")
                .on(shown.stream().map(Placed::caseId).distinct().toList())
                .asking(question.words())
                .with("sought", question.kind())
                .with("shown", shown.size()));
        return new Found(
                shown.stream()
                        .map(one -> new Match(
                                new CaseNumber(one.place().number()),
                                one.place().role(),
                                one.likeness()))
                        .toList(),
                chosen.size() > question.most());
    }

    /** The few are listed for each search; very many are kept in memory. */
    private Function<Sought, List<Alike>> amongKnown(Viewer viewer) {
        var before = manyKnown.of(viewer);
        if (before.isPresent()) {
            return sought -> search.among(before.get(), sought, CANDIDATES);
        }
        var known = places.of(viewer, few + 1);
        if (known.size() <= few) {
            return sought -> search.among(known, sought, CANDIDATES);
        }
        var many = manyKnown.read(viewer);
        return sought -> search.among(many, sought, CANDIDATES);
    }

    /** The persons of the viewer's cases, where the viewer may see who they are. */
    private List<Placed> mine(Viewer viewer, Question question) {
        var alike = question.about(amongKnown(viewer));
        var placed = places.of(alike, CANDIDATES, Scope.of(viewer));
        var sights = sights(viewer, placed.stream().map(Placed::place).toList());
        return placed.stream()
                .filter(one -> one.likeness().compareTo(question.least()) <= 0 && mayKnow(sights, one.caseId()))
                .toList();
    }

    private Map<Long, Sight> sights(Viewer viewer, Collection<Place> there) {
        return needToKnow.of(
                viewer,
                there.stream().collect(Collectors.toMap(Place::caseId, Place::registeredBy, (one, same) -> one)));
    }

    private static boolean mayKnow(Map<Long, Sight> sights, long caseId) {
        return Optional.ofNullable(sights.get(caseId))
                .filter(sight -> sight.sees(DataClass.IDENTITY))
                .isPresent();
    }

    /**
     * What is strongly alike and was not answered is for the custodians, save where it implicates an institution of whoever
     * searched: those are never brought together. A single common name says too little.
     */
    private void remember(Viewer viewer, Question question, FoundEverywhere everywhere, List<Placed> found) {
        var answered = found.stream().map(Placed::caseId).collect(Collectors.toSet());
        var strong = question.about(sought -> sought.isCommon()
                ? List.of()
                : everywhere.of(sought).alike().stream()
                        .filter(one -> one.likeness() == Likeness.STRONG)
                        .toList());
        var others = tickets.asProcess(
                PROCESS,
                () -> places.of(question.amongOthers(strong, everywhere), CANDIDATES, DSL.noCondition()).stream()
                        .filter(placed -> placed.likeness() == Likeness.STRONG)
                        .filter(placed -> !answered.contains(placed.caseId()))
                        .map(placed -> new Hidden(
                                placed.caseId(), placed.place().registeredBy().value()))
                        .distinct()
                        .toList());
        var closed = tickets.as(viewer, searches::closed);
        var hidden = others.stream().filter(one -> !closed.contains(one.caseId()));
        tickets.asProcess(PROCESS, () -> searches.write(viewer, hidden));
    }
}
