package org.amparo.plan.monitoring;

import java.util.Map;

/**
 * What an indicator says in one language.
 *
 * @param unit what is counted; empty where the kind of answer says it
 * @param inputs the names of what a composed figure is made of, by code
 */
record IndicatorText(
        String name, String definition, String unit, String evidence, String reason, Map<String, String> inputs) {
    IndicatorText {
        inputs = Map.copyOf(inputs);
    }
}
