package org.amparo.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.names.Similarity;

/**
 * The fields of all records, and how two records agree in them. Where a file has one column for given names and one for
 * surnames, a level of the given name after "different" says that the two stand in each other's place; the surname then
 * says nothing more.
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

    /** The same, and behind them the dear ones as far as there is room for them, see {@link Field#alike}. */
    List<Atom> atomsAndAlike() {
        List<Atom> atoms = new ArrayList<>(atoms());
        for (int field = 0; field < list.size(); field++) {
            for (int sketch = 0; sketch < list.get(field).alikeNames().size() && atoms.size() < Atom.MOST; sketch++) {
                atoms.add(list.get(field).alike(field, sketch));
            }
        }
        return atoms;
    }

    /**
     * What rules are made of, each atom by its place among {@link #atomsAndAlike}.
     *
     * @param names of rules, as reports write them
     * @throws IllegalArgumentException if one names what the fields do not have
     */
    List<List<Integer>> parts(List<String> names) {
        List<String> atoms = Stream.concat(
                        list.stream().flatMap(field -> field.atomNames().stream()),
                        list.stream().flatMap(field -> field.alikeNames().stream()))
                .toList();
        return names.stream()
                .map(name -> Arrays.stream(name.split("\\+"))
                        .map(part -> place(part.strip(), atoms))
                        .toList())
                .toList();
    }

    private static int place(String name, List<String> atoms) {
        int place = atoms.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no blocking by \"" + name + "\": there is " + String.join(", ", atoms));
        }
        return place;
    }

    /** @param parts as {@link #parts} gives them */
    List<Rule> rules(List<List<Integer>> parts) {
        Map<Integer, Atom> known = new HashMap<>();
        return parts.stream()
                .map(rule -> new Rule(rule.stream()
                        .map(place -> known.computeIfAbsent(place, this::atom))
                        .toList()))
                .toList();
    }

    private Atom atom(int place) {
        int rest = place;
        for (int field = 0; field < list.size(); field++) {
            int cheap = list.get(field).atomNames().size();
            if (rest < cheap) {
                return list.get(field).atom(field, rest);
            }
            rest -= cheap;
        }
        for (int field = 0; field < list.size(); field++) {
            int dear = list.get(field).alikeNames().size();
            if (rest < dear) {
                return list.get(field).alike(field, rest);
            }
            rest -= dear;
        }
        throw new IllegalArgumentException("no such atom");
    }

    /**
     * Given name and surname in each other's column.
     *
     * @param givenSounds for each given name a number, the same for surnames that sound so
     */
    private record Swap(List<Field> fields, int given, int surname, int[] givenSounds, int[] surnameSounds) {
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
                    surname,
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
            return field.values().stream()
                    .mapToInt(value -> sounds.computeIfAbsent(
                            Name.of(value).tokens().stream()
                                    .map(token -> token.phonetic() == 0 ? token.text() : "#" + token.phonetic())
                                    .collect(Collectors.joining(" ")),
                            any -> sounds.size()))
                    .toArray();
        }

        /** One of the two sounds like what stands in the other's column, and the other is at least alike. */
        long seen(long pattern, int a, int b) {
            Field givens = fields.get(given);
            Field surnames = fields.get(surname);
            if (Pattern.level(pattern, given) != givens.different()
                    || Pattern.level(pattern, surname) != surnames.different()) {
                return pattern;
            }
            boolean there = givenSounds[givens.codes()[a]] == surnameSounds[surnames.codes()[b]];
            boolean back = givenSounds[givens.codes()[b]] == surnameSounds[surnames.codes()[a]];
            boolean swapped = there && back || there && alike(b, a) || back && alike(a, b);
            if (!swapped) {
                return pattern;
            }
            // Said once: that the given name stands in the other's place says of the surname that it does too.
            long cleared = pattern & ~(15L << (given << 2)) & ~(15L << (surname << 2));
            return Pattern.with(Pattern.with(cleared, given, givens.levels()), surname, Pattern.MISSING);
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
