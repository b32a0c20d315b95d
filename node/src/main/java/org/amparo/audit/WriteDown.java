package org.amparo.audit;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amparo.web.DataClass;
import org.springframework.stereotype.Component;

/**
 * Makes an entry ready for the tables: adds from where and which classes were shown, hashes what was asked, seals why. On
 * the thread that answers the request, before anything waits for a commit.
 */
@Component
class WriteDown {
    private static final String ADDRESS = "audit.address";
    private static final String WORD = "audit.word";

    private final ReadCircumstances circumstances;
    private final LogSecrets secrets;

    WriteDown(ReadCircumstances circumstances, LogSecrets secrets) {
        this.circumstances = circumstances;
        this.secrets = secrets;
    }

    NewEntry ready(Entry entry) {
        Circumstances now = circumstances.now();
        return new NewEntry(
                entry,
                classes(entry, now),
                now.channel(),
                now.address().map(address -> secrets.number(ADDRESS, address)).orElse(null),
                entry.typed().asked().stream().map(this::word).distinct().toList(),
                entry.typed().reason().map(secrets::seal).orElse(null));
    }

    /** What was said, or else what the route says; a refusal showed nothing. */
    private static Set<DataClass> classes(Entry entry, Circumstances now) {
        if (entry.outcome() == Outcome.DENIED) {
            return Set.of();
        }
        return entry.classes().isEmpty() ? now.classes() : entry.classes();
    }

    /** The number of a word that was searched for, however it was written. */
    long word(String word) {
        return secrets.number(WORD, normal(word));
    }

    static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    static List<String> written(List<Long> numbers) {
        return numbers.stream().map("%016x"::formatted).toList();
    }
}
