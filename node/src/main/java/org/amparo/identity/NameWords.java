package org.amparo.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of names, as the Americas would hear them: what is written in several ways is written in one. Accents, capitals,
 * silent letters and letters that sound alike fall together: {@code Gutiérrez}, {@code Gutierres} and {@code GUTIEREZ}.
 */
final class NameWords {
    /** More words than this has no name. */
    static final int MOST = 16;

    private static final int LONGEST = 40;
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "las", "lo", "los", "el", "y", "e", "i", "da", "das", "do", "dos", "di", "du", "van",
            "von", "der", "den", "le");

    private NameWords() {}

    static List<String> of(Identity identity) {
        return of(Stream.of(identity.firstName(), identity.middleName(), identity.secondName(), identity.knownAs())
                .flatMap(name -> name.stream())
                .toList());
    }

    /** Each word once, in their order. Particles say nothing, unless there is nothing else. */
    static List<String> of(List<String> names) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> particles = new LinkedHashSet<>();
        for (var name : names) {
            for (var word : split(name)) {
                (PARTICLES.contains(word) ? particles : words).add(heard(word));
            }
        }
        words.remove("");
        particles.remove("");
        return (words.isEmpty() ? particles : words).stream().limit(MOST).toList();
    }

    private static List<String> split(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.isLetter(letter) || Character.isSurrogate(letter)) {
                word.append(letter);
            } else if (!isSilent(letter)) {
                add(word, words);
            }
        }
        add(word, words);
        return words;
    }

    /** Accents, and the apostrophes of {@code D'Angelo}. */
    private static boolean isSilent(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK || letter == '\'' || letter == '’';
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.substring(0, Math.min(word.length(), LONGEST)));
            word.setLength(0);
        }
    }

    private static String heard(String word) {
        var heard = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char sound = sound(word, i);
            boolean isRepeated = !heard.isEmpty() && heard.charAt(heard.length() - 1) == sound;
            if (sound != 0 && !isRepeated) {
                heard.append(sound);
            }
        }
        return heard.toString();
    }

    /** What a letter sounds like where it stands; 0 where it is not heard. */
    private static char sound(String word, int at) {
        char letter = word.charAt(at);
        char before = at == 0 ? 0 : word.charAt(at - 1);
        char after = at + 1 == word.length() ? 0 : word.charAt(at + 1);
        return switch (letter) {
            case 'h' -> 0;
            case 'v', 'w' -> 'b';
            case 'z', 'ß' -> 's';
            case 'q' -> 'k';
            case 'c' -> isSoft(after) ? 's' : after == 'h' ? 'c' : 'k';
            case 'g' -> isSoft(after) ? 'j' : 'g';
            case 'u' -> (before == 'g' || before == 'q') && isSoft(after) ? 0 : 'u';
            case 'x' -> at == 0 ? 'j' : 's';
            case 'p' -> after == 'h' ? 'f' : 'p';
            case 'l' -> after == 'l' || before == 'l' ? 'y' : 'l';
            case 'y' -> isVowel(after) ? 'y' : 'i';
            case 'i' -> at == 0 && isVowel(after) ? 'y' : 'i';
            case 'm' -> after == 'b' || after == 'p' || after == 'v' ? 'n' : 'm';
            default -> letter;
        };
    }

    private static boolean isSoft(char letter) {
        return letter == 'e' || letter == 'i' || letter == 'y';
    }

    private static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
    }
}
