package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Link;

/**
 * What the registers of the plan have ready for indicators.
 *
 * @param whose the State, or the region
 */
public record RegisterFiguresView(List<Link> tabs, String whose, String year, List<Choice> years, List<Row> rows) {
    /** @param result empty where something that it needs is not counted, or is nothing */
    public record Row(String code, String href, String name, List<Counted> counted, String result) {}

    /** @param figure empty where no register counts it */
    public record Counted(String what, String figure) {}
}
