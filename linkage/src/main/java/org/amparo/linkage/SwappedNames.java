package org.amparo.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.names.Similarity;
import org.amparo.linkage.names.Token;

/** Tells given name and surname in each other's column, where a file has one column for each; a second surname stays where it is. */
final class SwappedNames {
    private static final double ALIKE = 0.88;
    /** With a second surname in both, surnames that stand in each other's place have one in common, or one that is near. */
    private static final int LEVELS_ABOVE_DIFFERENT = 2;

    private final int given;
    private final int givenDifferent;
    private final int surname;
    private final int surnameDifferent;
    private final Words givens;
    private final Words surnames;

    private SwappedNames(int given, Field givens, int surname, Field surnames) {
        Map<String, Integer> sounds = new HashMap<>();
        this.given = given;
        this.givenDifferent = givens.different();
        this.surname = surname;
        this.surnameDifferent = surnames.different();
        this.givens = Words.of(givens.comparison().names(), sounds);
        this.surnames = Words.of(surnames.comparison().names(), sounds);
    }

    static Optional<SwappedNames> in(List<Field> fields) {
        int given = only(fields, Kind.GIVEN_NAME);
        int surname = only(fields, Kind.SURNAME);
        return given < 0 || surname < 0
                ? Optional.empty()
                : Optional.of(new SwappedNames(given, fields.get(given), surname, fields.get(surname)));
    }

    private static int only(List<Field> fields, Kind kind) {
        int found = -1;
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field).kind() == kind) {
                if (found >= 0) {
                    return -1;
                }
                found = field;
            }
        }
        return found;
    }

    /** The field of which a level after "different" says it. */
    int given() {
        return given;
    }

    int surname() {
        return surname;
    }

    /** Whether two records that agree so may have them in each other's place: their given names differ, and a surname too. */
    boolean mayBe(long pattern) {
        return Pattern.level(pattern, given) == givenDifferent
                && Pattern.level(pattern, surname) >= surnameDifferent - LEVELS_ABOVE_DIFFERENT;
    }

    /**
     * One of the two given names sounds like words of the other's surname, and the other is at least alike.
     *
     * @param pattern how the two records agree otherwise, one that {@linkplain #mayBe may be} so
     */
    long seen(long pattern, int leftGiven, int leftSurname, int rightGiven, int rightSurname) {
        boolean there = givens.soundIn(leftGiven, surnames, rightSurname);
        boolean back = givens.soundIn(rightGiven, surnames, leftSurname);
        boolean swapped = there && back
                || there && givens.alikeIn(rightGiven, surnames, leftSurname)
                || back && givens.alikeIn(leftGiven, surnames, rightSurname);
        if (!swapped) {
            return pattern;
        }
        // Said once: that the given name stands in the other's place says of the surname that it does too.
        long cleared = pattern & ~(15L << (given << 2)) & ~(15L << (surname << 2));
        return Pattern.with(Pattern.with(cleared, given, givenDifferent + 1), surname, Pattern.MISSING);
    }

    /**
     * The words of the names of a field.
     *
     * @param begins where those of each name begin among the sounds; one more than there are names
     * @param sounds for each word a number, the same for those that sound alike
     */
    private record Words(List<Name> names, int[] begins, int[] sounds) {
        static Words of(List<Name> names, Map<String, Integer> known) {
            int[] begins = new int[names.size() + 1];
            for (int name = 0; name < names.size(); name++) {
                begins[name + 1] = begins[name] + names.get(name).tokens().size();
            }
            int[] sounds = names.stream()
                    .flatMap(name -> name.tokens().stream())
                    .map(token -> token.phonetic() == 0 ? token.text() : "#" + token.phonetic())
                    .mapToInt(sound -> known.computeIfAbsent(sound, any -> known.size()))
                    .toArray();
            return new Words(names, begins, sounds);
        }

        /** Whether each word of a name sounds like one of the other. */
        boolean soundIn(int name, Words others, int other) {
            for (int mine = begins[name]; mine < begins[name + 1]; mine++) {
                boolean found = false;
                for (int its = others.begins[other]; its < others.begins[other + 1] && !found; its++) {
                    found = others.sounds[its] == sounds[mine];
                }
                if (!found) {
                    return false;
                }
            }
            return true;
        }

        boolean alikeIn(int name, Words others, int other) {
            List<Token> theirs = others.names.get(other).tokens();
            return names.get(name).tokens().stream()
                    .allMatch(mine ->
                            theirs.stream().anyMatch(its -> Similarity.jaroWinkler(mine.text(), its.text()) >= ALIKE));
        }
    }
}
