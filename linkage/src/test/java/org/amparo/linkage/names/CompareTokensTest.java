package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class CompareTokensTest {
    private static final Gen<String> WORDS =
            strings().betweenCodePoints('a', 'g').ofLengthBetween(2, 11);

    @Test
    void theQuickLookChangesNoAnswer() {
        qt().withExamples(20_000).forAll(WORDS, WORDS).check((one, two) -> {
            int may = CompareTokens.mayBe(shape(one), shape(two));
            return CompareTokens.letters(one, two, may) == CompareTokens.letters(one, two, CompareTokens.ANYTHING);
        });
    }

    @Test
    void comparingAllocatesNothing() {
        List<Name> names = Stream.of(
                        "María del Carmen",
                        "Juan",
                        "Lupe",
                        "Guadalupe",
                        "J. Luis",
                        "Wilmer",
                        "Guilmer",
                        "Pérez Mora",
                        "Pérez de Gómez",
                        "Hernádnez",
                        "Hernández Quispe")
                .map(Name::of)
                .toList();
        long warm = compareAll(names);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long levels = compareAll(names);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
        assertThat(levels).isEqualTo(warm);
    }

    private static long compareAll(List<Name> names) {
        CompareGivenNames given = new CompareGivenNames();
        CompareSurnames surnames = new CompareSurnames();
        long levels = 0;
        for (int round = 0; round < 100; round++) {
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j < names.size(); j++) {
                    levels += given.compare(names.get(i), names.get(j)).ordinal();
                    levels += surnames.compare(names.get(i), names.get(j)).ordinal();
                }
            }
        }
        return levels;
    }

    private static long shape(String word) {
        return Name.of(word).keys()[Token.SHAPE];
    }
}
