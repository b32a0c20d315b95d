package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtomTest {
    private static final int VALUES = 45_000;
    private static final int WIDTH = 3;
    private static final int[] RECORDS = IntStream.range(0, 2 * VALUES)
            .map(record -> record % 7 == 0 ? Column.MISSING : record % VALUES)
            .toArray();

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void codesAreTheSameWhetherTheyAreReadOneByOneOrAllAtOnce() {
        Atom oneByOne = atom();
        Atom allAtOnce = atom();
        allAtOnce.readAll();
        assertThat(oneByOne.ofOneIn(1)).isEqualTo(allAtOnce.ofOneIn(1));
    }

    @Test
    void onlyValuesThatAreAskedForAreRead() {
        Atom atom = atom();
        atom.ofOneIn(1_000);
        assertThat(read).hasValueLessThanOrEqualTo(2 * VALUES / 1_000);
        atom.readAll();
        atom.ofOneIn(1);
        assertThat(read).hasValue(VALUES);
    }

    @Test
    void ofMoreTextsThanThereIsRoomForTheFirstAreTakenAndEmptyOnesAreNone() {
        Atom atom = atom();
        assertThat(IntStream.range(0, WIDTH).map(slot -> atom.code(4, slot)))
                .containsExactly(Marks.code("4"), Marks.code("4 mod"), Marks.code("4 more"));
        assertThat(IntStream.range(0, WIDTH).map(slot -> atom.code(5, slot)))
                .containsExactly(Marks.code("5"), Marks.code("5 mod"), Column.MISSING);
        assertThat(IntStream.range(0, WIDTH).map(slot -> atom.code(7, slot))).containsOnly(Column.MISSING);
    }

    private Atom atom() {
        return new Atom("atom", 0, WIDTH, RECORDS, new Atom.Texts() {
            @Override
            public int values() {
                return VALUES;
            }

            @Override
            public String value(int value) {
                read.incrementAndGet();
                return Integer.toString(value);
            }

            @Override
            public Function<String, List<String>> reader() {
                return value -> value.endsWith("4")
                        ? List.of(value, value + " mod", value + " more", value + " most")
                        : List.of(value, "", value + " mod");
            }
        });
    }
}
