package org.amparo.plan.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language that a plan is written in: the words by which its headings are known, and those with which no sentence ends. Only
 * for Spanish is there a dictionary and as much grammar as tells misread and struck words; a text in another language is taken as
 * it stands.
 */
public enum TextLanguage {
    SPANISH(
            "es",
            "Plan de Trabajo",
            "[yeo]",
            Map.of(
                    "PREAMBULO", ItemKind.PREAMBLE,
                    "OBJETIVOS", ItemKind.OBJECTIVE,
                    "PRINCIPIOS", ItemKind.PRINCIPLE,
                    "DIRECTRICES", ItemKind.DIRECTIVE,
                    "MANDATOS", ItemKind.MANDATE),
            "el la los las lo un una unos unas",
            "a al ante con contra de del desde en entre hacia hasta para por según segun sin sobre tras",
            "y e o u que ni pero sino",
            "su sus nuestro nuestra nuestros nuestras"),
    ENGLISH(
            "en",
            "Work Plan",
            "and|or",
            Map.of(
                    "PREAMBLE", ItemKind.PREAMBLE,
                    "OBJECTIVES", ItemKind.OBJECTIVE,
                    "PRINCIPLES", ItemKind.PRINCIPLE,
                    "DIRECTIVES", ItemKind.DIRECTIVE,
                    "GUIDELINES", ItemKind.DIRECTIVE,
                    "MANDATES", ItemKind.MANDATE),
            "the a an",
            "of to in on at by for from with without against among between into through under upon within",
            "and or that which nor but",
            "its their our"),
    PORTUGUESE(
            "pt",
            "Plano de Trabalho",
            "e|ou",
            Map.of(
                    "PREAMBULO", ItemKind.PREAMBLE,
                    "OBJETIVOS", ItemKind.OBJECTIVE,
                    "PRINCIPIOS", ItemKind.PRINCIPLE,
                    "DIRETRIZES", ItemKind.DIRECTIVE,
                    "MANDATOS", ItemKind.MANDATE),
            "o a os as um uma uns umas",
            "à ao aos às ante com contra da das de desde do dos em entre na nas no nos para pela pelas pelo pelos perante por sem"
                    + " sob sobre",
            "e ou que nem mas",
            "seu sua seus suas nosso nossa nossos nossas"),
    FRENCH(
            "fr",
            "Plan de travail",
            "et|ou",
            Map.of(
                    "PREAMBULE", ItemKind.PREAMBLE,
                    "OBJECTIFS", ItemKind.OBJECTIVE,
                    "PRINCIPES", ItemKind.PRINCIPLE,
                    "DIRECTIVES", ItemKind.DIRECTIVE,
                    "DIRECTRICES", ItemKind.DIRECTIVE,
                    "MANDATS", ItemKind.MANDATE),
            "le la les un une des",
            "à au aux avec chez contre d dans de du en entre envers par pour sans selon sous sur vers",
            "et ou que qui ni mais",
            "son sa ses leur leurs notre nos");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Z]+");
    private static final int LONGEST_HEADING = 8;

    private final String code;
    private final String planName;
    private final Pattern lastButOne;
    private final Map<String, ItemKind> headings;
    private final Set<String> articles;
    private final Set<String> prepositions;
    private final Set<String> conjunctions;
    private final Set<String> possessives;

    TextLanguage(
            String code,
            String planName,
            String lastButOne,
            Map<String, ItemKind> headings,
            String articles,
            String prepositions,
            String conjunctions,
            String possessives) {
        this.code = code;
        this.planName = planName;
        this.lastButOne = Pattern.compile(";\\s+(?:" + lastButOne + ")$");
        this.headings = new TreeMap<>(headings);
        this.articles = Set.of(articles.split(" "));
        this.prepositions = Set.of(prepositions.split(" "));
        this.conjunctions = Set.of(conjunctions.split(" "));
        this.possessives = Set.of(possessives.split(" "));
    }

    /** The language of that code of two letters. */
    public static Optional<TextLanguage> of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Stream.of(values()).map(TextLanguage::code).toList();
    }

    /** Two letters. */
    public String code() {
        return code;
    }

    /** What such plans are called, where one does not say its name. */
    public String planName() {
        return planName;
    }

    boolean hasDictionary() {
        return this == SPANISH;
    }

    /** As a list leads on to its last point: it ends a paragraph. */
    Pattern lastButOne() {
        return lastButOne;
    }

    boolean isArticle(String word) {
        return articles.contains(word);
    }

    boolean isPreposition(String word) {
        return prepositions.contains(word);
    }

    boolean isConjunction(String word) {
        return conjunctions.contains(word);
    }

    /** Whether it holds others together: with none of those does a sentence end. */
    boolean leadsOn(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return articles.contains(lower)
                || prepositions.contains(lower)
                || conjunctions.contains(lower)
                || possessives.contains(lower);
    }

    /** The words by which headings are known. */
    Stream<String> headingWords() {
        return headings.keySet().stream();
    }

    /** What part a heading begins, also where one letter of its word is wrong. */
    Optional<ItemKind> partOf(String heading) {
        for (String word : words(heading)) {
            for (var known : headings.entrySet()) {
                if (Likeness.distance(word, known.getKey()) <= 1) {
                    return Optional.of(known.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a line in small letters is a heading all the same: few words, one of them known, and no mark that ends a sentence. */
    boolean isHeading(String line) {
        String[] words = words(line);
        return line.split("\\s+").length <= LONGEST_HEADING
                && line.indexOf('\n') < 0
                && Character.isUpperCase(line.charAt(0))
                && Character.isLetter(line.charAt(line.length() - 1))
                && line.chars().noneMatch(letter -> Character.isDigit(letter) || "[],;".indexOf(letter) >= 0)
                && Stream.of(words).anyMatch(headings::containsKey);
    }

    private static String[] words(String heading) {
        return NOT_LETTERS.split(Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT));
    }
}
