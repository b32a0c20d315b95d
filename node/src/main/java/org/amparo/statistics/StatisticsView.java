package org.amparo.statistics;

import java.util.List;
import java.util.Set;
import org.amparo.web.Bar;
import org.amparo.web.Choice;
import org.amparo.web.Link;

/**
 * What the statistics pages show, in words.
 *
 * @param path of the page, which the filters lead to again
 * @param found how many there are, in a sentence
 * @param hasFigures whether there is anything to draw
 * @param guarded whether the figures are protected ones
 * @param ownHref where the viewer gets exact figures of the own institutions, or empty
 * @param csvHref where the same figures are a file
 */
public record StatisticsView(
        String path,
        String found,
        boolean hasFigures,
        boolean guarded,
        int threshold,
        int base,
        String ownHref,
        String csvHref,
        List<KeyFigure> keyFigures,
        List<ChartView> charts,
        List<FilterView> filters,
        List<Link> chips) {

    /** A number and what it is. */
    public record KeyFigure(String label, String value) {}

    /**
     * A chart.
     *
     * @param overTime whether it is drawn as columns in their order
     * @param bars the first of them
     * @param more further ones, shown when asked for
     * @param total of what is counted; shares are taken of it
     */
    public record ChartView(
            String title, String heading, String note, boolean overTime, List<Bar> bars, List<Bar> more, long total) {}

    /**
     * A filter.
     *
     * @param open whether it is shown unfolded: one of its choices acts
     */
    public record FilterView(String name, String legend, List<Choice> choices, Set<String> chosen, boolean open) {}
}
