package org.amparo.linkage.names;

import java.util.ArrayList;
import java.util.List;

/**
 * One word, heard letter by letter from the left. Where a spelling is read in more than one way the hearing branches; the
 * first branch is the Spanish reading. No more than {@link #MOST} branches are followed, those of earlier letters first.
 */
final class Hearing {
    static final int MOST = 4;
    private static final char END = '\0';

    private final String word;
    private final int vowels;
    private final List<StringBuilder> heard = new ArrayList<>(MOST);
    private int at;

    Hearing(String word) {
        this.word = spellOut(word);
        this.vowels = (int) this.word.chars().filter(c -> vowel((char) c)).count();
        heard.add(new StringBuilder(16));
    }

    List<String> codes() {
        if (word.length() > 1 && word.charAt(0) == 's' && "ptkcqmnlf".indexOf(word.charAt(1)) >= 0) {
            say('e');
        }
        while (at < word.length()) {
            char c = word.charAt(at);
            if (vowel(c)) {
                vowel(c, next(1));
            } else {
                consonant(c, next(1));
            }
        }
        return heard.stream().map(StringBuilder::toString).distinct().toList();
    }

    private void vowel(char c, char next) {
        switch (c) {
            case 'a' -> {
                say('a');
                at++;
                if (next == 'e') {
                    say('i');
                    at++;
                }
            }
            case 'e' -> {
                if (next == 'a' && next(2) == 'u') {
                    say('o');
                    at += 3;
                } else if (next == 'w' && "trh".indexOf(before()) >= 0) {
                    say('u');
                    at += 2;
                } else if (!glideBeforeVowel(next) && !silent(next)) {
                    say(afterK() ? 'i' : 'e');
                    at++;
                } else {
                    at++;
                }
            }
            case 'i' -> i(next);
            case 'o' -> {
                if (next == 'u') {
                    say('o', 'u');
                    at += 2;
                } else {
                    say('o');
                    at++;
                }
            }
            case 'u' -> {
                say(at == 0 && vowel(next) ? 'w' : 'u');
                at++;
            }
            default -> y(next);
        }
    }

    private void i(char next) {
        if (next == 'e' && next(2) == END && at > 1) {
            say('e');
            at += 2;
        } else if (next == END && at > 1) {
            say('e');
            at++;
        } else if (glideBeforeVowel(next)) {
            at++;
        } else {
            say(vowel(next) && (at == 0 || vowel(before())) ? 'y' : 'i');
            at++;
        }
    }

    private void y(char next) {
        if (vowel(next) && (at == 0 || vowel(before()))) {
            say('y');
            at++;
        } else {
            i(next);
        }
    }

    /** Giovanni, Geovany, Jean: the first vowel only says how the first letter sounds. */
    private boolean glideBeforeVowel(char next) {
        return at == 1 && "gjy".indexOf(word.charAt(0)) >= 0 && (next == 'o' || next == 'a' || next == 'u');
    }

    /** Browne, Greene, Clarke: English writes an e that is not heard. */
    private boolean silent(char next) {
        return next == END
                && (word.endsWith("wne")
                        || word.endsWith("eene")
                        || word.endsWith("rke")
                        || word.length() >= 8 && word.endsWith("ine"));
    }

    /** Quechua and Aymara do not tell e from i; beside q and k both are written. */
    private boolean afterK() {
        return at > 0
                && next(1) != END
                && (before() == 'k' || before() == 'q' || at > 1 && before() == 'u' && word.charAt(at - 2) == 'q');
    }

    private void consonant(char c, char next) {
        switch (c) {
            case 'ç', 'z' -> say('s', next == 'h' ? 2 : 1);
            case 's' -> s(next);
            case 'v', 'b' -> say('b', next == 'h' ? 2 : 1);
            case 'ñ' -> say('n', 1);
            case 'n' -> say('n', next == 'h' ? 2 : 1);
            case 'm' -> m(next);
            case 'w' -> w(next);
            case 'l' -> l(next);
            case 'c' -> c(next);
            case 'q' -> q(next);
            case 'k' -> say('k', next == 'h' ? 2 : 1);
            case 'g' -> g(next);
            case 'j' -> j(next);
            case 'x' -> x(next);
            case 'h' -> h(next);
            case 'p' -> p(next);
            case 't' -> t(next);
            case 'd' -> d(next);
            default -> say(c, next == 'h' ? 2 : 1);
        }
    }

    private void s(char next) {
        if (next == 'c' && next(2) == 'h') {
            say('s', 3);
        } else if (next == 'h') {
            say('c', 's');
            at += 2;
        } else if (next == 'c' && front(next(2))) {
            say('s', 2);
        } else {
            say('s', 1);
        }
    }

    private void m(char next) {
        boolean end = next == END && vowels > 1;
        say(end || next == 'b' || next == 'p' && next(2) != 's' ? 'n' : 'm', 1);
    }

    private void w(char next) {
        if (!vowel(next)) {
            say('u', 1);
        } else if (at > 0 && (before() == 'o' || before() == 'u')) {
            at++;
        } else if (at > 0 && !vowel(before())) {
            say('u', 'b');
            at++;
        } else {
            say('w', 'b');
            at++;
        }
    }

