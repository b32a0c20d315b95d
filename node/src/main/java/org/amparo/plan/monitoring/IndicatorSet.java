package org.amparo.plan.monitoring;

import java.util.List;
import java.util.Map;

/**
 * All that the files of indicators say, with what is wrong with them.
 *
 * @param edition of the files
 * @param terms labels by kind of term, code and language
 * @param breakdowns those of the terms that have codes
 * @param flaws file, place and what is wrong; a set with flaws is not loaded
 */
record IndicatorSet(
        String edition,
        List<Definition> definitions,
        Map<String, Map<String, Map<String, String>>> terms,
        List<Breakdown> breakdowns,
        List<String> flaws) {
    static final String SOURCES = "sources";
    static final String BREAKDOWNS = "disaggregations";
    static final String RESPONSIBLE = "responsible";

    IndicatorSet {
        definitions = List.copyOf(definitions);
        terms = Map.copyOf(terms);
        breakdowns = List.copyOf(breakdowns);
        flaws = List.copyOf(flaws);
    }
}
