package org.amparo.plan.negotiation;

import java.util.List;
import java.util.Optional;

/**
 * Where a paragraph refers to a footnote of the text.
 *
 * @param paragraph the id of the one that bears it
 * @param place in characters of its text
 * @param footnote the id of the paragraph that is the footnote
 */
record Mark(String paragraph, int place, String footnote) {
    /** Where those of a version are in its clean text; one whose words are gone is gone, and one whose footnote is. */
    static List<Mark> next(List<Mark> marks, NegotiatedText text) {
        List<TextParagraph> clean = text.clean();
        return marks.stream()
                .filter(one -> clean.stream().anyMatch(each -> each.id().equals(one.footnote())))
                .flatMap(one -> one.next(text).stream())
                .toList();
    }

    private Optional<Mark> next(NegotiatedText text) {
        List<Proposal> adopted = text.proposals().stream()
                .filter(one -> one.status() == Status.ADOPTED)
                .filter(one -> one.change().paragraph().equals(paragraph))
                .filter(one -> one.change().operation() != Operation.NEW_PARAGRAPH)
                .toList();
        Optional<TextParagraph> base = text.paragraph(paragraph);
        if (base.isEmpty()
                || place > base.get().text().length()
                || adopted.stream().anyMatch(one -> !one.change().operation().isOfWords())) {
            return Optional.empty();
        }
        var moved = WriteParagraph.place(base.get().text(), adopted, place);
        return moved.isPresent() ? Optional.of(new Mark(paragraph, moved.getAsInt(), footnote)) : Optional.empty();
    }
}
