package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What stands as the answer to an indicator.
 *
 * @param version rises with each answer; 0 where nothing was answered
 * @param value empty while a composed figure lacks an input
 * @param inputs what a composed figure is made of
 * @param taken where a figure was taken over from the registry
 */
record Answer(int version, Optional<Value> value, Map<String, BigDecimal> inputs, String note, Optional<Taken> taken) {
    static final Answer NONE = new Answer(0, Optional.empty(), Map.of(), "", Optional.empty());

    Answer {
        inputs = Map.copyOf(inputs);
    }

    /** By which expression, over which figures of the registry, of which year. */
    record Taken(String expression, Map<String, String> figures) {
        Taken {
            figures = Map.copyOf(figures);
        }
    }
}
