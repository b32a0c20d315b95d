package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * A doubt of the scan, beside its source.
 *
 * @param textLanguage that the text is written in
 * @param settled how somebody settled it, in words; else empty
 * @param meanings of a bracket that is read otherwise than offered; of a word none
 */
public record SettleView(
        String path,
        String back,
        String paragraph,
        String title,
        String question,
        String textLanguage,
        String states,
        String scanned,
        String base,
        List<Source> source,
        List<Reading> readings,
        List<String> signs,
        List<Choice> choices,
        List<Choice> meanings,
        String settled,
        String reason,
        boolean maySettle,
        Form form) {
    /** A line of the source; what is in doubt stands in those that are cited. */
    public record Source(int number, String words, boolean cited) {}

    /** A way to read it: the sentence before, the sentence after, and both in one. */
    public record Reading(String name, String before, String after, List<PieceView> pieces) {}
}
