package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries an expression out on figures, so that one which names what is not there is found before anybody answers. */
final class CheckFormula {
    private CheckFormula() {}

    /** What is wrong with a formula over these inputs; empty when nothing is. */
    static Optional<String> flaw(String expression, List<String> inputs) {
        Map<String, BigDecimal> figures = new HashMap<>();
        inputs.forEach(input -> figures.put(input, BigDecimal.valueOf(1 + figures.size())));
        return tried(expression, figures, Map.of());
    }

    /** What is wrong with an expression over the registry's figures. */
    static Optional<String> flawOfOffer(String expression) {
        Map<String, BigDecimal> figures = new HashMap<>();
        RegistryFigure.ALL.forEach(figure -> figures.put(figure.code(), BigDecimal.valueOf(100 + figures.size())));
        for (PlanFigure figure : PlanFigure.values()) {
            figures.put(figure.code(), BigDecimal.valueOf(100 + figures.size()));
        }
        return tried(expression, Map.of(), figures);
    }

    private static Optional<String> tried(
            String expression, Map<String, BigDecimal> inputs, Map<String, BigDecimal> registry) {
        try {
            return Formula.of(expression).of(inputs, registry).isPresent()
                    ? Optional.empty()
                    : Optional.of("gives no figure: " + expression);
        } catch (Formula.Unreadable e) {
            return Optional.of("cannot be read: " + expression + ": " + e.getMessage());
        }
    }
}
