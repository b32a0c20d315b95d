package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * What a State submitted, as everybody who may read it sees it.
 *
 * @param whole whether hash and signature are what they were
 * @param versions links to the others of the same State and years
 * @param later where the correction is, if there is one
 */
public record SubmissionView(
        String back,
        String path,
        String title,
        String number,
        String at,
        String reason,
        boolean whole,
        String sha256,
        String note,
        String key,
        List<Link> versions,
        boolean superseded,
        List<Item> items,
        List<String> budget,
        List<String> treaties,
        List<String> laws,
        List<Question> questions,
        boolean mayAsk,
        boolean mayReply,
        List<Choice> indicators,
        Form form) {

    public record Item(String id, String name, List<Row> rows) {}

    /**
     * An answer.
     *
     * @param parts what the figure is made of, a line a side
     * @param warnings where parts and figure do not agree
     */
    public record Row(
            String code,
            String language,
            String name,
            String value,
            String note,
            List<String> inputs,
            List<Link> evidence,
            String registry,
            String practice,
            List<String> parts,
            List<String> warnings) {}

    /** @param reply empty while nobody replied */
    public record Question(
            String about, String words, String asked, String reply, String replied, String field, String action) {}
}
