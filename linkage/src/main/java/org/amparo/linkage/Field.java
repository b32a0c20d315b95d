package org.amparo.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A field made ready to be compared: its values written in one way, their frequencies, and how they are compared.
 *
 * @param name as a report writes it
 * @param codes for each record its value, {@link Column#MISSING} where there is none
 * @param values the different values as they are compared
 * @param shares for each value the chance that another record has it too
 * @param sketches ways to bring records together by this field
 */
record Field(
        String name,
        Kind kind,
        int[] codes,
        List<String> values,
        double[] shares,
        Comparison comparison,
        List<Sketch> sketches) {

    /** A way to bring together records by a field: texts of a value, as many as {@code width} at most. */
    record Sketch(String name, int width, Function<String, List<String>> of) {
        static Sketch one(String name, Function<String, String> of) {
            return new Sketch(name, 1, value -> List.of(of.apply(value)));
        }
    }

    int level(int a, int b) {
        int left = codes[a];
        int right = codes[b];
        if (left < 0 || right < 0) {
            return Pattern.MISSING;
        }
        return left == right ? Pattern.SAME : comparison.compare(left, right);
    }

    int levels() {
        return comparison.levels().size();
    }

    int different() {
        return levels() - 1;
    }

    /** How the values of a column are compared, made for the values it has. */
    interface Maker {
        Comparison over(List<String> values, double[] shares);
    }

    static Field of(
            String name, Kind kind, Column column, Function<String, String> tidy, Maker maker, List<Sketch> sketches) {
        Map<String, Integer> known = new HashMap<>();
        int[] tidied = new int[column.values().size()];
        for (int value = 0; value < tidied.length; value++) {
            String plain = tidy.apply(column.values().get(value));
            tidied[value] = plain.isEmpty() ? Column.MISSING : known.computeIfAbsent(plain, any -> known.size());
        }
        String[] values = new String[known.size()];
        known.forEach((value, code) -> values[code] = value);
        int[] codes = new int[column.codes().length];
        double[] shares = new double[values.length];
        int present = 0;
        for (int record = 0; record < codes.length; record++) {
            int raw = column.codes()[record];
            codes[record] = raw < 0 ? Column.MISSING : tidied[raw];
            if (codes[record] >= 0) {
                shares[codes[record]]++;
                present++;
            }
        }
        for (int value = 0; value < shares.length; value++) {
            // Another record: the one that is looked at does not count.
            shares[value] = Math.max(1, shares[value] - 1) / Math.max(1, present);
        }
        List<String> list = List.of(values);
        return new Field(name, kind, codes, list, shares, maker.over(list, shares), sketches);
    }

    /** What records can be brought together by through this field: the value itself, and its sketches. */
    List<Atom> atoms(int field) {
        List<Atom> atoms = new ArrayList<>();
        atoms.add(new Atom(name, field, 1, codes));
        for (Sketch sketch : sketches) {
            atoms.add(new Atom(name + " " + sketch.name(), field, sketch.width(), sketched(sketch)));
        }
        return atoms;
    }

    private int[] sketched(Sketch sketch) {
        int width = sketch.width();
        int[] ofValue = sketchedValues(sketch);
        int[] sketched = new int[codes.length * width];
        Arrays.fill(sketched, Column.MISSING);
        for (int record = 0; record < codes.length; record++) {
            if (codes[record] >= 0) {
                System.arraycopy(ofValue, codes[record] * width, sketched, record * width, width);
            }
        }
        return sketched;
    }

    private int[] sketchedValues(Sketch sketch) {
        int width = sketch.width();
        Map<String, Integer> known = new HashMap<>();
        int[] ofValue = new int[values.size() * width];
        Arrays.fill(ofValue, Column.MISSING);
        for (int value = 0; value < values.size(); value++) {
            int slot = value * width;
            for (String text : sketch.of().apply(values.get(value))) {
                if (!text.isEmpty() && slot < (value + 1) * width) {
                    ofValue[slot++] = known.computeIfAbsent(text, any -> known.size());
                }
            }
        }
        return ofValue;
    }
}
