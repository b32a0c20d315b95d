package org.amparo.plan.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the same States do to the same words in other brackets of the text. */
final class Elsewhere {
    private static final int TELLING = 5;

    private final Map<String, Set<Integer>> struck = new HashMap<>();
    private final Map<String, Set<Integer>> firstStruck = new HashMap<>();
    private final Map<String, Set<Integer>> pairs = new HashMap<>();
    private final Map<String, Set<Integer>> added = new HashMap<>();

    /** A bracket whose own signs tell what it is. */
    void note(int bracket, List<String> states, String old, String put) {
        for (String state : states) {
            if (!old.isEmpty()) {
                add(struck, state, old, bracket);
                add(firstStruck, state, firstWord(old), bracket);
            }
            if (!put.isEmpty()) {
                add(added, state, put, bracket);
            }
            if (!old.isEmpty() && !put.isEmpty()) {
                add(pairs, state, old + '→' + put, bracket);
            }
        }
    }

    boolean strikes(int bracket, List<String> states, String words) {
        return other(struck, bracket, states, words);
    }

    /** Whether it strikes words that begin with the same telling word. */
    boolean strikesLike(int bracket, List<String> states, String words) {
        String first = firstWord(words);
        return first.length() >= TELLING && other(firstStruck, bracket, states, first);
    }

    boolean replaces(int bracket, List<String> states, String old, String put) {
        return other(pairs, bracket, states, old + '→' + put);
    }

    /** Whether it puts in the same words, alone or among others. */
    boolean adds(int bracket, List<String> states, String words) {
        return other(added, bracket, states, words);
    }

    private static String firstWord(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    private static void add(Map<String, Set<Integer>> known, String state, String words, int bracket) {
        known.computeIfAbsent(state + ' ' + words, key -> new HashSet<>()).add(bracket);
    }

    private static boolean other(Map<String, Set<Integer>> known, int bracket, List<String> states, String words) {
        return states.stream().anyMatch(state -> {
            Set<Integer> where = known.getOrDefault(state + ' ' + words, Set.of());
            return where.size() > 1 || (where.size() == 1 && !where.contains(bracket));
        });
    }
}
