package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * Items of the plan by States.
 *
 * @param states columns, by the alphabet
 * @param legend what the signs mean, with the rule behind each
 */
public record RegionView(
        String years,
        String path,
        List<Link> links,
        List<Link> parts,
        List<State> states,
        List<Legend> legend,
        List<Row> rows,
        List<Shadow> shadows,
        boolean mayRecord,
        List<Choice> countries,
        Form form) {

    /** @param submitted when, or empty while nothing was submitted */
    public record State(String code, String name, String href, String submitted) {}

    public record Legend(String sign, String name, String rule) {}

    public record Row(String href, String name, boolean gap, List<Cell> cells) {}

    /** @param trend how it moved since the cycle before, in words, or empty */
    public record Cell(String state, String sign, String status, String trendSign, String trend) {}

    public record Shadow(
            String country, String organisation, String title, String summary, String address, String day) {}

    /** A State in a cycle. */
    public record OfState(
            String name,
            String years,
            String back,
            List<Link> parts,
            String submitted,
            String submissionHref,
            List<String> context,
            List<ItemRow> rows,
            List<Shadow> shadows) {}

    public record ItemRow(
            String href,
            String name,
            String sign,
            String status,
            String colour,
            String answered,
            String before,
            String trend) {}

    /** An item in a cycle: what each State submitted. */
    public record OfItem(
            String name,
            String years,
            String back,
            List<Legend> legend,
            List<Table> tables,
            List<String> states,
            List<Practice> practices,
            List<StateRow> standings) {}

    /** @param bars lengths of the figures, where they are figures */
    public record Table(String code, String language, String name, String kind, List<Value> values) {}

    /**
     * @param href to the submission that it comes from; empty where nothing was submitted
     * @param parts what the figure is made of, a line a side
     * @param warnings where parts and figure do not agree
     */
    public record Value(
            String state, String value, String href, boolean taken, List<String> parts, List<String> warnings) {}

    public record StateRow(String state, String sign, String status, String colour, String before, String trend) {}

    public record Practice(String state, String about, String why, String href) {}
}
