package org.amparo.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.linkage.names.Similarity;

/**
 * The fields of all records, and how two records agree in them. Where a file has one column for given names and one for
 * surnames, a level of the given name after "different" says that the two stand in each other's place; the surname then
 * says nothing more.
 */
final class Fields {
    private final List<Field> list;
    /** For each record the values of all its fields side by side: what is compared is fetched at once. */
    private final int[] codes;

    private final Optional<Swap> swap;

    Fields(List<Field> list) {
        this.list = List.copyOf(list);
        int records = list.isEmpty() ? 0 : list.getFirst().codes().length;
        this.codes = new int[Math.multiplyExact(records, list.size())];
        for (int field = 0; field < list.size(); field++) {
            int[] its = list.get(field).codes();
            for (int record = 0; record < records; record++) {
                codes[record * list.size() + field] = its[record];
            }
        }
        this.swap = Swap.in(list);
    }

    List<Field> list() {
        return list;
    }

    int count() {
        return list.size();
    }

    /** How many levels a field has, "missing" included. */
    int levels(int field) {
        return list.get(field).levels() + (swaps(field) ? 1 : 0);
    }

    List<String> levelNames(int field) {
        List<String> names = new ArrayList<>(list.get(field).comparison().levels());
        if (swaps(field)) {
            names.add("in each other's place");
        }
        return names;
    }

    private boolean swaps(int field) {
        return swap.isPresent() && swap.get().given() == field;
    }

    /**
     * For a field that is a person's own the share of relatives who agree in it as one person does with himself; empty
     * for what a family shares.
     */
    Optional<Double> ownAlike(int field) {
        return list.get(field).kind().ownAlike();
    }

    /** Whether there is what tells a person from the family, and what a family shares. */
    boolean tellsFamilies() {
        long own = list.stream()
                .filter(field -> field.kind().ownAlike().isPresent())
                .count();
        return own >= 2 && own < list.size();
    }

    /** Which value a record has in a field, {@link Column#MISSING} if none. */
    int code(int record, int field) {
        return codes[record * list.size() + field];
    }

    /** How two records agree, see {@link Pattern}. */
    long pattern(int a, int b) {
        long pattern = 0;
        for (int field = 0; field < list.size(); field++) {
            pattern = Pattern.with(pattern, field, list.get(field).level(code(a, field), code(b, field)));
        }
        return swap.isPresent() ? swap.get().seen(pattern, a, b) : pattern;
    }

    /**
     * Given name and surname in each other's column.
     *
     * @param givenSounds for each given name a number, the same for surnames that sound so
     */
    private record Swap(
            List<Field> fields,
            int given,
            int givenDifferent,
            int surname,
            int surnameDifferent,
            int[] givenSounds,
            int[] surnameSounds) {
        private static final double ALIKE = 0.88;

        static Optional<Swap> in(List<Field> fields) {
            int given = only(fields, Kind.GIVEN_NAME);
            int surname = only(fields, Kind.SURNAME);
            if (given < 0 || surname < 0) {
                return Optional.empty();
            }
            Map<String, Integer> sounds = new HashMap<>();
            return Optional.of(new Swap(
                    fields,
                    given,
                    fields.get(given).different(),
                    surname,
                    fields.get(surname).different(),
                    numbered(fields.get(given), sounds),
                    numbered(fields.get(surname), sounds)));
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

        private static int[] numbered(Field field, Map<String, Integer> sounds) {
            List<String> heard = field.comparison().sounds();
            return heard.stream()
                    .mapToInt(sound -> sounds.computeIfAbsent(sound, any -> sounds.size()))
                    .toArray();
        }

        /** One of the two sounds like what stands in the other's column, and the other is at least alike. */
        long seen(long pattern, int a, int b) {
            if (Pattern.level(pattern, given) != givenDifferent
                    || Pattern.level(pattern, surname) != surnameDifferent) {
                return pattern;
            }
            Field givens = fields.get(given);
            Field surnames = fields.get(surname);
            boolean there = givenSounds[givens.codes()[a]] == surnameSounds[surnames.codes()[b]];
            boolean back = givenSounds[givens.codes()[b]] == surnameSounds[surnames.codes()[a]];
            boolean swapped = there && back || there && alike(b, a) || back && alike(a, b);
            if (!swapped) {
                return pattern;
            }
            // Said once: that the given name stands in the other's place says of the surname that it does too.
            long cleared = pattern & ~(15L << (given << 2)) & ~(15L << (surname << 2));
            return Pattern.with(Pattern.with(cleared, given, givenDifferent + 1), surname, Pattern.MISSING);
        }

        private boolean alike(int ofGiven, int ofSurname) {
            Field givens = fields.get(given);
            Field surnames = fields.get(surname);
            return Similarity.jaroWinkler(
                            givens.values().get(givens.codes()[ofGiven]),
                            surnames.values().get(surnames.codes()[ofSurname]))
                    >= ALIKE;
        }
    }
}
