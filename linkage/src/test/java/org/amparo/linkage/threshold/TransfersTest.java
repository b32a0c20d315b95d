package org.amparo.linkage.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import org.amparo.linkage.psi.KeyChooser;
import org.amparo.linkage.psi.KeyOfferer;
import org.amparo.linkage.psi.NotAPoint;
import org.junit.jupiter.api.Test;

class TransfersTest {
    private static final byte[] SESSION = new byte[16];
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128).or(BigInteger.valueOf(0x87));

    private final Random random = new Random(4);

    private byte[] seed() {
        var seed = new byte[32];
        random.nextBytes(seed);
        return seed;
    }

    @Test
    void whoChoosesGetsTheChosenKeyOfEachTwoAndNotTheOther() {
        var chooser = new KeyChooser(seed(), SESSION);
        var offerer = new KeyOfferer(seed(), SESSION);
        var chosen = chooser.keys(offerer.offer());
        var both = offerer.keys(chooser.message());

        assertThat(both).hasSize(KeyChooser.TRANSFERS);
        for (int i = 0; i < chosen.size(); i++) {
            boolean second = (chooser.choices()[i / 8] >> i % 8 & 1) == 1;
            assertThat(chosen.get(i))
                    .isEqualTo(second ? both.get(i).second() : both.get(i).first())
                    .isNotEqualTo(second ? both.get(i).first() : both.get(i).second());
        }
    }

    @Test
    void anotherSessionHasOtherKeys() {
        var seed = seed();
        var chooser = new KeyChooser(seed, SESSION);
        var offerer = new KeyOfferer(seed(), SESSION);
        var other = new byte[16];
        other[0] = 1;

        assertThat(new KeyChooser(seed, other).keys(offerer.offer()).getFirst())
                .isNotEqualTo(chooser.keys(offerer.offer()).getFirst());
    }

    @Test
    void whatIsNoPointIsRefused() {
        var offerer = new KeyOfferer(seed(), SESSION);
        assertThatThrownBy(() -> offerer.keys(new byte[KeyChooser.MESSAGE])).isInstanceOf(NotAPoint.class);
        assertThatThrownBy(() -> offerer.keys(new byte[3])).isInstanceOf(NotAPoint.class);
        assertThatThrownBy(() -> new KeyChooser(seed(), SESSION).keys(new byte[33]))
                .isInstanceOf(NotAPoint.class);
    }

    @Test
    void rowsAreTheColumnsTurned() {
        var columns = IntStream.range(0, Rows.COLUMNS)
                .mapToObj(column -> random.longs(4).toArray())
                .toArray(long[][]::new);
        var rows = Rows.of(columns);

        assertThat(rows.size()).isEqualTo(4 * 64);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < Rows.COLUMNS; column++) {
                long half = column < 64 ? rows.low()[row] : rows.high()[row];
                assertThat(half >>> column & 1).isEqualTo(columns[column][row / 64] >>> row & 1);
            }
        }
    }

    @Test
    void theHashIsAPolynomialOverTheFieldAndLinear() {
        for (int example = 0; example < 50; example++) {
            long[] point = random.longs(2).toArray();
            long[] one = random.longs(6).toArray();
            long[] other = random.longs(6).toArray();
            var hash = new FieldHash(point[0], point[1]);

            var expected = BigInteger.ZERO;
            for (int block = 0; block < 3; block++) {
                expected = times(expected, number(point)).xor(number(one[2 * block], one[2 * block + 1]));
            }
            assertThat(number(hash.of(one))).isEqualTo(expected);
            var sum = IntStream.range(0, 6).mapToLong(i -> one[i] ^ other[i]).toArray();
            assertThat(number(hash.of(sum))).isEqualTo(number(hash.of(one)).xor(number(hash.of(other))));
        }
    }

    private static BigInteger number(long... halves) {
        return new BigInteger(Long.toHexString(halves[0]), 16)
                .shiftLeft(64)
                .or(new BigInteger(Long.toHexString(halves[1]), 16));
    }

    /** By hand: shifted and added, then what is over taken away by the modulus. */
    private static BigInteger times(BigInteger one, BigInteger other) {
        var product = BigInteger.ZERO;
        for (int bit = 0; bit < 128; bit++) {
            product = one.testBit(bit) ? product.xor(other.shiftLeft(bit)) : product;
        }
        for (int bit = 255; bit >= 128; bit--) {
            product = product.testBit(bit) ? product.xor(MODULUS.shiftLeft(bit - 128)) : product;
        }
        return product;
    }
}
