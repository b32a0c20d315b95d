package org.amparo.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of all records, and how two records agree in them. Where a file has one column for given names and one for
 * surnames, a level of the given name after "different" says that the two stand in each other's place; the surname then
 * says nothing more.
 */
final class Fields {
    private final List<Field> list;
    /** For each record the values of all its fields side by side: what is compared is fetched at once. */
    private final int[] codes;

    private final Optional<SwappedNames> swap;

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
        this.swap = SwappedNames.in(list);
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
        return swap.isPresent() && swap.get().mayBe(pattern) ? swapped(swap.get(), pattern, a, b) : pattern;
    }

    private long swapped(SwappedNames names, long pattern, int a, int b) {
        return names.seen(
                pattern,
                code(a, names.given()),
                code(a, names.surname()),
                code(b, names.given()),
                code(b, names.surname()));
    }
}
