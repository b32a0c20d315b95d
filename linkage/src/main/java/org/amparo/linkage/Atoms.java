package org.amparo.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that records can be brought together by, each by its place: first what is cheap, field by field, then what is dear, see
 * {@link Field#alike}. Each is made once, when it is first asked for. For one thread.
 */
final class Atoms {
    private final List<Field> fields;
    private final int cheap;
    private final int all;
    private final Map<Integer, Atom> made = new HashMap<>();

    Atoms(Fields fields) {
        this.fields = fields.list();
        this.cheap =
                this.fields.stream().mapToInt(field -> field.atomNames().size()).sum();
        this.all = cheap
                + this.fields.stream()
                        .mapToInt(field -> field.alikeNames().size())
                        .sum();
    }

    List<Atom> cheap() {
        return first(cheap);
    }

    /** The cheap ones, and behind them the dear ones as far as there is room for them. */
    List<Atom> cheapAndDear() {
        return first(Math.max(cheap, Math.min(all, Atom.MOST)));
    }

    private List<Atom> first(int count) {
        return IntStream.range(0, count).mapToObj(this::at).toList();
    }

    private Atom at(int place) {
        return made.computeIfAbsent(place, this::make);
    }

    private Atom make(int place) {
        int rest = place;
        for (int field = 0; field < fields.size(); field++) {
            int here = fields.get(field).atomNames().size();
            if (rest < here) {
                return fields.get(field).atom(field, rest);
            }
            rest -= here;
        }
        for (int field = 0; field < fields.size(); field++) {
            int here = fields.get(field).alikeNames().size();
            if (rest < here) {
                return fields.get(field).alike(field, rest);
            }
            rest -= here;
        }
        throw new IllegalArgumentException("no such atom");
    }

    /**
     * What rules are made of, each atom by its place.
     *
     * @param names of rules, as reports write them
     * @throws IllegalArgumentException if one names what the fields do not have
     */
    List<List<Integer>> parts(List<String> names) {
        List<String> atoms = Stream.concat(
                        fields.stream().flatMap(field -> field.atomNames().stream()),
                        fields.stream().flatMap(field -> field.alikeNames().stream()))
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

    /**
     * Rules that all records will be asked for.
     *
     * @param parts as {@link #parts} gives them
     */
    List<Rule> rules(List<List<Integer>> parts) {
        parts.stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(place -> at(place).readAll());
        return parts.stream()
                .map(rule -> new Rule(rule.stream().map(this::at).toList()))
                .toList();
    }
}
