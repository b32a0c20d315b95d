package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What the registers of the plan (commissions, requests, activities, the Secretariat's actions, prevention) say to
 * indicators: all of it at once, for one State or for the region.
 */
@Component
class RegisterFigures {
    private final List<CountsFigures> registers;
    private final Indicators indicators;

    RegisterFigures(List<CountsFigures> registers, Indicators indicators) {
        this.registers = List.copyOf(registers);
        this.indicators = indicators;
    }

    /**
     * What is known for one indicator.
     *
     * @param figures by input, or under {@link Definition#FIGURE}; inputs that no register knows are not in it
     * @param result what the indicator's formula makes of them; empty where an input is missing or nothing is divided by
     */
    record Known(Indicator indicator, Map<String, BigDecimal> figures, Optional<BigDecimal> result) {}

    /** @param country of the State; empty for the region, which has figures of the Secretariat's too */
    List<Known> of(String country, int year) {
        Map<String, BigDecimal> counted = new HashMap<>();
        for (CountsFigures register : registers) {
            for (PlanFigure figure : register.knows()) {
                if (country.isEmpty() || !figure.isOfTheRegion()) {
                    counted.put(figure.code(), BigDecimal.valueOf(register.count(figure, country, year)));
                }
            }
        }
        return indicators.inForce().stream()
                .filter(indicator -> !indicator.is().offer().isEmpty())
                .map(indicator -> known(indicator, counted))
                .filter(one -> !one.figures().isEmpty())
                .toList();
    }

    private static Known known(Indicator indicator, Map<String, BigDecimal> counted) {
        Map<String, BigDecimal> inputs = new TreeMap<>();
        indicator
                .is()
                .offer()
                .forEach((input, expression) ->
                        Formula.figure(expression, Map.of(), counted).ifPresent(figure -> inputs.put(input, figure)));
        return new Known(indicator, inputs, TakeOver.composed(indicator.is(), inputs));
    }
}
