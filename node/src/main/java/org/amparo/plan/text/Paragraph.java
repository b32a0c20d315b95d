package org.amparo.plan.text;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph in repaired spelling, without what the States propose to put in and with what they propose to take out.
 *
 * @param marker as printed before it: {@code iv.}
 * @param text what stands before any amendment; of a proposed item, the proposed words
 * @param lines the lines of the source that it was read from, counted from 1
 * @param notes where it refers to footnotes
 */
public record Paragraph(Optional<String> marker, String text, List<Integer> lines, List<NoteMark> notes) {
    public Paragraph {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * @param offset in the text, after the word that bears the mark
     * @param footnote the id of the footnote
     */
    public record NoteMark(int offset, String footnote) {}
}
