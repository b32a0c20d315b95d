package org.amparo.linkage.names;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that is read from the left, and what was heard of it so far. Where a spelling is read in more than one way the
 * hearing branches; the first branch is the first reading. No more than {@link #MOST} branches are followed, those of earlier
 * letters first.
 */
final class Spoken {
    static final int MOST = 4;
    static final char END = '\0';

    private final String word;
    private final int vowels;
    private final List<StringBuilder> heard = new ArrayList<>(MOST);
    private int at;

    Spoken(String word) {
        this.word = word;
        this.vowels = (int) word.chars().filter(c -> isVowel((char) c)).count();
        heard.add(new StringBuilder(16));
    }

    List<String> codes() {
        return heard.stream().map(StringBuilder::toString).distinct().toList();
    }

    String word() {
        return word;
    }

    int vowels() {
        return vowels;
    }

    /** How many letters were read. */
    int at() {
        return at;
    }

    boolean isFirst() {
        return at == 0;
    }

    /** The letter that is read now. */
    char letter() {
        return next(0);
    }

    char next(int ahead) {
        return at + ahead < word.length() ? word.charAt(at + ahead) : END;
    }

    char before() {
        return before(1);
    }

    char before(int back) {
        return at < back ? END : word.charAt(at - back);
    }

    void skip(int letters) {
        at += letters;
    }

    void say(char sound, int letters) {
        say(sound);
        at += letters;
    }

    void say(char sound) {
        if (sound >= 'a' && sound <= 'z') {
            heard.forEach(code -> append(code, sound));
        }
    }

    void say(char first, char second) {
        branch(String.valueOf(first), String.valueOf(second));
    }

    void say(char first, char second, char third) {
        branch(String.valueOf(first), String.valueOf(second), String.valueOf(third));
    }

    void branch(String... sounds) {
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

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    /** Before these letters c and g sound otherwise. */
    static boolean isFront(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }
}
