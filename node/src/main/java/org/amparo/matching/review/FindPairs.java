package org.amparo.matching.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Identity;
import org.amparo.identity.Merges;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonSearch;
import org.amparo.identity.PersonSearch.Likeness;
import org.amparo.identity.Sought;
import org.amparo.identity.Vault;
import org.amparo.matching.review.FoundPair.Score;
import org.springframework.stereotype.Component;

/**
 * Finds for some persons who else they may be. Whoever has a number in common or an alike name, by what the vault keeps in
 * memory, is opened and weighed; what is kept is how the two agree, and no value.
 */
@Component
class FindPairs {
    static final String PROCESS = "process:duplicates";
    /** What is less probable is not asked about. */
    static final double LEAST = 0.5;
    /** So many of those alike are weighed for each thing that is known of a person. */
    private static final int CANDIDATES = 20;

    private final PersonSearch search;
    private final Vault vault;
    private final Merges merges;
    private final ScorePersons score;
    private final PairRows rows;
    private final Permissions permissions;
    private final SidesOfPairs sides;
    private final SideRows sideRows;
    private final CallCustodians call;
    private final Witness witness;

    FindPairs(
            PersonSearch search,
            Vault vault,
            Merges merges,
            ScorePersons score,
            PairRows rows,
            Permissions permissions,
            SidesOfPairs sides,
            SideRows sideRows,
            CallCustodians call,
            Witness witness) {
        this.search = search;
        this.vault = vault;
        this.merges = merges;
        this.score = score;
        this.rows = rows;
        this.permissions = permissions;
        this.sides = sides;
        this.sideRows = sideRows;
        this.call = call;
        this.witness = witness;
    }

    /** Within the caller's transaction, with the program's own ticket. */
    void of(Collection<PersonId> persons) {
        var token = AccessToken.witnessed(new Opening(PROCESS, Purpose.OVERSIGHT, "person"), witness);
        long among = search.persons();
        var newcomers = open(persons, token);
        var candidates = new LinkedHashMap<PersonId, Set<PersonId>>();
        newcomers.forEach((person, identity) -> candidates.put(person, alike(person, identity)));
        var asked = new HashSet<Long>();
        var others = open(candidates.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), token);
        newcomers.forEach((person, identity) -> {
            for (var other : candidates.getOrDefault(person, Set.of())) {
                Optional.ofNullable(others.get(other))
                        .flatMap(there -> keep(person, other, score.score(identity, there, among)))
                        .ifPresent(asked::add);
            }
        });
        sideRows.keep(sides.of(rows.openOf(newcomers.keySet())));
        call.over(asked);
    }

    /** Who stands for these persons, opened. */
    private Map<PersonId, Identity> open(Collection<PersonId> persons, AccessToken token) {
        var standing = new HashSet<>(merges.standingFor(persons).values());
        return vault.findAllThatOpen(standing).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kept -> kept.getValue().identity().open(token)));
    }

    private Set<PersonId> alike(PersonId person, Identity identity) {
        var found = Sought.allOf(identity).stream()
                .flatMap(sought -> search.everywhere(sought, CANDIDATES).alike().stream())
                .filter(alike -> alike.likeness().compareTo(Likeness.CLOSE) <= 0)
                .map(PersonSearch.Alike::person)
                .collect(Collectors.toSet());
        var standing = new HashSet<>(merges.standingFor(found).values());
        standing.remove(person);
        return standing;
    }

    /** The pair, where it is asked about from now on. */
    private Optional<Long> keep(PersonId one, PersonId other, Score score) {
        var left = one.value() < other.value() ? one : other;
        var right = left.equals(one) ? other : one;
        var before = rows.between(merges.oneWith(left), merges.oneWith(right));
        var own = before.stream()
                .filter(pair -> pair.left().equals(left) && pair.right().equals(right))
                .findFirst();
        boolean isProbable = score.probability() >= LEAST;
        if (own.isPresent()) {
            return bringUp(own.get(), score, isProbable);
        }
        return isProbable && mayBeAsked(before, score) ? rows.insert(left, right, score) : Optional.empty();
    }

    /** What was decided of a part of either holds for both, unless what is known has changed. */
    private static boolean mayBeAsked(List<FoundPair> before, Score score) {
        return before.stream()
                .flatMap(pair -> pair.decision().stream())
                .allMatch(decision -> decision.answer() == Answer.SAME || Answer.isAskedAgain(decision, score));
    }

    private Optional<Long> bringUp(FoundPair pair, Score score, boolean isProbable) {
        var decided = pair.decision();
        if (decided.isEmpty() && !isProbable) {
            rows.drop(pair.id());
        } else if (decided.isEmpty() && !pair.score().equals(score)) {
            rows.score(pair, score, false);
        } else if (decided.isPresent() && isProbable && Answer.isAskedAgain(decided.get(), score)) {
            rows.score(pair, score, true);
            permissions.forget(pair.id());
            return Optional.of(pair.id());
        }
        return Optional.empty();
    }
}
