package org.amparo.linkage.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what was written as a name: abbreviations, particles, saints, married forms, generations. */
final class ReadName {
    private static final int MOST_TOKENS = 8;

    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "dela", "delas", "delos", "la", "las", "los", "el", "do", "da", "dos", "das", "di", "du",
            "des", "della", "dello", "delle", "van", "von", "der", "den", "ter", "zu");

    /** Particles between two names only; elsewhere the letter is somebody's initial. */
    private static final Set<String> AND = Set.of("y", "e", "i");

    private static final Set<String> WIDOW = Set.of("viuda", "vda", "viuva", "vva", "veuve", "vve");

    private static final Set<String> SAINT =
            Set.of("san", "santa", "santo", "sao", "saint", "sainte", "mc", "mac", "fitz");

    private static final Set<String> GENERATION =
            Set.of("junior", "jr", "filho", "fo", "neto", "sobrinho", "hijo", "hija", "sr", "ii", "iii", "iv");

    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("ma", "maria"),
            Map.entry("mra", "maria"),
            Map.entry("jn", "juan"),
            Map.entry("jno", "juan"),
            Map.entry("fco", "francisco"),
            Map.entry("fca", "francisca"),
            Map.entry("fsco", "francisco"),
            Map.entry("gpe", "guadalupe"),
            Map.entry("ant", "antonio"),
            Map.entry("anto", "antonio"),
            Map.entry("mga", "margarita"),
            Map.entry("conc", "concepcion"),
            Map.entry("alej", "alejandro"),
            Map.entry("guill", "guillermo"),
            Map.entry("wm", "william"),
            Map.entry("chas", "charles"),
            Map.entry("jos", "jose"),
            Map.entry("hdez", "hernandez"),
            Map.entry("hdz", "hernandez"),
            Map.entry("fdez", "fernandez"),
            Map.entry("fdz", "fernandez"),
            Map.entry("glez", "gonzalez"),
            Map.entry("gzz", "gonzalez"),
            Map.entry("gzlz", "gonzalez"),
            Map.entry("rdz", "rodriguez"),
            Map.entry("rdguez", "rodriguez"),
            Map.entry("rguez", "rodriguez"),
            Map.entry("rodz", "rodriguez"),
            Map.entry("mtz", "martinez"),
            Map.entry("mtnez", "martinez"),
            Map.entry("mnez", "martinez"),
            Map.entry("gtz", "gutierrez"),
            Map.entry("gtez", "gutierrez"),
            Map.entry("dgez", "dominguez"),
            Map.entry("dguez", "dominguez"),
            Map.entry("alvz", "alvarez"),
            Map.entry("vzqz", "vazquez"),
            Map.entry("vqz", "vazquez"),
            Map.entry("jmz", "jimenez"),
            Map.entry("jmnez", "jimenez"),
            Map.entry("snchz", "sanchez"),
            Map.entry("schz", "sanchez"),
            Map.entry("sta", "santa"),
            Map.entry("sto", "santo"),
            Map.entry("sn", "san"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"));

    /** Saints, cities and lands that stand after "de" in surnames that nobody married into. */
    private static final Set<String> NO_HUSBAND = Set.of("leon", "jesus", "oleo", "oca", "dios", "paz");

    private final List<String> words;
    private final NameReader reader;
    private final List<Token> tokens = new ArrayList<>(4);
    private boolean widowOf;
    private boolean wifeOf;
    private String before = "";

    ReadName(List<String> words, NameReader reader) {
        this.words = words;
        this.reader = reader;
    }

    Name name() {
        StringBuilder spelling = new StringBuilder();
        StringBuilder normal = new StringBuilder();
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = writtenOut(i);
            String plain = Words.plain(word);
            spelling.append(i == 0 ? "" : " ").append(word);
            normal.append(i == 0 ? "" : " ").append(plain);
            joined.append(plain);
            read(word, plain, i);
        }
        if (!before.isEmpty()) {
            add(before);
        }
        if (tokens.isEmpty()) {
            words.forEach(this::add);
        }
        return new Name(spelled(spelling, normal), normal.toString(), joined.toString(), tokens);
    }

    /** Few names have a letter of their own: the others share one text. */
    private static String spelled(StringBuilder spelling, StringBuilder normal) {
        return spelling.compareTo(normal) == 0 ? normal.toString() : spelling.toString();
    }

    private String writtenOut(int i) {
        String word = words.get(i);
        return words.size() == 1 && word.equals("ma") ? word : ABBREVIATED.getOrDefault(word, word);
    }

    private void read(String word, String plain, int i) {
        boolean last = i == words.size() - 1;
        if (WIDOW.contains(plain)) {
            widowOf = true;
        } else if (PARTICLES.contains(plain) && before.isEmpty()) {
            // "Pérez de Gómez" is perhaps a wife's name, "Pérez de la Cruz" a surname of its own.
            wifeOf = plain.equals("de") && !tokens.isEmpty();
        } else if (AND.contains(plain) && !tokens.isEmpty() && !last) {
            return;
        } else if (GENERATION.contains(plain) && !tokens.isEmpty() && last) {
            return;
        } else if (SAINT.contains(plain) && !last && before.isEmpty()) {
            before = word;
        } else {
            String whole = before + word;
            before = "";
            wifeOf &= !NO_HUSBAND.contains(plain);
            add(whole);
        }
    }

    private void add(String word) {
        if (tokens.size() < MOST_TOKENS) {
            Token token = reader.token(word);
            tokens.add(widowOf || wifeOf ? token.byMarriage() : token);
        }
        widowOf = false;
        wifeOf = false;
    }
}
