package org.amparo.plan.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final Map<String, BigDecimal> BUDGET =
            Map.of("executed", new BigDecimal("450.5"), "assigned", new BigDecimal("901"));

    @Test
    void aFigureFollowsFromItsInputs() throws Formula.Unreadable {
        assertThat(Formula.of("100.0 * inputs.executed / inputs.assigned").of(BUDGET, Map.of()))
                .hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("50"));
        assertThat(Formula.of("inputs.assigned > 900.0 ? 1.0 : 0.0").of(BUDGET, Map.of()))
                .hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("1"));
    }

    @Test
    void whatLacksAnInputOrDividesByNothingGivesNoFigure() throws Formula.Unreadable {
        assertThat(Formula.of("inputs.executed / inputs.nothing").of(BUDGET, Map.of()))
                .isEmpty();
        assertThat(Formula.of("1.0 / (inputs.assigned - 901.0)").of(BUDGET, Map.of()))
                .isEmpty();
    }

    @Test
    void anExpressionReachesNothingElseAndCannotLoop() {
        for (String expression : new String[] {
            "",
            "inputs.executed +",
            "inputs.executed.size()",
            "\"text\"",
            "[1.0, 2.0].map(x, x)",
            "has(inputs.executed) ? 1.0 : 2.0".replace("has", "exists"),
            "java.lang.Runtime",
            "other.executed",
            "inputs.executed" + " + inputs.executed".repeat(40)
        }) {
            assertThatThrownBy(() -> Formula.of(expression)).as(expression).isInstanceOf(Formula.Unreadable.class);
        }
    }
}
