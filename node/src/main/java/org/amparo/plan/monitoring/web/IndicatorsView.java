package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * The indicators of some items of the plan.
 *
 * @param parts links to the other items
 * @param standing whether the States approved them, in words
 * @param approving the form for saying so; empty where there is none
 */
public record IndicatorsView(
        List<Link> tabs,
        List<Link> parts,
        String standing,
        boolean proposal,
        List<Item> items,
        boolean mayApprove,
        Form form) {

    public record Item(String id, String name, List<Row> rows) {}

    public record Row(String href, String language, String name, String kind, String kindColour, String answer) {}

    /** One indicator, with everything about it. */
    public record Shown(
            String code,
            String item,
            String back,
            String language,
            String name,
            String definition,
            String kind,
            String answer,
            String evidence,
            String reason,
            String target,
            String baseline,
            String period,
            String sources,
            String breakdowns,
            String responsible,
            String formula,
            List<String> inputs,
            String offer,
            String standing,
            int version) {}
}
