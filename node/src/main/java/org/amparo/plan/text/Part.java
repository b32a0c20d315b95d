package org.amparo.plan.text;

import java.util.List;
import java.util.Optional;

/**
 * A part of the plan under a heading of its own; the preamble has none.
 *
 * @param id {@code preamble}, {@code objectives}, {@code principles}, {@code directives-1} to {@code -6}, {@code mandates}
 * @param printed the part's Roman number, when the source prints it
 * @param heading an item of its own, since amendments reach headings too
 */
public record Part(String id, ItemKind kind, Optional<String> printed, Optional<Paragraph> heading, List<Item> items) {
    public Part {
        items = List.copyOf(items);
    }
}
