package org.amparo.matching.between;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Institutions;
import org.amparo.access.RecipientCases;
import org.amparo.access.RowTickets;
import org.amparo.casework.PersonsOfCases;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Witness;
import org.amparo.identity.Erasures;
import org.amparo.identity.MatchKeys;
import org.amparo.identity.MatchKeys.Key;
import org.amparo.identity.PersonId;
import org.amparo.linkage.encoding.Encoding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who may be in a set, and their keys. In it is whoever stands, as the agreement says, in a case of its institutions that may be
 * shared with the recipient: by consent for just that purpose, or by the law that the agreement names unless a consent was
 * taken back. A case that implicates the recipient takes nobody along.
 */
@Component
class GatherSet {
    private static final String PROCESS = "match";
    private static final int AT_ONCE = 5_000;

    private final PersonsOfCases persons;
    private final RecipientCases recipients;
    private final Institutions institutions;
    private final RowTickets tickets;
    private final MatchKeys keys;
    private final Erasures erasures;
    private final Witness witness;
    private final TransactionOperations transaction;
    private final SecureRandom random;

    GatherSet(
            PersonsOfCases persons,
            RecipientCases recipients,
            Institutions institutions,
            RowTickets tickets,
            MatchKeys keys,
            Erasures erasures,
            Witness witness,
            TransactionOperations transaction,
            SecureRandom random) {
        this.persons = persons;
        this.recipients = recipients;
        this.institutions = institutions;
        this.tickets = tickets;
        this.keys = keys;
        this.erasures = erasures;
        this.witness = witness;
        this.transaction = transaction;
        this.random = random;
    }

    /** In an order drawn by chance. */
    List<PersonId> persons(Agreement agreement) {
        var own = agreement.own();
        var all = persons.of(
                institutions.subtree(own.madeFor()), agreement.terms().roles());
        Set<Long> withheld = tickets.asProcess(PROCESS, () -> recipients.withheldFrom(own.recipient()));
        Set<Long> agreed = own.law().isPresent()
                ? Set.of()
                : tickets.asProcess(
                        PROCESS,
                        () -> recipients.agreedFor(
                                own.recipient(), agreement.terms().purpose()));
        var chosen = new ArrayList<PersonId>();
        all.forEach((person, cases) -> {
            // Whoever stands in a case that must not be told of is left out for good: another case does not let them
            // in.
            boolean isKeptBack = cases.stream().anyMatch(withheld::contains);
            boolean isShared = own.law().isPresent() || cases.stream().anyMatch(agreed::contains);
            if (isShared && !isKeptBack) {
                chosen.add(person);
            }
        });
        var kept = withoutErased(chosen);
        Collections.shuffle(kept, random);
        return kept;
    }

    private List<PersonId> withoutErased(List<PersonId> all) {
        var kept = new ArrayList<PersonId>(all.size());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var standing = erasures.standing(some);
            some.stream()
                    .filter(person -> !(standing.get(person) instanceof Erasures.Standing.Erased))
                    .forEach(kept::add);
        }
        return kept;
    }

    /** Opens persons for one run; the log knows of it first. */
    AccessToken open(Agreement agreement, UUID run, String actor) {
        return AccessToken.witnessed(new Opening(actor, agreement.terms().purpose(), "match-run:" + run), witness);
    }

    Map<PersonId, List<Key>> keys(Agreement agreement, Collection<PersonId> some, AccessToken token) {
        return Objects.requireNonNull(
                transaction.execute(status -> keys.of(some, agreement.terms().kinds(), agreement.hash(), token)));
    }

    /** How persons are encoded to be compared; those of whom too little is known are not there. */
    Map<PersonId, Encoding> encodings(Agreement agreement, Collection<PersonId> some, AccessToken token) {
        return Objects.requireNonNull(transaction.execute(status -> keys.encodings(some, agreement.hash(), token)));
    }
}
