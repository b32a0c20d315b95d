package org.amparo.linkage.psi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of RFC 9380. */
class HashToCurveTest {
    private static final byte[] TAG = "QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_".getBytes(US_ASCII);

    static List<List<String>> points() {
        return Vectors.of("p256-sswu.txt");
    }

    static List<List<String>> expansions() {
        return Vectors.of("expand-sha256.txt");
    }

    @ParameterizedTest
    @MethodSource("points")
    void messagesBecomeThePublishedPoints(List<String> vector) {
        assertThat(coordinates(
                        HashToCurve.point(Vectors.message(vector.get(0)), TAG).normalize()))
                .containsExactly(vector.get(1), vector.get(2));
    }

    @ParameterizedTest
    @MethodSource("points")
    void numbersAreMappedToThePublishedPoints(List<String> vector) {
        assertThat(coordinates(HashToCurve.map(field(vector.get(3))))).containsExactly(vector.get(5), vector.get(6));
        assertThat(coordinates(HashToCurve.map(field(vector.get(4))))).containsExactly(vector.get(7), vector.get(8));
    }

    @ParameterizedTest
    @MethodSource("expansions")
    void messagesAreExpandedAsPublished(List<String> vector) {
        var tag = "QUUX-V01-CS02-with-expander-SHA256-128".getBytes(US_ASCII);
        int length = vector.get(1).length() / 2;
        assertThat(Vectors.hex(HashToCurve.expand(Vectors.message(vector.get(0)), tag, length)))
                .isEqualTo(vector.get(1));
    }

    @Test
    void theExceptionalNumberIsMappedToAPointToo() {
        assertThat(HashToCurve.map(HashToCurve.element(BigInteger.ZERO)).isValid())
                .isTrue();
    }

    private static org.bouncycastle.math.ec.ECFieldElement field(String hex) {
        return HashToCurve.element(new BigInteger(hex, 16));
    }

    private static List<String> coordinates(ECPoint point) {
        return List.of(
                Vectors.hex(point.getAffineXCoord().getEncoded()),
                Vectors.hex(point.getAffineYCoord().getEncoded()));
    }
}
