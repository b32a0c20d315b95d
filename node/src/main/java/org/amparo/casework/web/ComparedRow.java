package org.amparo.casework.web;

import java.util.stream.Collectors;

/**
 * A row of a list that one version or both have.
 *
 * @param value of the checkbox that keeps it
 * @param keep whether keeping it is proposed: not where it was there before and somebody took it away
 */
public record ComparedRow(String value, Side side, boolean keep, AnswerRow row) {
    /** Who has the row. */
    public enum Side {
        BOTH,
        MINE,
        THEIRS
    }

    /** The row in one line. */
    public String text() {
        return row.answers().stream()
                .map(answer -> answer.label() + ": " + answer.text())
                .collect(Collectors.joining("; "));
    }
}
