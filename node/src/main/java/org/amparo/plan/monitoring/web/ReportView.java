package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Bar;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * The region's report of a cycle, as a page.
 *
 * @param standing draft or published, in words
 * @param before the years of the cycle before; empty where there is none
 * @param step what the Secretariat can do next: draft, publish, or empty
 */
public record ReportView(
        String years,
        String path,
        boolean published,
        String standing,
        String edition,
        List<RegionView.Legend> legend,
        List<State> sent,
        List<String> silent,
        String before,
        List<Part> parts,
        List<Link> gaps,
        List<RegionView.Practice> practices,
        List<String> context,
        List<Comment> comments,
        List<RegionView.Shadow> shadows,
        List<Link> open,
        boolean mayComment,
        String step,
        Form form) {

    /** A State that submitted, with its seal. */
    public record State(String name, String href, String submissionHref, String submitted, String sha256) {}

    /** @param bars how many States have begun or done each item */
    public record Part(String title, List<Row> rows, List<Bar> bars) {}

    /** How many States stand where in an item. */
    public record Row(
            String name,
            String href,
            long done,
            long underWay,
            long notStarted,
            long unknown,
            long forward,
            long back) {}

    public record Comment(String state, String words, String at) {}
}
