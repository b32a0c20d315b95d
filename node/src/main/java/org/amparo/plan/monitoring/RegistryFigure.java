package org.amparo.plan.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A figure that the node's registry knows, of one calendar year.
 *
 * @param code as expressions name it behind {@code registry.}
 * @param only which cases are counted: codes by dimension of the statistics
 */
record RegistryFigure(String code, Map<String, Set<String>> only) {
    /** Stands for the country of the node, and for all other countries: a nationality that nobody knows is neither. */
    static final String OWN_COUNTRY = "own";

    static final String OTHER_COUNTRIES = "others";

    static final List<RegistryFigure> ALL = List.of(
            new RegistryFigure("cases", Map.of()),
            new RegistryFigure("cases_female", Map.of("sex", Set.of("female"))),
            new RegistryFigure("cases_male", Map.of("sex", Set.of("male"))),
            new RegistryFigure("cases_minors", Map.of("age", Set.of("0_8", "9_17"))),
            new RegistryFigure("cases_sexual_exploitation", Map.of("exploitation", Set.of("sexual_exploitation"))),
            new RegistryFigure("cases_forced_labour", Map.of("exploitation", Set.of("forced_labour"))),
            new RegistryFigure("cases_nationals", Map.of("nationality", Set.of(OWN_COUNTRY))),
            new RegistryFigure("cases_foreign_nationals", Map.of("nationality", Set.of(OTHER_COUNTRIES))));

    RegistryFigure {
        only = Map.copyOf(only);
    }
}
