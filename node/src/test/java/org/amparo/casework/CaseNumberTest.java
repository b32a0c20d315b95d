package org.amparo.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import org.junit.jupiter.api.Test;

class CaseNumberTest {
    @Test
    void theCheckDigitIsThatOfTheStandard() {
        // The standard's own example for MOD 11,10: 0794 has the check digit 5.
        assertThat(CaseNumber.checkDigit("0794")).isEqualTo(5);
    }

    @Test
    void everyNumberThatIsIssuedIsWellFormedAndReadBack() {
        qt().forAll(integers().between(2000, 2099), longs().between(1, 999_999_999L))
                .check((year, running) -> {
                    var number = CaseNumber.issue("VA", year, running);
                    return !number.isMistyped()
                            && CaseNumber.parse(" " + number.value().toLowerCase(java.util.Locale.ROOT) + " ")
                                    .orElseThrow()
                                    .equals(number);
                });
    }

    @Test
    void oneMistypedDigitIsAlwaysNoticed() {
        qt().forAll(
                        longs().between(1, 999_999L),
                        integers().between(0, 9),
                        integers().between(1, 9))
                .check((running, place, more) -> {
                    var number = CaseNumber.issue("VA", 2026, running).value();
                    int at = "VA-2026-".length() + place % 6;
                    char other = (char) ('0' + (number.charAt(at) - '0' + more) % 10);
                    return new CaseNumber(number.substring(0, at) + other + number.substring(at + 1)).isMistyped();
                });
    }

    @Test
    void aNumberFromElsewhereIsNeverCalledMistyped() {
        assertThat(new CaseNumber("NGO-17").isMistyped()).isFalse();
    }

    @Test
    void whatIsNoNumberIsNotTaken() {
        assertThat(CaseNumber.parse("' or 1=1")).isEmpty();
        assertThat(CaseNumber.parse("")).isEmpty();
        assertThat(CaseNumber.parse("X".repeat(41))).isEmpty();
    }
}
