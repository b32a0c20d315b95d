package org.amparo.plan.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the word that a line was drawn through: "wnrerables" was "vulnerables". A line makes e of o, t of l, and worse: the nearest
 * word of the dictionary is taken, if it is near and no other is as near.
 */
final class RestoreStruck {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final int MOST_WORDS = 500;
    private static final double CHEAP = 0.5;
    private static final double FARTHEST = 1.0 / 3;
    private static final double NEAR = 1.5;
    private static final double CLEAR_WHEN_NEAR = 0.5;
    private static final double CLEAR = 1;

    private final Words words;
    private final Map<String, Nearest> known = new HashMap<>();
    private final Set<String> struck = new HashSet<>();

    private record Nearest(String word, double distance, double next) {
        private static final Nearest NONE = new Nearest("", Double.MAX_VALUE, Double.MAX_VALUE);

        boolean isClear() {
            return next - distance >= (distance <= NEAR ? CLEAR_WHEN_NEAR : CLEAR);
        }
    }

    RestoreStruck(Words words) {
        this.words = words;
    }

    /** The word that it was; empty when several are as near. */
    Optional<String> meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.indexOf('¥') >= 0) {
            // The line crosses a y, or an r.
            return Stream.of("y", "r")
                    .map(letter -> lower.replace("¥", letter))
                    .filter(words::has)
                    .findFirst();
        }
        Optional<String> small = functionWord(lower);
        if (small.isPresent()) {
            return small;
        }
        Nearest nearest = nearest(lower);
        if (!isNear(word, nearest) || !nearest.isClear()) {
            return Optional.empty();
        }
        struck.add(nearest.word());
        return Optional.of(nearest.word());
    }

    /** The same, but only when next to nothing was misread. */
    Optional<String> meantAlmost(String word) {
        Nearest nearest = nearest(word);
        return nearest.distance() <= CHEAP && nearest.isClear() ? Optional.of(nearest.word()) : Optional.empty();
    }

    /** Looks at all words anew: what was struck elsewhere is likelier from now on. */
    void lookAgain() {
        known.clear();
    }

    /** A word that only holds others together, perhaps with a t for its l or an e for its o. */
    static Optional<String> functionWord(String part) {
        return Stream.of(part, part.replace('t', 'l'), part.replace('e', 'o'))
                .filter(TextLanguage.SPANISH::leadsOn)
                .findFirst();
    }

    /** Whether it looks like a word that a line was drawn through, whichever that was. */
    boolean looksStruck(String word) {
        return isNear(word, nearest(word));
    }

    private static boolean isNear(String word, Nearest nearest) {
        return nearest.distance() <= Math.max(1, word.length() * FARTHEST);
    }

    private Nearest nearest(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < SHORTEST || lower.length() > LONGEST) {
            return Nearest.NONE;
        }
        Nearest before = known.get(lower);
        if (before != null) {
            return before;
        }
        // A text full of words that are none must not take for ever.
        Nearest found = known.size() < MOST_WORDS ? search(lower) : Nearest.NONE;
        known.put(lower, found);
        return found;
    }

    private Nearest search(String word) {
        Nearest found = searchExactly(word);
        // A struck v and u run into each other.
        Nearest apart = word.indexOf('w') < 0 ? found : searchExactly(word.replace("w", "vu"));
        return apart.distance() < found.distance() ? apart : found;
    }

    private Nearest searchExactly(String word) {
        String best = "";
        double distance = Double.MAX_VALUE;
        double next = Double.MAX_VALUE;
        for (int length = word.length() - 2; length <= word.length() + 3; length++) {
            for (String candidate : words.ofLength(length)) {
                double here = distance(word, candidate) - (struck.contains(candidate) ? CHEAP : 0);
                if (here < distance) {
                    next = distance;
                    distance = here;
                    best = candidate;
                } else if (here < next) {
                    next = here;
                }
            }
        }
        return new Nearest(best, distance, next);
    }

    private static double distance(String read, String meant) {
        double[] row = new double[meant.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= read.length(); i++) {
            double diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                double changed = diagonal + cost(read.charAt(i - 1), meant.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[meant.length()];
    }

    private static double cost(char read, char meant) {
        if (read == meant) {
            return 0;
        }
        return switch (read) {
            case 'e' -> meant == 'o' || meant == 'c' || meant == 'ó' ? CHEAP : 1;
            case 't' -> meant == 'l' ? CHEAP : 1;
            case 'w' -> meant == 'v' || meant == 'u' ? CHEAP : 1;
            case 'h' -> meant == 'l' || meant == 'n' ? CHEAP : 1;
            case 'i' -> meant == 'í' || meant == 'l' ? CHEAP : 1;
            case 'a' -> meant == 'á' ? CHEAP : 1;
            case 'o' -> meant == 'ó' ? CHEAP : 1;
            case 'é' -> meant == 'ó' || meant == 'e' ? CHEAP : 1;
            case 'n' -> meant == 'ñ' || meant == 'm' ? CHEAP : 1;
            default -> 1;
        };
    }
}
