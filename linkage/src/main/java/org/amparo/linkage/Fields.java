package org.amparo.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of all records, and how two records agree in them. Where a file has one column for given names and one for
 * surnames, a level after "different" says that the two stand in each other's place.
 */
final class Fields {
    private final List<Field> list;
    private final Optional<Swap> swap;

    Fields(List<Field> list) {
        this.list = List.copyOf(list);
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
        return swap.isPresent() && (swap.get().given() == field || swap.get().surname() == field);
    }

    /** How two records agree, see {@link Pattern}. */
    long pattern(int a, int b) {
        long pattern = 0;
        for (int field = 0; field < list.size(); field++) {
            pattern = Pattern.with(pattern, field, list.get(field).level(a, b));
        }
        return swap.isPresent() ? swap.get().seen(pattern, a, b) : pattern;
    }

    List<Atom> atoms() {
        List<Atom> atoms = new ArrayList<>();
        for (int field = 0; field < list.size(); field++) {
            atoms.addAll(list.get(field).atoms(field));
        }
        return atoms;
    }

    /**
     * Given name and surname in each other's column.
     *
     * @param givenIds for each given name a number, the same that the surname written alike has
     */
    private record Swap(List<Field> fields, int given, int surname, int[] givenIds, int[] surnameIds) {

        static Optional<Swap> in(List<Field> fields) {
            int given = only(fields, Kind.GIVEN_NAME);
            int surname = only(fields, Kind.SURNAME);
            if (given < 0 || surname < 0) {
                return Optional.empty();
            }
            Map<String, Integer> ids = new HashMap<>();
            return Optional.of(new Swap(
                    fields, given, surname, numbered(fields.get(given), ids), numbered(fields.get(surname), ids)));
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

        private static int[] numbered(Field field, Map<String, Integer> ids) {
            return field.values().stream()
                    .mapToInt(value -> ids.computeIfAbsent(value, any -> ids.size()))
                    .toArray();
        }

        long seen(long pattern, int a, int b) {
            Field givens = fields.get(given);
            Field surnames = fields.get(surname);
            if (Pattern.level(pattern, given) != givens.different()
                    || Pattern.level(pattern, surname) != surnames.different()
                    || givenIds[givens.codes()[a]] != surnameIds[surnames.codes()[b]]
                    || givenIds[givens.codes()[b]] != surnameIds[surnames.codes()[a]]) {
                return pattern;
            }
            long cleared = pattern & ~(15L << (given << 2)) & ~(15L << (surname << 2));
            return Pattern.with(Pattern.with(cleared, given, givens.levels()), surname, surnames.levels());
        }
    }
}
