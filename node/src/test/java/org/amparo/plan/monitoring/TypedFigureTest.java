package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFigureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12 | 12", "12,5 | 12.5", "12.5 | 12.5", "1 234 567 | 1234567", "0 | 0", "1234,25 | 1234.25"})
    void isReadAsItWasMeant(String typed, String figure) {
        assertThat(TypedFigure.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(figure));
    }

    /** 1.234 is a thousand in one country and one and a bit in another. */
    @ParameterizedTest
    @ValueSource(strings = {"1.234", "12,345", "1.234,5", "-3", "many", "1e5", "", "1 23", "9999999999999999999"})
    void whatCouldBeTwoThingsOrNoneIsRefused(String typed) {
        assertThat(TypedFigure.read(typed)).isEmpty();
    }

    @Test
    void theBlanksOfOtherKeyboardsCountAsBlanks() {
        assertThat(TypedFigure.read("12\u00a0345"))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo("12345"));
    }
}
