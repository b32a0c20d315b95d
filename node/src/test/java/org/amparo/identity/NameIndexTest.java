package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.amparo.confidential.DataKey;
import org.amparo.confidential.SearchKey;
import org.amparo.identity.NameIndex.Hit;
import org.amparo.identity.PersonSearch.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
    private static final String NAME = "María del Carmen Gutiérrez Ñáñez";
    private static final double LEAST = Likeness.FAINT.least();
    private static final List<String> OTHERS = List.of(
            "Juana Quispe Mamani",
            "José Luis Rodríguez Peña",
            "Mariana Gutiérrez López",
            "María Fernanda González",
            "Carmen Rosa Núñez",
            "Ana Sofía Souza dos Santos",
            "Jean-Baptiste Saint-Louis",
            "Xóchitl Cuauhtémoc Hernández");

    private final NameEncoder encoder = new NameEncoder(SearchKey.of(DataKey.fresh()));
    private final NameIndex index = new NameIndex();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "María del Carmen Gutiérrez Ñáñez",
                "maria del carmen gutierrez nanez",
                "Maria Gutierres",
                "GUTIERREZ ÑAÑEZ, MARIA",
                "Gutiérrez María",
                "Mria Gutierrez",
                "Maria Gutierez Nanes",
                "maria gutierrze",
                "Carmen Gutierrez Nanez",
                "María del Carmen Gutiérrez",
                "Maria Guti",
                "Maria de la Carmen Gutiérrez"
            })
    void aNameIsFoundFirstHoweverItIsTyped(String typed) {
        fill();
        index.put(1, encoded(NAME));

        assertThat(search(typed, 10).getFirst().person()).as(typed).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Maria Gutierres, STRONG",
        "Maria del Carmen Gutierrez Nanez, STRONG",
        "Maria Gutirrez, STRONG",
        "Marta Gutierrrz, CLOSE",
        "Mra Gutz, FAINT"
    })
    void onePartOrOneMistakeIsStillStrong(String typed, Likeness likeness) {
        // Bits fall by chance of the key: a few keys see more likeness than there is, the middle one does not.
        double middle = IntStream.range(0, 15)
                .mapToDouble(ignored -> likenessUnderANewKey(typed))
                .sorted()
                .skip(7)
                .findFirst()
                .orElseThrow();

        assertThat(Likeness.of(middle)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "Vásquez, Basques",
        "Yáñez, LLanes",
        "Hernández, ernandes",
        "Jiménez, Ximenes",
        "Giménez, Jimenez",
        "Quiroga, Kiroga",
        "Zacarías, Sacarias",
        "Agüero, Aguero",
        "Wilmer, Vilmer",
        "Thiago, Tiago",
        "Campos, Canpos",
        "Conceição, Conceicao",
        "D'Angelo, Dangelo"
    })
    void whatSoundsAlikeIsTheSame(String one, String other) {
        assertThat(NameWords.of(List.of(one))).isEqualTo(NameWords.of(List.of(other)));
    }

    @Test
    void particlesSayNothingUnlessThereIsNothingElse() {
        assertThat(NameWords.of(List.of("María de la O", "dos Santos e Silva"))).hasSize(4);
        assertThat(NameWords.of(List.of("De la"))).containsExactly("de", "la");
        assertThat(NameWords.of(List.of("", " -- 123"))).isEmpty();
    }

    @Test
    void whatIsNotAlikeIsNotFound() {
        fill();

        assertThat(search("Wenceslao Ibarguren", 10)).isEmpty();
        assertThat(search("", 10)).isEmpty();
        assertThat(search("123", 10)).isEmpty();
    }

    @Test
    void underAnotherKeyNothingIsAlike() {
        var other = new NameEncoder(SearchKey.of(DataKey.fresh()));
        index.put(1, encoded(NAME));

        assertThat(index.search(SoughtName.of(NAME, other), LEAST, 10).hits()).isEmpty();
    }

    @Test
    void everyPersonIsLookedAtWhateverIsFound() {
        fill();
        index.put(1, encoded(NAME));

        int found = index.search(SoughtName.of("Maria Gutierres", encoder), LEAST, 10)
                .steps();
        int nothing = index.search(SoughtName.of("Wenceslao Ibarguren", encoder), LEAST, 10)
                .steps();

        assertThat(found).isEqualTo(nothing).isEqualTo(OTHERS.size() + 1);
    }

    @Test
    void howAlikeAPersonIsDependsOnNobodyElse() {
        index.put(1, encoded(NAME));
        double alone = search("Maria Gutierres", 10).getFirst().likeness();
        fill();
        index.put(2, encoded(NAME));

        assertThat(search("Maria Gutierres", 10))
                .filteredOn(hit -> hit.person() == 1)
                .extracting(Hit::likeness)
                .containsExactly(alone);
    }

    @Test
    void whateverIsPutAndRemovedItFindsWhatComparingEachFinds() {
        qt().withExamples(30).forAll(longs().all()).checkAssert(seed -> {
            var random = new Random(seed);
            var kept = new HashMap<Long, String>();
            var changing = new NameIndex();
            for (int i = 0; i < 4_000; i++) {
                long person = 1 + random.nextInt(400);
                if (random.nextInt(4) == 0) {
                    kept.remove(person);
                    changing.put(person, new long[0]);
                } else {
                    var name = name(random);
                    kept.put(person, name);
                    changing.put(person, encoded(name));
                }
            }
            assertThat(changing.persons()).isEqualTo(kept.size());
            for (int i = 0; i < 5; i++) {
                var sought = SoughtName.of(name(random), encoder);
                var expected = each(kept, sought);
                assertThat(changing.search(sought, LEAST, 10).hits())
                        .isEqualTo(expected.stream().limit(10).toList());
                var among = kept.keySet().stream()
                        .filter(person -> person % 3 == 0)
                        .mapToLong(Long::longValue)
                        .toArray();
                assertThat(changing.search(sought, among, LEAST, 7).hits())
                        .isEqualTo(expected.stream()
                                .filter(hit -> hit.person() % 3 == 0)
                                .limit(7)
                                .toList());
            }
        });
    }

    /** Each person in an index of its own, so that no bound can hide anybody. */
    private List<Hit> each(Map<Long, String> kept, SoughtName sought) {
        var hits = new ArrayList<Hit>();
        kept.forEach((person, name) -> {
            var alone = new NameIndex();
            alone.put(person, encoded(name));
            hits.addAll(alone.search(sought, LEAST, 1).hits());
        });
        hits.sort(Comparator.comparingDouble(Hit::likeness).reversed().thenComparingLong(Hit::person));
        return hits;
    }

    private static String name(Random random) {
        var syllables = List.of("ma", "ri", "gu", "tie", "rre", "lo", "pez", "an", "so", "fi", "que", "lla");
        var name = new StringBuilder();
        for (int words = 1 + random.nextInt(4); words > 0; words--) {
            for (int length = 1 + random.nextInt(3); length > 0; length--) {
                name.append(syllables.get(random.nextInt(syllables.size())));
            }
            name.append(' ');
        }
        return name.toString();
    }

    private void fill() {
        for (int i = 0; i < OTHERS.size(); i++) {
            index.put(100 + i, encoded(OTHERS.get(i)));
        }
    }

    private List<Hit> search(String typed, int most) {
        return index.search(SoughtName.of(typed, encoder), LEAST, most).hits();
    }

    private static double likenessUnderANewKey(String typed) {
        var encoder = new NameEncoder(SearchKey.of(DataKey.fresh()));
        var index = new NameIndex();
        index.put(1, encoded(NAME, encoder));
        return index.search(SoughtName.of(typed, encoder), 0, 1)
                .hits()
                .getFirst()
                .likeness();
    }

    private long[] encoded(String name) {
        return encoded(name, encoder);
    }

    private static long[] encoded(String name, NameEncoder encoder) {
        var words = NameWords.of(List.of(name));
        var encoded = new long[words.size() * NameEncoder.LONGS];
        for (int i = 0; i < words.size(); i++) {
            encoder.encode(words.get(i), true, encoded, i * NameEncoder.LONGS);
        }
        return encoded;
    }
}
