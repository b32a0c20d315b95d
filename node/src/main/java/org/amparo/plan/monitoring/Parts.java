package org.amparo.plan.monitoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a figure is made of, seen from one or more sides: by sex, by age group. Each side stands alone; nobody is asked for
 * women under twelve.
 *
 * @param figures by dimension, then by code
 */
record Parts(Map<String, Map<String, BigDecimal>> figures) {
    static final Parts NONE = new Parts(Map.of());

    Parts {
        TreeMap<String, Map<String, BigDecimal>> copy = new TreeMap<>();
        figures.forEach((dimension, codes) -> {
            if (!codes.isEmpty()) {
                copy.put(dimension, Map.copyOf(codes));
            }
        });
        figures = Map.copyOf(copy);
    }

    Map<String, BigDecimal> of(String dimension) {
        return figures.getOrDefault(dimension, Map.of());
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }
}
