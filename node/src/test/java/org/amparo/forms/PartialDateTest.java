package org.amparo.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2019", "2019-05", "2019-05-17", "2024-02-29", "1800-01-01"})
    void aYearAMonthOrADayIsADate(String text) {
        assertThat(PartialDate.parse(text))
                .hasValueSatisfying(date -> assertThat(date.iso()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "2019-13",
                "2019-00",
                "2023-02-29",
                "2019-5",
                "17-05-2019",
                "2019-05-17T00:00",
                "0019",
                "3000"
            })
    void whatIsNoDateIsNotTaken(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void anyDayIsReadBackAndLiesInItsMonthAndYear() {
        qt().forAll(integers().between(-60_000, 60_000)).check(offset -> {
            var day = LocalDate.of(2000, 1, 1).plusDays(offset);
            var date = PartialDate.of(day);
            var month = new PartialDate(date.iso().substring(0, 7));
            var year = new PartialDate(date.iso().substring(0, 4));
            return date.day().orElseThrow().equals(day)
                    && date.year() == day.getYear()
                    && !month.earliest().isAfter(day)
                    && !year.earliest().isAfter(month.earliest());
        });
    }

    @Test
    void noTextMakesItFail() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 12))
                .check(text -> PartialDate.parse(text)
                        .map(date -> date.iso().equals(text))
                        .orElse(true));
    }
}
