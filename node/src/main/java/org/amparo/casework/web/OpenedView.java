package org.amparo.casework.web;

import java.util.List;

/**
 * Who somebody is, opened for one look.
 *
 * @param who whom of the case it is about, in words
 * @param purpose why it was opened, in words
 * @param changeable whether it is the person of the case, whose identity can be changed
 * @param merged whether the person is one with the person of another case
 * @param others by which names else the person is called
 * @param cases the other cases of the person that the viewer may know of
 * @param mergeHref where the merge is seen and undone; empty for whoever may not
 */
public record OpenedView(
        String number,
        String who,
        String purpose,
        List<Answer> answers,
        List<AnswerRow> documents,
        boolean changeable,
        boolean merged,
        List<String> others,
        List<String> cases,
        String mergeHref) {
    public OpenedView {
        others = List.copyOf(others);
        cases = List.copyOf(cases);
        answers = List.copyOf(answers);
        documents = List.copyOf(documents);
    }

    public String caseHref() {
        return "/cases/" + number;
    }
}
