package org.amparo.linkage.names;

import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a French word as it is heard, as Haitian Creole and Spanish clerks do: Rousseau, Ruso; Antoine, Antwan. */
final class FrenchEar {
    /** Groups of letters by which a word shows that it is French, within and at its end. */
    private static final String[] WITHIN = {"ou", "oi", "eau", "ieu", "cqu", "ain"};

    private static final String[] AT_THE_END = {
        "que", "ques", "rre", "rres", "ppe", "ppes", "tte", "ttes", "lle", "ienne", "aude", "iste", "ier", "eux", "ault"
    };

    private static final String[][] RESPELT = {
        {"ç", "s"},
        {"ault$|eaux?|aux?", "o"},
        {"ieu", "ie"},
        {"oi", "ua"},
        {"ou", "u"},
        {"ain", "en"},
        {"ai|ei", "e"},
        {"c?qu", "k"},
        {"ier$", "ie"},
    };

    private static final Pattern SILENT_E = Pattern.compile("(?<=[^aeiou])es?$");
    private static final Pattern SILENT_END = Pattern.compile("(?<=[aeiounr])[tdsxzp]+$");
    private static final Pattern[] SEEN = new Pattern[RESPELT.length];

    static {
        for (int i = 0; i < SEEN.length; i++) {
            SEEN[i] = Pattern.compile(RESPELT[i][0]);
        }
    }

    private FrenchEar() {}

    /** The word respelt; empty if nothing in it looks French. */
    static Optional<String> respell(String word) {
        if (!looksFrench(word)) {
            return Optional.empty();
        }
        String heard = word.endsWith("iste") ? word.substring(0, word.length() - 2) + "e" : word;
        for (int i = 0; i < SEEN.length; i++) {
            heard = SEEN[i].matcher(heard).replaceAll(RESPELT[i][1]);
        }
        String withoutE = SILENT_E.matcher(heard).replaceFirst("");
        return Optional.of(
                withoutE.length() < heard.length()
                        ? withoutE
                        : SILENT_END.matcher(heard).replaceFirst(""));
    }

    private static boolean looksFrench(String word) {
        for (String letters : WITHIN) {
            if (word.contains(letters)) {
                return true;
            }
        }
        for (String letters : AT_THE_END) {
            if (word.endsWith(letters)) {
                return true;
            }
        }
        return word.startsWith("th") && word.endsWith("e");
    }
}
