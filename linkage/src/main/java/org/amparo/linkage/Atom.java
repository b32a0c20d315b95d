package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What records can be brought together by: codes of each record; those that share one agree. The codes of a value are worked
 * out when they are first asked for, since some are dear and few are looked at to choose by. For any number of threads.
 */
final class Atom {
    /** How many can be chosen among: as many as a long has bits. */
    static final int MOST = Long.SIZE;

    private static final int NOT_YET = -2;
    private static final int AT_ONCE = 20_000;

    private final String name;
    private final int field;
    private final int width;
    private final int[] values;
    private final int[] codes;
    private final Texts texts;
    private final Function<String, List<String>> mine;

    /** What values are brought together by: those that share a text. */
    interface Texts {
        int values();

        String value(int value);

        /** Takes values apart, for one thread. */
        Function<String, List<String>> reader();
    }

    /**
     * By what is to be read from the values.
     *
     * @param name as a report writes it: {@code surname sounds}
     * @param field which field it comes from
     * @param width how many codes a record has at most
     * @param values for each record which value it has; {@link Column#MISSING} where there is none
     */
    Atom(String name, int field, int width, int[] values, Texts texts) {
        this.name = name;
        this.field = field;
        this.width = width;
        this.values = values;
        this.texts = texts;
        this.mine = texts.reader();
        this.codes = new int[texts.values() * width];
        Arrays.fill(codes, NOT_YET);
    }

    /**
     * By codes that are known.
     *
     * @param codes those of record {@code r} from {@code r * width}; {@link Column#MISSING} where there is none
     */
    Atom(String name, int field, int width, int[] codes) {
        this.name = name;
        this.field = field;
        this.width = width;
        this.values = IntStream.range(0, codes.length / width).toArray();
        this.codes = codes;
        this.texts = new NothingToRead();
        this.mine = texts.reader();
    }

    private record NothingToRead() implements Texts {
        @Override
        public int values() {
            return 0;
        }

        @Override
        public String value(int value) {
            throw new IllegalStateException("every code is known");
        }

        @Override
        public Function<String, List<String>> reader() {
            return List::of;
        }
    }

    String name() {
        return name;
    }

    int field() {
        return field;
    }

    int width() {
        return width;
    }

    /** @param slot which of the record's codes; {@link Column#MISSING} if it has none there */
    int code(int record, int slot) {
        int value = values[record];
        if (value < 0) {
            return Column.MISSING;
        }
        int at = value * width + slot;
        // Another thread may have written some of a value's codes so far: each is asked for by itself.
        int code = codes[at];
        return code == NOT_YET ? read(value, at) : code;
    }

    private synchronized int read(int value, int at) {
        read(value, mine);
        return codes[at];
    }

    private void read(int value, Function<String, List<String>> reader) {
        int slot = value * width;
        int end = slot + width;
        for (String text : reader.apply(texts.value(value))) {
            if (!text.isEmpty() && slot < end) {
                codes[slot++] = Marks.code(text);
            }
        }
        while (slot < end) {
            codes[slot++] = Column.MISSING;
        }
    }

    /** Works out what is not known yet, on all processors, since all of it will be asked for. */
    void readAll() {
        int pieces = (texts.values() + AT_ONCE - 1) / AT_ONCE;
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            Function<String, List<String>> reader = texts.reader();
            for (int value = piece * AT_ONCE; value < Math.min(texts.values(), (piece + 1) * AT_ONCE); value++) {
                if (codes[(value + 1) * width - 1] == NOT_YET) {
                    read(value, reader);
                }
            }
        });
    }

    /** Those of one record in so many, side by side. */
    int[] ofOneIn(int every) {
        int count = (values.length + every - 1) / every;
        int[] some = new int[count * width];
        for (int i = 0; i < count; i++) {
            for (int slot = 0; slot < width; slot++) {
                some[i * width + slot] = code(i * every, slot);
            }
        }
        return some;
    }

    boolean agree(int a, int b) {
        for (int i = 0; i < width; i++) {
            int code = code(a, i);
            if (code < 0) {
                continue;
            }
            for (int j = 0; j < width; j++) {
                if (code(b, j) == code) {
                    return true;
                }
            }
        }
        return false;
    }
}
