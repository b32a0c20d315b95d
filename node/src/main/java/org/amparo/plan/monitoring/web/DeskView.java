package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * A State's part in a cycle, for its focal point.
 *
 * @param path of the page
 * @param action where assignments are sent
 * @param stage in words
 * @param facts how many are answered, assigned, late
 * @param filters links to what is shown
 * @param parts links to the parts of the plan; empty where all are shown
 * @param maySpeak whether the State may still change anything
 * @param next which step can be taken: clear, submit, correct, or empty
 * @param correcting whether a further submission corrects an earlier one
 */
public record DeskView(
        String years,
        String path,
        String stage,
        String stageColour,
        String due,
        List<String> facts,
        List<Tab> filters,
        List<Tab> parts,
        List<Item> items,
        List<Sent> submissions,
        boolean maySpeak,
        String next,
        boolean correcting,
        int unanswered,
        List<Choice> institutions,
        Form form) {

    /**
     * What was submitted.
     *
     * @param region how far it is on its way to the node of the region; empty where it goes nowhere
     * @param more when, how often tried, or why it was refused
     * @param send where it is asked to be sent; empty where that is of no use
     */
    public record Sent(String label, String href, String region, String colour, String more, String send) {}

    /** A link to what else can be shown. */
    public record Tab(String label, String href, boolean here) {}

    public record Item(String name, List<Row> rows) {}

    /**
     * An indicator.
     *
     * @param answer in words, or empty
     * @param assigned to whom and until when, or empty
     */
    public record Row(
            String code,
            String href,
            String language,
            String name,
            String kind,
            String kindColour,
            String answer,
            String assigned,
            boolean late) {}
}
