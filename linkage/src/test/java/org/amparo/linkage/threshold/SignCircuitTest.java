package org.amparo.linkage.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignCircuitTest {
    private static final int MOST = (1 << SignCircuit.BITS - 1) - 1;

    private static final SignCircuit.Hash HASH = (place, label) -> {
        var pads = new Pads("test", new byte[16], 1);
        return Label.read(ByteBuffer.wrap(pads.of(0, place, label.high(), label.low())));
    };

    @Test
    void itSaysWhetherTheSumIsBelowNought() {
        qt().withExamples(300)
                .forAll(integers().between(-MOST / 2, MOST / 2), integers().between(-MOST / 2, MOST / 2), longs().all())
                .checkAssert((theirs, own, seed) -> {
                    var circuit = new Made(theirs & Layout.MASK, own & Layout.MASK, seed);
                    assertThat(circuit.result.isNotBelow()).isEqualTo(theirs + own >= 0);
                    assertThat(circuit.result.label().equals(circuit.garbled.notBelow()))
                            .isEqualTo(theirs + own >= 0);
                });
    }

    @Test
    void theLastStepIsNotMissed() {
        for (int theirs : new int[] {-1, 0, 1, 4_095, 4_096, MOST / 2}) {
            assertThat(new Made(theirs & Layout.MASK, -theirs & Layout.MASK, 5).result.isNotBelow())
                    .isTrue();
            assertThat(new Made(theirs & Layout.MASK, -theirs - 1 & Layout.MASK, 6).result.isNotBelow())
                    .isFalse();
        }
    }

    @Test
    void aGateThatWasTamperedWithProvesNothing() {
        var made = new Made(5, 6, 7);
        var bytes = made.garbled.bytes().clone();
        for (int i = 0; i < 2 * SignCircuit.GATES * Label.BYTES; i++) {
            bytes[i] ^= 1;
        }
        assertThat(SignCircuit.evaluate(bytes, made.inputs, HASH).label()).isNotEqualTo(made.garbled.notBelow());
    }

    /** Whatever else is shown would tell of all bits that led there. */
    @Test
    void ofACircuitMadeOtherwiseNoMoreThanOneLabelIsShown() {
        var made = new Made(0, 6, 8);
        var bytes = made.garbled.bytes().clone();
        var otherwise = new byte[2 * SignCircuit.GATES * Label.BYTES];
        new Random(9).nextBytes(otherwise);
        System.arraycopy(otherwise, 0, bytes, 0, otherwise.length);

        assertThat(IntStream.range(0, 200)
                        .mapToObj(theirs -> SignCircuit.evaluate(bytes, made.inputs(theirs), HASH))
                        .filter(SignCircuit.Result::isNotBelow)
                        .map(SignCircuit.Result::label)
                        .distinct())
                .hasSizeLessThan(2);
    }

    /** A circuit, garbled and worked out. */
    private static final class Made {
        final SignCircuit.Garbled garbled;
        final Label[] inputs;
        final SignCircuit.Result result;
        private final Label difference;
        private final Label[] zeros = new Label[2 * SignCircuit.BITS];

        Made(int theirs, int own, long seed) {
            var random = new Random(seed);
            difference = new Label(random.nextLong(), random.nextLong() | 1);
            for (int i = 0; i < zeros.length; i++) {
                zeros[i] = new Label(random.nextLong(), random.nextLong());
            }
            garbled = SignCircuit.garble(difference, zeros, own, HASH);
            inputs = inputs(theirs);
            result = SignCircuit.evaluate(garbled.bytes(), inputs, HASH);
        }

        Label[] inputs(int theirs) {
            return IntStream.range(0, SignCircuit.BITS)
                    .mapToObj(bit -> zeros[bit].xorIf((theirs >> bit & 1) == 1, difference))
                    .toArray(Label[]::new);
        }
    }
}