    private void l(char next) {
        if (next == 'l' && vowel(next(2)) || next == 'h') {
            say('y', 'l');
            at += 2;
        } else {
            say('l', next == 'l' ? 2 : 1);
        }
    }

    private void c(char next) {
        if (next == 'h') {
            boolean k = next(2) == 'r' || next(2) == 'l' || next(2) == 'a' && next(3) == 'e';
            say(k ? 'k' : 'c', 2);
        } else if (next == 't' || next == 's') {
            at++;
        } else if (front(next)) {
            say('s', 1);
        } else if (next == 'c' && front(next(2))) {
            say('s', 2);
        } else if (lostCedilla()) {
            say('k', 's');
            at++;
        } else {
            say('k', 1);
        }
    }

    /** Goncalves, Lourenco, Conceicao: where Portuguese has a cedilla and a keyboard has none. */
    private boolean lostCedilla() {
        return at > 0
                && (before() == 'n' && (next(1) == 'a' || next(1) == 'o')
                        || next(1) == 'a' && next(2) == 'o' && next(3) == END);
    }

    private void q(char next) {
        if (next == 'u' && front(next(2))) {
            say('k', 2);
        } else {
            say('k', next == 'h' ? 2 : 1);
        }
    }

    private void g(char next) {
        if (next == 'u' && front(next(2))) {
            say('g', at > 0 && !vowel(before()) ? 'u' : 'w');
            at += 2;
        } else if (next == 'u' && (next(2) == 'a' || next(2) == 'o')) {
            say('w', 2);
        } else if (next == 'n') {
            say('n', 2);
        } else if (next == 'd') {
            at++;
        } else if (front(next)) {
            if (at == 0) {
                say('j', 'y', 'g');
            } else {
                say('j', 'g');
            }
            at++;
        } else {
            say('g', next == 'h' ? 2 : 1);
        }
    }

    private void j(char next) {
        if (at == 0) {
            say('j', 'y');
        } else {
            say('j');
        }
        at += next == 'h' ? 2 : 1;
    }

    private void x(char next) {
        if (at == 0) {
            say('j', 's');
        } else if (vowel(next) && at > 1 && before() == 'i' && vowel(word.charAt(at - 2))) {
            say('s', 'c');
        } else if (vowel(next)) {
            say('s', 'j');
        } else {
            say('s');
        }
        at++;
    }

    private void h(char next) {
        if (next == 'u' && vowel(next(2))) {
            say('w', 2);
        } else if (next == 'i' && next(2) == 'e' && at == 0) {
            say('y', 2);
        } else {
            boolean breathed = vowel(next) && (at == 0 ? !word.startsWith("her") : vowel(before()));
            if (breathed) {
                branch("", "j");
            }
            at++;
        }
    }

    private void p(char next) {
        if (next == 'h') {
            say('f', 2);
        } else if (next == 't' || next == 's' && (at == 0 || before() == 'm')) {
            at++;
        } else {
            say('p', 1);
        }
    }

    private void t(char next) {
        boolean th = next == 'h';
        char after = th ? next(2) : next;
        if (next == 'c' && next(2) == 'h') {
            say('c', 3);
        } else if (next == 's' || next == 'z' || next == 'l' && next(2) == END) {
            at++;
        } else if (after == END && at > 0 && !vowel(before())) {
            branch("t", "");
            at += th ? 2 : 1;
        } else {
            say('t', th ? 2 : 1);
        }
    }

    private void d(char next) {
        if (next == 'j') {
            say('y', 2);
        } else if (next == END) {
            branch("t", "");
            at++;
        } else {
            say('d', next == 'h' ? 2 : 1);
        }
    }

    private void say(char sound, int letters) {
        say(sound);
        at += letters;
    }

    private void say(char sound) {
        if (sound >= 'a' && sound <= 'z') {
            heard.forEach(code -> append(code, sound));
        }
    }

    private void say(char first, char second) {
        branch(String.valueOf(first), String.valueOf(second));
    }

    private void say(char first, char second, char third) {
        branch(String.valueOf(first), String.valueOf(second), String.valueOf(third));
    }

    private void branch(String... sounds) {
        List<StringBuilder> before = List.copyOf(heard);
        for (int i = 1; i < sounds.length; i++) {
            for (StringBuilder code : before) {
                if (heard.size() < MOST) {
                    StringBuilder other = new StringBuilder(code);
                    append(other, sounds[i]);
                    heard.add(other);
                }
            }
        }
        before.forEach(code -> append(code, sounds[0]));
    }

    private static void append(StringBuilder code, String sound) {
        if (!sound.isEmpty()) {
            append(code, sound.charAt(0));
        }
    }

    /** The same sound twice is heard once. */
    private static void append(StringBuilder code, char sound) {
        if (code.isEmpty() || code.charAt(code.length() - 1) != sound) {
            code.append(sound);
        }
    }

    private char next(int ahead) {
        return at + ahead < word.length() ? word.charAt(at + ahead) : END;
    }

    private char before() {
        return at == 0 ? END : word.charAt(at - 1);
    }

    private static String spellOut(String word) {
        return word.length() > 2 && word.startsWith("mc") ? "mac" + word.substring(2) : word;
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    private static boolean front(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }
}
