package org.amparo.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A field made ready to be compared: its values written in one way, their frequencies, and how they are compared.
 *
 * @param name as a report writes it
 * @param codes for each record its value, {@link Column#MISSING} where there is none
 * @param values the different values as they are compared
 * @param same which values are the same but for how they are written, and how many records have them
 * @param shares for each value the chance that another record has it too
 * @param sketches ways to bring records together by this field
 */
record Field(
        String name,
        Kind kind,
        int[] codes,
        List<String> values,
        SameValues same,
        double[] shares,
        Comparison comparison,
        List<Sketch> sketches) {

    /**
     * A way to bring together records by a field: texts of a value, as many as {@code width} at most.
     *
     * @param reader takes values apart, for one thread
     */
    record Sketch(String name, int width, Supplier<Function<String, List<String>>> reader) {
        /** One that any number of threads may use. */
        Sketch(String name, int width, Function<String, List<String>> of) {
            this(name, width, () -> of);
        }

        static Sketch one(String name, Function<String, String> of) {
            return new Sketch(name, 1, value -> List.of(of.apply(value)));
        }
    }

    /** How two values agree, each {@link Column#MISSING} or one of the field's. */
    int level(int left, int right) {
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
        /** @param elsewhere how common they are among all records, where these are only some */
        Comparison over(List<String> values, SameValues same, Optional<Commonness.OfField> elsewhere);
    }

    /**
     * How the values of a field are read.
     *
     * @param tidy writes them in one way, empty for what says nothing
     * @param common what a value has in common with those that are the same; empty where each is itself only
     * @param maker how two of them are compared
     * @param sketches ways to bring records together by them
     */
    record Reading(
            UnaryOperator<String> tidy, Optional<UnaryOperator<String>> common, Maker maker, List<Sketch> sketches) {}

    static Field of(String name, Column column, Reading reading, Optional<Commonness.OfField> elsewhere) {
        Map<String, Integer> known = new HashMap<>();
        int[] tidied = new int[column.values().size()];
        for (int value = 0; value < tidied.length; value++) {
            String plain = reading.tidy().apply(column.values().get(value));
            tidied[value] = plain.isEmpty() ? Column.MISSING : known.computeIfAbsent(plain, any -> known.size());
        }
        String[] values = new String[known.size()];
        known.forEach((value, code) -> values[code] = value);
        int[] codes = new int[column.codes().length];
        for (int record = 0; record < codes.length; record++) {
            int raw = column.codes()[record];
            codes[record] = raw < 0 ? Column.MISSING : tidied[raw];
        }
        List<String> list = List.of(values);
        SameValues same = reading.common()
                .map(common -> SameValues.by(common, list, codes))
                .orElseGet(() -> SameValues.asWritten(list, codes));
        return new Field(
                name,
                column.spec().kind(),
                codes,
                list,
                same,
                shares(same, elsewhere),
                reading.maker().over(list, same, elsewhere),
                reading.sketches());
    }

    private static double[] shares(SameValues same, Optional<Commonness.OfField> elsewhere) {
        long present = elsewhere.map(Commonness.OfField::present).orElse(same.present());
        double[] shares = new double[same.first().length];
        for (int value = 0; value < shares.length; value++) {
            String text = same.text(value);
            long count = elsewhere.map(common -> common.count(text)).orElse(same.count(value));
            // Another record: the one that is looked at does not count.
            shares[value] = Math.max(1, count - 1) / (double) Math.max(1, present);
        }
        return shares;
    }

    /** The value itself, to bring records together by. */
    Atom whole(int field) {
        return new Atom(name, field, 1, codes, new ReadBy(same.texts(), () -> List::of));
    }

    /** The dear ways to bring records together by this field, as reports name them: by how alike its values are. */
    List<String> alikeNames() {
        return SketchAlike.of(kind).stream()
                .map(alike -> name + " " + alike.code())
                .toList();
    }

    /** @param place among the dear ones */
    Atom alike(int field, int place) {
        return sketched(field, SketchAlike.of(kind).get(place).sketch(kind));
    }

    /** What records can be brought together by through this field, as reports name it: the value itself, and its sketches. */
    List<String> atomNames() {
        return Stream.concat(Stream.of(name), sketches.stream().map(sketch -> name + " " + sketch.name()))
                .toList();
    }

    /** @param place among the names */
    Atom atom(int field, int place) {
        if (place == 0) {
            return whole(field);
        }
        return sketched(field, sketches.get(place - 1));
    }

    private Atom sketched(int field, Sketch sketch) {
        return new Atom(name + " " + sketch.name(), field, sketch.width(), codes, new ReadBy(values, sketch.reader()));
    }

    private record ReadBy(List<String> texts, Supplier<Function<String, List<String>>> readers) implements Atom.Texts {
        @Override
        public int values() {
            return texts.size();
        }

        @Override
        public String value(int value) {
            return texts.get(value);
        }

        @Override
        public Function<String, List<String>> reader() {
            return readers.get();
        }
    }
}
