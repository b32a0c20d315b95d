package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareGivenNamesTest {
    private final CompareGivenNames compare = new CompareGivenNames();

    @ParameterizedTest
    @CsvSource({
        "José, JOSE, SAME",
        "Ma. del Carmen, María del Carmen, SAME",
        "Mª Luisa, María Luisa, SAME",
        "Jn. Fco., Juan Francisco, SAME",
        "Gpe., Guadalupe, SAME",
        "María del Carmen, María Carmen, SAME_TOKENS",
        "José Luis, Luis José, SAME_TOKENS",
        "Ana María, Anamaría, SAME_TOKENS",
        "José Luis, Luis, CONTAINED",
        "Lupe, Guadalupe, HYPOCORISTIC",
        "Chepe, Pepe, HYPOCORISTIC",
        "Beto, Norberto, HYPOCORISTIC",
        "Pepe Luis, José Luis, HYPOCORISTIC",
        "J. Luis, José Luis, INITIAL",
        "M, María, INITIAL",
        "Wilmer, Guilmer, SOUNDS_ALIKE",
        "Giovanni, Yovani, SOUNDS_ALIKE",
        "Alejandro, Alejandor, NEAR",
        "Alejandro, Alejan, NEAR",
        "Mario, María, FAR_NEAR",
        "Daniel, Daniela, FAR_NEAR",
        "María José, María Fernanda, ONE_IN_COMMON",
        "Alberto, Roberto, DIFFERENT",
        "Juan, Pedro, DIFFERENT",
        "'', '', DIFFERENT"
    })
    void twoGivenNamesAreThisMuchAlike(String a, String b, GivenLikeness likeness) {
        assertThat(compare.compare(Name.of(a), Name.of(b))).isEqualTo(likeness);
        assertThat(compare.compare(Name.of(b), Name.of(a))).isEqualTo(likeness);
    }

    @Test
    void theOrderOfTheTwoMakesNoDifference() {
        qt().forAll(
                        strings().betweenCodePoints('a', 'f').ofLengthBetween(0, 12),
                        strings().betweenCodePoints('a', 'f').ofLengthBetween(0, 12))
                .check((a, b) -> compare.compare(Name.of(a), Name.of(b)) == compare.compare(Name.of(b), Name.of(a)));
    }
}
