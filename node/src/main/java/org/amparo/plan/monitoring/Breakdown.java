package org.amparo.plan.monitoring;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A side from which figures can be seen, with its codes.
 *
 * @param overlapping whether one person may be counted under several codes
 * @param codes labels by code and language, in the order in which they are asked
 */
record Breakdown(String dimension, boolean overlapping, Map<String, Map<String, String>> codes) {
    Breakdown {
        codes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    String label(String code, Locale language) {
        return codes.getOrDefault(code, Map.of()).getOrDefault(language.getLanguage(), code);
    }
}
