package org.amparo.linkage.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** What was written, split into words of small letters without accents; ñ and ç stay, since the ear needs them. */
final class Words {
    /** Longer than any name that a register holds: a field of megabytes costs no more than this. */
    private static final int LONGEST = 256;

    private static final char TILDE = '\u0303';
    private static final char CEDILLA = '\u0327';

    private Words() {}

    static List<String> of(String written) {
        String cut = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
        String apart = ascii(cut) ? cut : Normalizer.normalize(cut, Normalizer.Form.NFD);
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder(16);
        for (int i = 0; i < apart.length(); i++) {
            char c = Character.toLowerCase(apart.charAt(i));
            if (c >= 'a' && c <= 'z') {
                word.append(c);
            } else if (Character.isLetter(c)) {
                spell(c, word);
            } else if (c == TILDE && endsWith(word, 'n')) {
                word.setCharAt(word.length() - 1, 'ñ');
            } else if (c == CEDILLA && endsWith(word, 'c')) {
                word.setCharAt(word.length() - 1, 'ç');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !apostrophe(c)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** The word without the two letters that the ear keeps. */
    static String plain(String word) {
        return ascii(word) ? word : word.replace('ñ', 'n').replace('ç', 'c');
    }

    private static void spell(char c, StringBuilder word) {
        switch (c) {
            case 'ß' -> word.append("ss");
            case 'æ' -> word.append("ae");
            case 'œ' -> word.append("oe");
            case 'ø', 'º' -> word.append('o');
            case 'ª' -> word.append('a');
            case 'đ', 'ð' -> word.append('d');
            case 'ł' -> word.append('l');
            case 'ı' -> word.append('i');
            default -> word.append(c);
        }
    }

    /** Marks within a word, as in D'Angelo and K'iche', also as keyboards without them write it. */
    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    private static boolean endsWith(StringBuilder word, char c) {
        return !word.isEmpty() && word.charAt(word.length() - 1) == c;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
