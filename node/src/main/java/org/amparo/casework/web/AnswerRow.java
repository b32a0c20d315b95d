package org.amparo.casework.web;

import java.util.List;

/** One row of a list, read back. */
public record AnswerRow(String title, List<Answer> answers) {
    public AnswerRow {
        answers = List.copyOf(answers);
    }
}
