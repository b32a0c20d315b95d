package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.DateAnswer;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.Step;

/**
 * One step of adding an institution to a response team.
 *
 * @param action where it is sent
 * @param back the step before
 * @param institution its name, once it was chosen
 * @param offered choices: institutions, or child-protection authorities
 * @param text what is read out to the person; empty paragraphs where there is no such text
 * @param answers what was said, on the last page
 * @param carried what the form takes along unseen
 */
public record JoinView(
        String number,
        List<Step> steps,
        String action,
        String back,
        String institution,
        List<Choice> offered,
        List<Choice> purposes,
        List<Choice> classes,
        List<String> codes,
        ConsentView text,
        List<Said> answers,
        List<Said> carried,
        Form form) {
    public JoinView {
        steps = List.copyOf(steps);
        offered = List.copyOf(offered);
        purposes = List.copyOf(purposes);
        classes = List.copyOf(classes);
        codes = List.copyOf(codes);
        answers = List.copyOf(answers);
        carried = List.copyOf(carried);
    }

    public FieldErrors errors() {
        return form.errors();
    }

    public DateAnswer date(String field) {
        return DateAnswer.typed(form::get, field);
    }

    public String basis() {
        return form.get("basis");
    }

    /** Something with its name: an answer with its question, or a field with what stands in it. */
    public record Said(String label, String value) {}

    /**
     * The text that is read out to a person.
     *
     * @param language of the text, whatever the page's is
     */
    public record ConsentView(
            String language, String version, List<String> before, List<String> sees, List<String> after) {
        public static final ConsentView NONE = new ConsentView("", "", List.of(), List.of(), List.of());

        public ConsentView {
            before = List.copyOf(before);
            sees = List.copyOf(sees);
            after = List.copyOf(after);
        }
    }
}
