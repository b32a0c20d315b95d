package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "yes,         yes,    ,   true",
        "yes,         partly, ,   false",
        "yes,         5,      ,   unknown",
        "increase,    5,      4,  true",
        "increase,    4,      4,  false",
        "increase,    5,      ,   unknown",
        "decrease,    3,      4,  true",
        "decrease,    4,      4,  false",
        "at-least 90, 90,     ,   true",
        "at-least 90, 89.9,   ,   false",
        "at-most 5,   5,      ,   true",
        "at-most 5,   6,      ,   false",
        "none,        5,      4,  unknown"
    })
    void aValueReachesItOrNotOrNobodyCanTell(String target, String value, BigDecimal first, String met) {
        Value given = Choice.parse(value).map(Value::of).orElseGet(() -> Value.of(new BigDecimal(value)));
        Optional<Boolean> expected = met.equals("unknown") ? Optional.empty() : Optional.of(Boolean.valueOf(met));
        assertThat(Target.parse(target).orElseThrow().met(given, Optional.ofNullable(first)))
                .isEqualTo(expected);
    }

    @Test
    void aTargetIsReadBackAsItWasWritten() {
        for (String text : new String[] {"yes", "increase", "decrease", "none", "at-least 90", "at-most 2.5"}) {
            assertThat(Target.parse(text).orElseThrow().text()).isEqualTo(text);
        }
        assertThat(Target.parse("at-least many")).isEmpty();
    }
}
