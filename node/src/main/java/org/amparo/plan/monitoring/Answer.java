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
 * @param parts what the figure is made of, where the State says so
 * @param taken where a figure was taken over from the registry
 */
record Answer(
        int version,
        Optional<Value> value,
        Map<String, BigDecimal> inputs,
        String note,
        Optional<Taken> taken,
        Parts parts) {
    static final Answer NONE = new Answer(0, Optional.empty(), Map.of(), "", Optional.empty());

    /** One that is not broken down. */
    Answer(int version, Optional<Value> value, Map<String, BigDecimal> inputs, String note, Optional<Taken> taken) {
        this(version, value, inputs, note, taken, Parts.NONE);
    }

    Answer {
        inputs = Map.copyOf(inputs);
    }

    Answer with(Parts parts) {
        return new Answer(version, value, inputs, note, taken, parts);
    }

    /** By which expression, over which figures of the registry, of which year. */
    record Taken(String expression, Map<String, String> figures) {
        Taken {
            figures = Map.copyOf(figures);
        }
    }
}
