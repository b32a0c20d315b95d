package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * The form for one answer.
 *
 * @param itemWords what the plan says there, in Spanish; empty where no text was read in
 * @param choices yes, partly and no; empty where a figure is asked
 * @param inputs what a composed figure is made of
 * @param formula how it is made, or empty
 * @param figureLabel what the figure is; empty where none is typed
 * @param breakdowns by what else it is asked, in the note
 * @param parts what stands, a line a side
 * @param standing what another wrote while this form was open, or empty
 * @param mayAnswer whether it can be changed now
 */
public record AnswerView(
        String item,
        List<String> itemWords,
        String code,
        String language,
        String name,
        String definition,
        String evidenceWanted,
        String breakdowns,
        String reasonHref,
        String back,
        String path,
        List<Choice> choices,
        List<Input> inputs,
        String formula,
        String result,
        String figureLabel,
        String takenFrom,
        List<Offer> offers,
        List<Evidence> evidence,
        List<Side> sides,
        List<String> parts,
        List<String> standing,
        boolean mayAnswer,
        Form form) {

    public record Input(String field, String language, String label) {}

    /**
     * A side from which the figure is asked for too.
     *
     * @param warning where what stands does not agree with the figure, or empty
     */
    public record Side(String label, boolean overlapping, List<Input> inputs, String warning) {}

    /** What the registry can say: empty where that is too little to be told. */
    public record Offer(String input, String label, String figure, String expression, String year) {}

    /** @param file name and size; empty for a link */
    public record Evidence(String title, String file, String address, String removeAction) {}
}
