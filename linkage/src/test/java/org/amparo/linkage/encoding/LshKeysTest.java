package org.amparo.linkage.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.amparo.linkage.encoding.Bands.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LshKeysTest {
    private static final int BITS = 1024;

    @ParameterizedTest
    @CsvSource({
        "BITS, 16, 0.8, 0.5, 0.9",
        "BITS, 24, 0.7, 0.3, 0.5",
        "BITS, 6, 0.6, 0.5, 0.8",
        "FIRST, 3, 0.8, 0.1, 0.9",
        "FIRST, 4, 0.7, 0.3, 0.5",
        "FIRST, 2, 0.5, 0.4, 0.8"
    })
    void pairsSoAlikeShareAKeyAsOftenAsWished(Family family, int rows, double dice, double fill, double wished) {
        Bands bands = Bands.reaching(wished, dice, fill, family, rows);
        SplittableRandom random = new SplittableRandom(1);
        int found = 0;
        int pairs = 0;
        // Many keys, since under one key the rows are the same for all pairs.
        for (int key = 0; key < 40; key++) {
            LshKeys keys = new LshKeys(Secrets.key(key), bands, BITS);
            for (int pair = 0; pair < 50; pair++, pairs++) {
                Encoding[] two = soAlike(dice, fill, random);
                found += meet(keys.of(two[0]), keys.of(two[1])) ? 1 : 0;
            }
        }
        assertThat(found / (double) pairs).isCloseTo(bands.recall(dice, fill), within(0.05));
        assertThat(bands.recall(dice, fill)).isGreaterThanOrEqualTo(wished);
        assertThat(bands.bands() == 1 || new Bands(family, rows, bands.bands() - 1).recall(dice, fill) < wished)
                .isTrue();
    }

    @Test
    void theSameEncodingHasTheSameKeysAndUnderAnotherSecretOnlyOthers() {
        Bands bands = new Bands(Family.BITS, 20, 10);
        Encoding encoding = soAlike(0.5, 0.5, new SplittableRandom(2))[0];
        long[] keys = new LshKeys(Secrets.key(1), bands, BITS).of(encoding);
        assertThat(keys).hasSize(10).doesNotHaveDuplicates();
        assertThat(new LshKeys(Secrets.key(1), bands, BITS).of(encoding)).isEqualTo(keys);
        assertThat(new LshKeys(Secrets.key(2), bands, BITS).of(encoding))
                .doesNotContain(LongStream.of(keys).boxed().toArray(Long[]::new));
    }

    @Test
    void keysStayTheSameFromVersionToVersionSinceOthersKeepThem() {
        Encoding encoding = Encoding.of(LongStream.range(0, 16).toArray());
        assertThat(new LshKeys(Secrets.key(1), new Bands(Family.BITS, 20, 1), BITS).of(encoding))
                .containsExactly(-7508680356978550038L);
        assertThat(new LshKeys(Secrets.key(1), new Bands(Family.FIRST, 3, 1), BITS).of(encoding))
                .containsExactly(6334471346146007387L);
    }

    @Test
    void whoToldNothingHasNoKeys() {
        assertThat(new LshKeys(Secrets.key(1), new Bands(Family.FIRST, 2, 3), BITS).of(Encoding.of(new long[16])))
                .isEmpty();
    }

    @Test
    void theMoreBandsTheMoreIsFoundAndTheMoreRowsTheLess() {
        for (Family family : Family.values()) {
            for (int i = 1; i < 20; i++) {
                Bands some = new Bands(family, i, i);
                assertThat(new Bands(family, i, i + 1).recall(0.7, 0.4)).isGreaterThan(some.recall(0.7, 0.4));
                assertThat(new Bands(family, i + 1, i).recall(0.7, 0.4)).isLessThan(some.recall(0.7, 0.4));
            }
            assertThat(new Bands(family, 5, 5).recall(1, 0.4)).isEqualTo(1);
        }
        assertThat(new Bands(Family.FIRST, 5, 5).recall(0, 0.4)).isZero();
    }

    @Test
    void whatCannotBeReachedIsRefused() {
        assertThatThrownBy(() -> Bands.reaching(0.99, 0.1, 0.5, Family.FIRST, 10))
                .hasMessageContaining("1000 bands");
        assertThatThrownBy(() -> Bands.reaching(1, 0.9, 0.5, Family.FIRST, 2)).hasMessageContaining("under 1");
        assertThatThrownBy(() -> new Bands(Family.BITS, 65, 2)).isInstanceOf(IllegalArgumentException.class);
        LshKeys keys = new LshKeys(Secrets.key(1), new Bands(Family.BITS, 2, 2), BITS);
        assertThatThrownBy(() -> keys.of(Encoding.of(new long[1]))).hasMessage("an encoding of 64 bits, not of 1024");
        assertThatThrownBy(() -> new LshKeys(Secrets.key(1), new Bands(Family.BITS, 2, 2), 65))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean meet(long[] one, long[] other) {
        Set<Long> shared = new HashSet<>(Arrays.stream(one).boxed().toList());
        return LongStream.of(other).anyMatch(shared::contains);
    }

    /** Two encodings of which the said share of bits is set, and that are alike as said. */
    private static Encoding[] soAlike(double dice, double fill, SplittableRandom random) {
        int set = (int) Math.round(fill * BITS);
        int common = (int) Math.round(dice * set);
        int[] order = new int[BITS];
        for (int last = 0; last < BITS; last++) {
            int at = random.nextInt(last + 1);
            order[last] = order[at];
            order[at] = last;
        }
        long[] one = new long[BITS / Long.SIZE];
        long[] other = new long[BITS / Long.SIZE];
        for (int i = 0; i < set; i++) {
            put(one, order[i]);
            put(other, order[i < common ? i : set + i - common]);
        }
        return new Encoding[] {Encoding.of(one), Encoding.of(other)};
    }

    private static void put(long[] words, int bit) {
        words[bit >> 6] |= 1L << bit;
    }
}
