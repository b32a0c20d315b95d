package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneticCodeTest {
    private final SoundPairs pairs = SoundPairs.all();

    @ParameterizedTest
    @CsvSource({
        "Jiménez, Ximénez",
        "Yáñez, Llanes",
        "Wilmer, Guilmer",
        "Giovanni, Yovani",
        "Rodríguez, Rodrigues",
        "Huamán, Wamán",
        "Huamán, Guamán",
        "Rousseau, Rouso",
        "Jean, Jan",
        "Souza, Soza",
        "Xol, Shol",
        "Tzoc, Tsoc"
    })
    void spellingsOfOneNameSoundAlike(String one, String other) {
        assertThat(PhoneticRatesTest.ours(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Núñez, Muñoz",
        "Gonçalves, González",
        "Peña, Piña",
        "María, Mario",
        "Luis, Luisa",
        "Fernández, Hernández",
        "Suárez, Juárez",
        "Rosas, Rojas",
        "Jean, Juan",
        "Llanes, Llanos"
    })
    void twoNamesDoNot(String one, String other) {
        assertThat(PhoneticRatesTest.ours(one, other)).isFalse();
    }

    @Test
    void theListHasTwoHundredOfEachAndMore() {
        assertThat(pairs.alike(true).size()).isGreaterThanOrEqualTo(200);
        assertThat(pairs.alike(false).size()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void nineteenOfTwentySpellingsAreHeardAlsoAmongThoseHeldOut() {
        assertThat(joined(pairs.alike(true).heldOut(false))).isGreaterThan(0.97);
        assertThat(joined(pairs.alike(true).heldOut(true))).isGreaterThan(0.95);
    }

    @Test
    void fewerThanOneInTwentyOfOtherNamesAreMistakenAlsoAmongThoseHeldOut() {
        assertThat(joined(pairs.alike(false).heldOut(false))).isLessThan(0.02);
        assertThat(joined(pairs.alike(false).heldOut(true))).isLessThan(0.05);
    }

    @Test
    void anyTextHasAtLeastOneCodeAndNoneIsTooLong() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40)).check(text -> {
            var codes = PhoneticCode.all(text);
            return !codes.isEmpty()
                    && codes.size() <= PhoneticCode.MOST
                    && codes.stream().allMatch(code -> code.matches("[a-z]{0,12}"))
                    && codes.equals(PhoneticCode.all(text));
        });
    }

    @Test
    void twoCodesHaveTwoNumbers() {
        Map<Long, String> seen = new HashMap<>();
        qt().forAll(strings().betweenCodePoints('a', 'z').ofLengthBetween(0, 12))
                .check(code -> {
                    String before = seen.putIfAbsent(PhoneticCode.pack(code), code);
                    return before == null || before.equals(code);
                });
    }

    private static double joined(SoundPairs pairs) {
        return (double) pairs.joinedBy(PhoneticRatesTest::ours).size() / pairs.size();
    }
}
