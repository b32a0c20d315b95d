package org.amparo.plan.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** As much of grammar as two neighbouring words show: which of them no sentence puts side by side. */
final class Grammar {
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{Ll}{2,}[ai]d[oa]s?");
    private static final Set<String> NOUNS_LIKE_PARTICIPLES = Set.of(
            "estado",
            "estados",
            "mercado",
            "mercados",
            "pasado",
            "sentido",
            "cuidado",
            "cuidados",
            "tratado",
            "tratados",
            "grado",
            "contenido",
            "partido",
            "partidos",
            "resultado",
            "resultados",
            "significado",
            "abogado",
            "abogados",
            "juzgado",
            "juzgados",
            "vida",
            "vidas",
            "medida",
            "medidas",
            "llegada",
            "entrada",
            "salida",
            "jornada",
            "lavado",
            "traslado",
            "privado",
            "refugiados",
            "empleados",
            "todo",
            "todos",
            "toda",
            "todas",
            "cada");
    private static final Set<String> BEFORE_NOUNS = Set.of("a", "de", "en", "con", "por", "para", "sobre");
    private static final Set<String> WEAK_PRONOUNS = Set.of("le", "les", "lo");
    private static final Set<String> ENDS_A_PHRASE = Set.of(",", ";", ".", ":", ")");

    /** How badly two words go together. */
    enum Fit {
        FITS,
        /** Rare, but possible. */
        STRANGE,
        IMPOSSIBLE
    }

    private final TextLanguage language;

    Grammar(TextLanguage language) {
        this.language = language;
    }

    /**
     * @param first a word or a mark, nothing when unknown
     * @param second the same
     */
    Fit fit(String first, String second) {
        String left = last(first);
        String right = first(second);
        if (left.isEmpty() || right.isEmpty()) {
            return Fit.FITS;
        }
        boolean leftMark = ENDS_A_PHRASE.contains(left);
        boolean rightMark = ENDS_A_PHRASE.contains(right);
        if (rightMark) {
            return language.leadsOn(left) ? Fit.IMPOSSIBLE : Fit.FITS;
        }
        if (leftMark) {
            return Fit.FITS;
        }
        if (left.equals(right)) {
            return Fit.IMPOSSIBLE;
        }
        return words(left, right);
    }

    private Fit words(String left, String right) {
        boolean article = language.isArticle(left);
        if ((language.isPreposition(left) && language.isPreposition(right) && !isPair(left, right))
                || (article && language.isArticle(right))
                || (article && language.isConjunction(right) && !right.equals("que"))
                || (language == TextLanguage.SPANISH && isNoSpanish(left, right))) {
            return Fit.IMPOSSIBLE;
        }
        if (article && language.isPreposition(right)) {
            return Fit.STRANGE;
        }
        return Fit.FITS;
    }

    /** Two prepositions that stand side by side: "por contra", "from within", "d'entre". */
    private boolean isPair(String left, String right) {
        return language != TextLanguage.SPANISH || right.equals("contra");
    }

    private boolean isNoSpanish(String left, String right) {
        return (WEAK_PRONOUNS.contains(left) && language.isArticle(right))
                || (language.isPreposition(left) && right.matches("les?"))
                || (BEFORE_NOUNS.contains(left) && isParticiple(right))
                || (isAction(left) && isAction(right));
    }

    private static boolean isParticiple(String word) {
        return PARTICIPLE.matcher(word).matches() && !NOUNS_LIKE_PARTICIPLES.contains(word);
    }

    private static boolean isAction(String word) {
        return word.endsWith("ción") || word.endsWith("cion") || word.endsWith("sión") || word.endsWith("sion");
    }

    /** The mark at a word's end, or the word. */
    private static String last(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return "";
        }
        String end = lower.substring(lower.length() - 1);
        return ENDS_A_PHRASE.contains(end) ? end : lower.replaceAll("[^\\p{L}\\d]", "");
    }

    private static String first(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return "";
        }
        String begin = lower.substring(0, 1);
        return ENDS_A_PHRASE.contains(begin) ? begin : lower.replaceAll("[^\\p{L}\\d]", "");
    }
}
