package org.amparo.casework.web;

import java.util.List;

/**
 * Who somebody is, opened for one look.
 *
 * @param who whom of the case it is about, in words
 * @param purpose why it was opened, in words
 * @param changeable whether it is the person of the case, whose identity can be changed
 */
public record OpenedView(
        String number,
        String who,
        String purpose,
        List<Answer> answers,
        List<AnswerRow> documents,
        boolean changeable) {
    public OpenedView {
        answers = List.copyOf(answers);
        documents = List.copyOf(documents);
    }

    public String caseHref() {
        return "/cases/" + number;
    }
}
