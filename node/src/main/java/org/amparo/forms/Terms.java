package org.amparo.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.amparo.forms.CodeLists.Term;
import org.jspecify.annotations.Nullable;

/**
 * One list as this node has it: the standard's terms, those of the demonstration where it runs, and the local ones. A
 * standard's term comes before a local one of the same code, which a later edition of the standard may bring.
 */
final class Terms {
    private final Map<String, Term> known = new LinkedHashMap<>();
    private final List<Term> offered;
    private final Set<String> offeredCodes;
    private final boolean longList;
    private final Map<String, List<Term>> byLabel = new ConcurrentHashMap<>();

    private static final int LONG = 40;

    private volatile @Nullable String tag;

    /** @param hidden terms that are labelled but not offered here */
    Terms(Iterable<Term> standard, Iterable<Term> hidden, List<Term> local) {
        standard.forEach(term -> known.put(term.code(), term));
        List<Term> order = new ArrayList<>(known.values());
        boolean endsInOther = !order.isEmpty() && order.getLast().code().equals("other");
        for (Term term : local) {
            if (known.putIfAbsent(term.code(), term) == null && !term.retired()) {
                order.add(endsInOther ? order.size() - 1 : order.size(), term);
            }
        }
        hidden.forEach(term -> known.putIfAbsent(term.code(), term));
        offered = List.copyOf(order);
        offeredCodes = offered.stream().map(Term::code).collect(Collectors.toUnmodifiableSet());
        longList = offered.size() > LONG;
    }

    Optional<Term> find(String code) {
        return Optional.ofNullable(known.get(code));
    }

    boolean offers(String code) {
        return offeredCodes.contains(code);
    }

    List<Term> known() {
        return List.copyOf(known.values());
    }

    String tag() {
        String made = tag;
        if (made == null) {
            made = hash();
            tag = made;
        }
        return made;
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            known.values().forEach(term -> digest.update(term.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order of the list. */
    List<Term> offered() {
        return offered;
    }

    /** As a person looks for them: a short list in its own order, a long one by label. */
    List<Term> offered(Locale language) {
        return longList ? byLabel.computeIfAbsent(language.getLanguage(), any -> sorted(language)) : offered;
    }

    private List<Term> sorted(Locale language) {
        Collator collator = Collator.getInstance(language);
        collator.setStrength(Collator.TERTIARY);
        return offered.stream()
                .map(term -> Map.entry(collator.getCollationKey(term.labels().in(language)), term))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
