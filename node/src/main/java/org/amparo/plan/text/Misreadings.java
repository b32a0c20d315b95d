package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a scan makes of a word: it mistakes letters with accents, and a few beginnings, in few ways. */
final class Misreadings {
    private static final Map<Character, List<String>> OF_LETTERS = Map.of(
            'ó', List.of("o", "é", "d", "do", "éo", "oé", "od", "dé"),
            'á', List.of("a", "d", "4"),
            'é', List.of("e"),
            'í', List.of("i"),
            'ú', List.of("u", "l", "ui"),
            'ü', List.of("u", "l"),
            'ñ', List.of("n", "fi", "if", "fl", "ii", "f"));

    private static final Map<String, List<String>> OF_SHORT_WORDS = Map.of(
            "que", List.of("gue"), "y", List.of("vy"), "la", List.of("ia"), "las", List.of("ias"), "lo", List.of("io"));
    private static final int MOST_ACCENTS = 3;

    private Misreadings() {}

    static Set<String> of(String word) {
        Set<String> read = new HashSet<>();
        long accents = word.chars()
                .filter(letter -> OF_LETTERS.containsKey((char) letter))
                .count();
        if (accents <= MOST_ACCENTS) {
            spell(word, 0, "", read);
        }
        if (word.startsWith("il")) {
            // A capital I is read as l.
            List.copyOf(read).forEach(spelt -> read.add("l" + spelt.substring(1)));
        }
        read.addAll(OF_SHORT_WORDS.getOrDefault(word, List.of()));
        read.remove(word);
        return read;
    }

    private static void spell(String word, int at, String before, Set<String> read) {
        int next = at;
        while (next < word.length() && !OF_LETTERS.containsKey(word.charAt(next))) {
            next++;
        }
        String so = before + word.substring(at, next);
        if (next == word.length()) {
            read.add(so);
            return;
        }
        List<String> ways = new ArrayList<>(OF_LETTERS.getOrDefault(word.charAt(next), List.of()));
        ways.add(word.substring(next, next + 1));
        for (String way : ways) {
            spell(word, next + 1, so + way, read);
        }
    }
}
