package org.amparo.linkage.psi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.bigIntegers;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of RFC 9497. */
class OprfTest {
    private static final byte[] INFO = "test key".getBytes(US_ASCII);
    private static final Oprf OPRF = new Oprf(Mode.OPRF);
    private static final Oprf VOPRF = new Oprf(Mode.VOPRF);

    static List<List<String>> plain() {
        return Vectors.of("oprf.txt").stream().skip(1).toList();
    }

    static List<List<String>> verified() {
        return Vectors.of("voprf.txt").stream().skip(1).toList();
    }

    @Test
    void keysAreDerivedAsPublished() {
        var plain = Vectors.of("oprf.txt").getFirst();
        var verified = Vectors.of("voprf.txt").getFirst();

        assertThat(Vectors.hex(OPRF.deriveKey(seed(), INFO).bytes())).isEqualTo(plain.get(0));
        assertThat(Vectors.hex(VOPRF.deriveKey(seed(), INFO).bytes())).isEqualTo(verified.get(0));
        assertThat(Vectors.hex(VOPRF.publicKey(VOPRF.deriveKey(seed(), INFO)))).isEqualTo(verified.get(1));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void theFunctionGivesWhatIsPublished(List<String> vector) {
        givesWhatIsPublished(OPRF, vector.subList(0, 4), vector.get(4));
    }

    @ParameterizedTest
    @MethodSource("verified")
    void theProvedFunctionGivesWhatIsPublished(List<String> vector) {
        givesWhatIsPublished(VOPRF, vector.subList(0, 4), vector.get(6));
    }

    private static void givesWhatIsPublished(Oprf oprf, List<String> vector, String output) {
        var key = oprf.deriveKey(seed(), INFO);
        var inputs = Vectors.hexes(vector.get(0));
        var blinds = Vectors.hexes(vector.get(1)).stream().map(Secret::of).toList();

        var blinded = oprf.blind(inputs, blinds);
        assertThat(Vectors.hex(blinded)).isEqualTo(vector.get(2));
        var evaluated = oprf.evaluate(key, blinded);
        assertThat(Vectors.hex(evaluated)).isEqualTo(vector.get(3));
        assertThat(Vectors.hex(oprf.outputs(inputs, blinds, evaluated))).isEqualTo(output);
        assertThat(Vectors.hex(oprf.outputs(key, inputs))).isEqualTo(output);

        var hidden = oprf.evaluate(key, oprf.hide(inputs, blinds));
        var ofKey = new Multiples(P256.read(oprf.publicKey(key)));
        assertThat(Vectors.hex(oprf.revealed(inputs, blinds, hidden, ofKey)))
                .as("added instead of multiplied")
                .isEqualTo(output);
    }

    @Test
    void multiplesOfAPointAreWhatMultiplicationGives() {
        var multiples = new Multiples(P256.GENERATOR);
        qt().withExamples(50).forAll(bigIntegers().ofBytes(32)).checkAssert(drawn -> {
            var scalar = drawn.mod(P256.ORDER);
            assertThat(multiples.times(scalar)).isEqualTo(P256.GENERATOR.multiply(scalar));
        });
        assertThat(multiples.times(P256.ORDER.subtract(BigInteger.ONE))).isEqualTo(P256.GENERATOR.negate());
        assertThat(multiples.times(BigInteger.ZERO).isInfinity()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("verified")
    void proofsAreThePublishedOnesAndHold(List<String> vector) {
        var key = VOPRF.deriveKey(seed(), INFO);
        var blinded = Vectors.hexes(vector.get(2));
        var evaluated = Vectors.hexes(vector.get(3));

        var proof = VOPRF.prove(key, blinded, evaluated, Secret.of(Vectors.hex(vector.get(5))));

        assertThat(Vectors.hex(proof)).isEqualTo(vector.get(4));
        assertThat(VOPRF.holds(proof, VOPRF.publicKey(key), blinded, evaluated)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("verified")
    void aProofHoldsForNothingElse(List<String> vector) {
        var key = VOPRF.deriveKey(seed(), INFO);
        var blinded = Vectors.hexes(vector.get(2));
        var evaluated = Vectors.hexes(vector.get(3));
        var proof = Vectors.hex(vector.get(4));
        var other = VOPRF.deriveKey(seed(), "another".getBytes(US_ASCII));

        assertThat(VOPRF.holds(proof, VOPRF.publicKey(other), blinded, evaluated))
                .isFalse();
        assertThat(VOPRF.holds(proof, VOPRF.publicKey(key), blinded, VOPRF.evaluate(other, blinded)))
                .isFalse();
        assertThat(VOPRF.holds(proof, VOPRF.publicKey(key), evaluated, blinded)).isFalse();
        assertThat(VOPRF.holds(new byte[63], VOPRF.publicKey(key), blinded, evaluated))
                .isFalse();
        proof[40] ^= 1;
        assertThat(VOPRF.holds(proof, VOPRF.publicKey(key), blinded, evaluated)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                // no point has this x
                "02ffffffff00000001000000000000000000000000fffffffffffffffffffffffe",
                // x is the field's prime
                "02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
                // no compressed point begins so
                "0409f33cab60cf8fe69239b0afbcfcd261af4c1c5632624f2e9ba29b90ae83e4a2",
                "000000000000000000000000000000000000000000000000000000000000000000",
                // a byte too many
                "0209f33cab60cf8fe69239b0afbcfcd261af4c1c5632624f2e9ba29b90ae83e4a200"
            })
    void whatIsNoPointIsRefused(String hex) {
        var key = OPRF.deriveKey(seed(), INFO);
        assertThatThrownBy(() -> OPRF.evaluate(key, List.of(Vectors.hex(hex)))).isInstanceOf(NotAPoint.class);
    }

    private static byte[] seed() {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) 0xa3);
        return seed;
    }
}
