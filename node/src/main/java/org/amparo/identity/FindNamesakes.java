package org.amparo.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.identity.Vault.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the records and compares their names, word by word, without accents and capitals. */
@Component
class FindNamesakes implements Namesakes {
    private static final int IN_COMMON = 2;
    /** Shorter words are particles: de, la, dos. */
    private static final int SHORTEST = 4;

    private final Vault vault;
    private final Witness witness;
    private final TransactionOperations transaction;

    FindNamesakes(Vault vault, Witness witness, TransactionOperations transaction) {
        this.vault = vault;
        this.witness = witness;
        this.transaction = transaction;
    }

    @Override
    public List<PersonId> among(Collection<PersonId> persons, String fullName, String actor) {
        Set<String> words = words(Stream.of(fullName));
        if (words.size() < IN_COMMON || persons.isEmpty()) {
            return List.of();
        }
        AccessToken token = AccessToken.witnessed(new Opening(actor, Purpose.OVERSIGHT, "person"), witness);
        Map<PersonId, Kept> kept = transaction.execute(status -> vault.findAll(persons));
        return kept.entrySet().stream()
                .filter(one -> inCommon(words, one.getValue().identity().open(token)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong(PersonId::value))
                .toList();
    }

    private static boolean inCommon(Set<String> words, Identity identity) {
        Set<String> names = words(Stream.of(identity.firstName(), identity.middleName(), identity.secondName())
                .flatMap(name -> name.stream()));
        Set<String> common = new HashSet<>(words);
        common.retainAll(names);
        return common.size() >= IN_COMMON;
    }

    private static Set<String> words(Stream<String> names) {
        return names.map(name -> Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT))
                .flatMap(name -> Arrays.stream(name.split("[^\\p{L}]+")))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
