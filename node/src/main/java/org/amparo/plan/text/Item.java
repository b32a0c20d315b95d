package org.amparo.plan.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What bears a number, or could: a directive, a principle, a paragraph of the preamble, a footnote.
 *
 * @param id stable, and the same in every output: {@code directive-21bis}
 * @param number as it belongs before the item: {@code 21bis}, {@code xi}; none for what is not numbered
 * @param numberLine the line of the source that prints the number; none where the scan lost it and it was counted
 * @param proposed whether all of it is a proposal: it is no part of the plan yet
 */
public record Item(
        String id,
        ItemKind kind,
        Optional<String> number,
        Optional<Integer> numberLine,
        boolean proposed,
        List<Paragraph> paragraphs) {
    public Item {
        paragraphs = List.copyOf(paragraphs);
    }

    /** All paragraphs, a line each. */
    public String text() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    /** The lines of the source that it was read from. */
    public List<Integer> lines() {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.lines().stream())
                .toList();
    }
}
