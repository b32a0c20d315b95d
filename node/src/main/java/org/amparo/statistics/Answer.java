package org.amparo.statistics;

import java.util.List;

/**
 * The answer to a question: a total, and a chart from each side.
 *
 * @param guarded whether the figures are protected ones
 * @param filter the question
 * @param charts empty when the total is withheld
 */
record Answer(boolean guarded, Filter filter, Figure total, List<Chart> charts) {

    /**
     * One side.
     *
     * @param othersWithheld whether there may be further codes, each of which has fewer than the threshold
     */
    record Chart(Dimension dimension, List<Bar> bars, boolean othersWithheld) {
        boolean hasWithheld() {
            return othersWithheld || bars.stream().anyMatch(bar -> bar.figure() instanceof Figure.Withheld);
        }
    }

    record Bar(String code, Figure figure) {}
}
