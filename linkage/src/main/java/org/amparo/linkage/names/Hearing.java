package org.amparo.linkage.names;

/** One reading of one word, letter by letter from the left. */
final class Hearing {
    private static final char END = '\0';

    private final String word;
    private final boolean foreign;
    private final StringBuilder code = new StringBuilder(16);
    private int at;

    Hearing(String word, boolean foreign) {
        this.word = word;
        this.foreign = foreign;
    }

    String code() {
        while (at < word.length()) {
            char c = word.charAt(at);
            char next = next(1);
            switch (c) {
                case 'a', 'e', 'i', 'o', 'u' -> hear(c, 1);
                case 'ç', 's', 'z' -> hear('s', next == 'h' ? 2 : 1);
                case 'v', 'b' -> hear('b', 1);
                case 'ñ' -> hear('n', 1);
                case 'w' -> hear(foreign ? 'b' : 'w', 1);
                case 'y' -> hear(vowel(next) ? 'y' : 'i', 1);
                case 'l' ->
                    hear(next == 'l' && !foreign || next == 'h' ? 'y' : 'l', next == 'l' || next == 'h' ? 2 : 1);
                case 'c' -> c(next);
                case 'q' -> hear('k', next == 'u' && front(next(2)) ? 2 : 1);
                case 'k' -> hear('k', 1);
                case 'g' -> g(next);
                case 'j' -> hear(at == 0 && foreign ? 'y' : 'j', 1);
                case 'x' -> hear(at == 0 && !foreign ? 'j' : 's', 1);
                case 'h' -> h(next);
                case 'p' -> hear(next == 'h' ? 'f' : 'p', next == 'h' ? 2 : 1);
                case 'm' -> hear(next == 'b' || next == 'p' || next == END ? 'n' : 'm', 1);
                default -> hear(c, next == 'h' ? 2 : 1);
            }
        }
        return code.toString();
    }

    private void c(char next) {
        if (next == 'h') {
            hear(foreign ? 's' : 'c', 2);
        } else {
            hear(front(next) ? 's' : 'k', 1);
        }
    }

    private void g(char next) {
        if (next == 'u' && front(next(2))) {
            hear(foreign ? 'w' : 'g', 2);
        } else if (next == 'u' && next(2) == 'a') {
            hear('w', 2);
        } else if (next == 'i' && at == 0 && next(2) == 'o') {
            hear('y', 2);
        } else {
            hear(front(next) ? 'j' : 'g', 1);
        }
    }

    private void h(char next) {
        if (next == 'u' && vowel(next(2))) {
            hear('w', 2);
        } else {
            at++;
        }
    }

    private void hear(char sound, int letters) {
        at += letters;
        boolean again = !code.isEmpty() && code.charAt(code.length() - 1) == sound;
        if (!again && sound >= 'a' && sound <= 'z') {
            code.append(sound);
        }
    }

    private char next(int ahead) {
        return at + ahead < word.length() ? word.charAt(at + ahead) : END;
    }

    private static boolean vowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean front(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }
}
