package org.amparo.plan.text;

import java.util.Locale;
import java.util.Set;

/** Spanish words that hold others together: with none of them does a sentence end. */
final class FunctionWords {
    static final Set<String> ARTICLES = Set.of("el", "la", "los", "las", "lo", "un", "una", "unos", "unas");
    static final Set<String> PREPOSITIONS = Set.of(
            "a", "al", "ante", "con", "contra", "de", "del", "desde", "en", "entre", "hacia", "hasta", "para", "por",
            "según", "segun", "sin", "sobre", "tras");
    static final Set<String> CONJUNCTIONS = Set.of("y", "e", "o", "u", "que", "ni", "pero", "sino");
    private static final Set<String> POSSESSIVES = Set.of("su", "sus", "nuestro", "nuestra", "nuestros", "nuestras");

    private FunctionWords() {}

    static boolean leadsOn(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ARTICLES.contains(lower)
                || PREPOSITIONS.contains(lower)
                || CONJUNCTIONS.contains(lower)
                || POSSESSIVES.contains(lower);
    }
}
