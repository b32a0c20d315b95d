package org.amparo.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.casework.Flaw;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Words;

/** Says what is wrong with a form's answers, at the fields that the domain names. */
final class FlawTexts {
    private FlawTexts() {}

    static FieldErrors of(List<FieldError> unread, List<Flaw> flaws, List<Part> parts, Sheet sheet, Words words) {
        var labels = parts.stream()
                .flatMap(part -> part.questions(sheet))
                .collect(Collectors.toMap(
                        Question::name, question -> FieldsOfForm.said(question, words), (one, same) -> one));
        var errors = new ArrayList<>(unread);
        for (var flaw : flaws) {
            var text =
                    words.say("casework.flaw." + flaw.code(), flaw.arguments().toArray());
            var label = labels.get(flaw.field());
            errors.add(
                    label == null
                            ? new FieldError("", text)
                            : new FieldError(flaw.field(), words.say("casework.error.flaw", label, text)));
        }
        return new FieldErrors(errors);
    }
}
